import { mkdir } from "node:fs/promises";
import type { FactStore } from "@byfokus/planning";
import { directoryOf } from "../address.ts";
import { takeWriterLock } from "../files/writer-lock.ts";
import { readManifest } from "./manifest.ts";
import { readTown } from "./read-town.ts";
import { writeEdition } from "./write-edition.ts";

export interface FactStoreOptions {
  /** Instant of an import, ISO 8601. */
  readonly now?: () => string;
}

/**
 * Opens the facts kept at an address: editions as Parquet written by DuckDB, and a manifest that names the current one.
 * Opening touches nothing; the directory is made by the first write.
 *
 * @param address `file:/absolute/dir`
 */
export function openFactStore(address: string, { now = () => new Date().toISOString() }: FactStoreOptions = {}): FactStore {
  const directory = directoryOf(address);
  return {
    async write(input, options) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const unlock = takeWriterLock(directory);
      try {
        return await writeEdition(directory, input, now(), options);
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
