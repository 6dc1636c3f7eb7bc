import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file so that after a crash it is there whole, under its old content or its new: temp file, fsync, rename, fsync of the directory. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.tmp-${process.pid}`;
  await rm(temporary, { force: true });
  await writeSynced(temporary, content);
  await rename(temporary, path);
  await syncDirectory(dirname(path));
}

/** Writes a new file and brings it to the disk; for files in a directory that is renamed into place afterwards. */
export async function writeSynced(path: string, content: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Brings a file's content, written by somebody else, to the disk. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Brings a directory's names to the disk; Windows does so by itself and cannot open a directory. */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
