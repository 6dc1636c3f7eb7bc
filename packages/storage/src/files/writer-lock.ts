import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Lets one writer at a time into a store. The lock is SQLite's own file lock on an empty database,
 * held by the operating system: a killed process lets go of it, so there is no stale lock to judge.
 *
 * @returns a function that lets the next writer in
 * @throws at once where another writer is inside, in this process or another
 */
export function takeWriterLock(directory: string): () => void {
  const path = join(directory, "writer.lock");
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    database.close();
    if (!isBusy(cause)) throw new Error(`The store's lock ${path} could not be taken.`, { cause });
    throw new Error(`Another import is writing to ${directory}. Wait until it is done, then run the import again.`, { cause });
  }
  return () => database.close();
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && "errcode" in error && error.errcode === sqliteBusy;
}
