import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it that are missing, one level at a time: Node's own recursive way never returns where a
 * file system says that a folder cannot be found right after it was seen, as under /proc. A folder that is there is left alone.
 *
 * @param mode permissions of the folders made; the default is the system's
 * @throws where a folder cannot be made, naming the one that failed
 */
export function makeFolder(path: string, mode?: number): void {
  const folder = resolve(path);
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above, mode);
  try {
    mkdirSync(folder, mode);
  } catch (cause) {
    // Somebody else may have made it in the meantime.
    if (isFolder(folder)) return;
    throw new Error(`The folder ${folder} cannot be made. Choose another place, one that you may write in.`, { cause });
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
