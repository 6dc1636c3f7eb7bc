import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FolderFile } from "@byfokus/formats";

/** Files that lie in a town's folder and are not its data. */
const notData = new Set(["byfokus.config.json"]);
/** Folders inside folders, as deliveries come; deeper ones are somebody's archive. */
const deepest = 3;
/** A file this large is not a town's table, and Node cannot hold much more in one piece. */
const largestBytes = 2 ** 30;

/**
 * Reads the files of a town folder, ordered by path. Hidden names and symbolic links are passed over:
 * a folder from somebody else must not be able to point at files outside itself.
 *
 * @throws where the folder cannot be read, or a file is over 1 GiB
 */
export async function readFiles(directory: string): Promise<FolderFile[]> {
  const paths = await findPaths(directory, "", 0).catch((cause: unknown) => {
    throw new Error(`The folder ${directory} cannot be read. Check that it is there and that you may open it.`, { cause });
  });
  const files: FolderFile[] = [];
  for (const path of paths.sort(byCodeUnit)) files.push({ path, bytes: await readOne(join(directory, path)) });
  return files;
}

async function findPaths(directory: string, below: string, depth: number): Promise<string[]> {
  const entries = await readdir(join(directory, below), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith(".") || entry.name.startsWith("~$") || notData.has(path)) continue;
    if (entry.isFile()) found.push(path);
    else if (entry.isDirectory() && depth < deepest) found.push(...(await findPaths(directory, path, depth + 1)));
  }
  return found;
}

async function readOne(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > largestBytes) throw new Error(`Expected files of at most ${largestBytes} bytes, got ${size} in ${path}. Move it out of the folder, or split it.`);
  return readFile(path);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
