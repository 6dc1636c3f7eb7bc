import { readTownFolder } from "@byfokus/formats";
import type { TownFolderResult } from "@byfokus/formats";
import type { ProjectOptions } from "./project.ts";
import { readFiles } from "./read-files.ts";

/** Reads a folder of town files without keeping anything: what was recognised, what is wrong, and the town where nothing stops it. */
export async function readFolder(directory: string, options: Pick<ProjectOptions, "mapping" | "today">): Promise<TownFolderResult> {
  return readTownFolder(await readFiles(directory), readOptions(options));
}

/** The reader's options from a project's. */
export function readOptions({ mapping, today }: Pick<ProjectOptions, "mapping" | "today">): Parameters<typeof readTownFolder>[1] {
  return { today, ...(mapping === undefined ? {} : { mapping }) };
}
