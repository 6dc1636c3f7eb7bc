import type { FactStore } from "@byfokus/planning";
import { directoryOf } from "../address.ts";
import { makeFolder } from "../files/make-folder.ts";
import { takeWriterLock } from "../files/writer-lock.ts";
import { readManifest } from "./manifest.ts";
import { readTown } from "./read-town.ts";
import { writeEdition } from "./write-edition.ts";

export interface FactStoreOptions {
  /** Instant of an import, ISO 8601. */
  readonly now?: () => string;
  /** Editions kept, the current one among them; the oldest beyond them are removed by each write. At least 1; default 20. */
  readonly keepEditions?: number;
}

/**
 * Opens the facts kept at an address: editions as Parquet written by DuckDB, and a manifest that names the current one.
 * Opening touches nothing; the directory is made by the first write.
 *
 * @param address `file:/absolute/dir`
 * @throws where `keepEditions` is no whole number from 1 up
 */
export function openFactStore(address: string, { now = () => new Date().toISOString(), keepEditions = 20 }: FactStoreOptions = {}): FactStore {
  if (!Number.isInteger(keepEditions) || keepEditions < 1) throw new Error(`Expected to keep at least 1 edition, got ${keepEditions}.`);
  const directory = directoryOf(address);
  return {
    async write(input, options) {
      makeFolder(directory, 0o700);
      const unlock = takeWriterLock(directory);
      try {
        return await writeEdition(directory, input, { importedAt: now(), keepEditions, ...options });
      } finally {
        unlock();
      }
    },
    async editions() {
      return (await readManifest(directory)).editions.map((entry) => entry.stored);
    },
    async read(id) {
      return readTown(directory, id);
    },
    async close() {},
  };
}
