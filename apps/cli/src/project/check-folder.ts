import { readdir, stat } from "node:fs/promises";
import { CommandFailure } from "../errors.ts";
import { inBoth } from "../words.ts";

/**
 * Says, before anything is begun, that a folder cannot be used as the command wants: to read
 * it must be there, to write a new one it must be empty or not there yet.
 *
 * @param couldBeFile whether the person may have meant a file that is not there
 */
export async function checkFolder(directory: string, purpose: "read" | "write", { couldBeFile = false }: { readonly couldBeFile?: boolean } = {}): Promise<void> {
  const entries = await readdir(directory).catch((cause: unknown) => {
    if (purpose === "write") return [];
    throw new CommandFailure(inBoth(({ folderUnreadable, pathUnreadable }) => (couldBeFile ? pathUnreadable(directory) : folderUnreadable(directory))), { cause });
  });
  if (purpose === "write" && entries.length > 0) throw new CommandFailure(inBoth(({ folderNotEmpty }) => folderNotEmpty(directory, entries.length)));
}

/** Whether a path is a file that is there; a folder, or nothing at all, is not. */
export async function isOneFile(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isFile(), () => false);
}
