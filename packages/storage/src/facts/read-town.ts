import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EditionId, Town } from "@byfokus/model";
import { openEngine } from "../engine/open-engine.ts";
import { readRows } from "../engine/read-columns.ts";
import { readParquetSql } from "../sql/edition-sql.ts";
import { editionFiles, editionsFolder } from "./edition-files.ts";
import type { EditionFile } from "./edition-files.ts";
import { findEdition, readManifest } from "./manifest.ts";
import type { ManifestEntry } from "./manifest.ts";
import { readObservation } from "./observation-columns.ts";
import { readStairwell } from "./stairwell-columns.ts";

/**
 * Reads an edition's town back, exactly as it was written.
 *
 * @param id absent: the current edition
 * @returns `undefined` where there is no such edition
 * @throws where a file is missing or differs from what was written
 */
export async function readTown(directory: string, id?: EditionId): Promise<Town | undefined> {
  const entry = findEdition(await readManifest(directory), id);
  if (entry === undefined) return undefined;
  try {
    return await readEntry(directory, entry);
  } catch (error) {
    // A writer in another process may have replaced this very edition between the two reads.
    const again = findEdition(await readManifest(directory), id);
    if (again === undefined || again.directory === entry.directory) throw error;
    return readEntry(directory, again);
  }
}

async function readEntry(directory: string, entry: ManifestEntry): Promise<Town> {
  const folder = join(editionsFolder(directory), entry.directory);
  const townText = await readChecked(folder, entry, editionFiles.town);
  await readChecked(folder, entry, editionFiles.stairwells);
  await readChecked(folder, entry, editionFiles.observations);
  const engine = await openEngine(folder);
  try {
    const { connection } = engine;
    const stairwells = await readRows(connection, readParquetSql(join(folder, editionFiles.stairwells)), readStairwell);
    const observations = await readRows(connection, readParquetSql(join(folder, editionFiles.observations)), readObservation);
    return { ...(JSON.parse(townText.toString("utf8")) as Town), stairwells, observations };
  } finally {
    engine.close();
  }
}

async function readChecked(folder: string, entry: ManifestEntry, file: EditionFile): Promise<Buffer> {
  const path = join(folder, file);
  const advice = "Import the folder again.";
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Error(`Edition ${entry.stored.edition.id} cannot be read: ${path}. ${advice}`, { cause });
  });
  const expected = entry.files[file]?.sha256;
  const actual = createHash("sha256").update(bytes).digest("hex");
  if (actual !== expected) {
    throw new Error(`Edition ${entry.stored.edition.id} is damaged: expected checksum ${expected ?? "none"} for ${path}, got ${actual}. ${advice}`);
  }
  return bytes;
}
