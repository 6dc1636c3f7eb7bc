import { readTownFolder } from "@byfokus/formats";
import type { FolderFile, TownFolderResult } from "@byfokus/formats";
import type { ProjectOptions } from "./project.ts";
import { readFiles } from "./read-files.ts";
import { shareOfFolder } from "./share-of-folder.ts";

/**
 * Reads a folder of town files without keeping anything: what was recognised, what is wrong, and the town where nothing stops it.
 *
 * @throws an error named "AbortError" where it is cancelled
 */
export async function readFolder(directory: string, options: Pick<ProjectOptions, "mapping" | "today" | "signal" | "onProgress">): Promise<TownFolderResult> {
  options.onProgress?.("reading", 0);
  const files = await readFiles(directory);
  return readTownFolder(files, readOptions(files, options));
}

/** The reader's options from a project's. */
export function readOptions(files: readonly FolderFile[], { mapping, today, signal, onProgress }: Pick<ProjectOptions, "mapping" | "today" | "signal" | "onProgress">): Parameters<typeof readTownFolder>[1] {
  return {
    today,
    ...(mapping === undefined ? {} : { mapping }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress: shareOfFolder(files, (share) => onProgress("reading", share)) }),
  };
}
