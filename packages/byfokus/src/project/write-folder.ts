import { readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FolderFile } from "@byfokus/formats";
import { makeFolder } from "@byfokus/storage";

/**
 * Writes files into a folder that is empty or not there yet, so that nobody's data are mixed with ours or written over.
 *
 * @returns the paths written, as given
 */
export async function writeFolder(directory: string, files: readonly FolderFile[]): Promise<string[]> {
  makeFolder(directory);
  const there = await readdir(directory);
  if (there.length > 0) throw new Error(`Expected an empty folder, got ${there.length} ${there.length === 1 ? "entry" : "entries"} in ${directory}. Choose another folder.`);
  for (const { path, bytes } of files) {
    const target = join(directory, path);
    makeFolder(dirname(target));
    await writeFile(target, bytes, { flag: "wx" });
  }
  return files.map((file) => file.path);
}
