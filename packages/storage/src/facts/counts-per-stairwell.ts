import { join } from "node:path";
import type { EditionId, StairwellId } from "@byfokus/model";
import { directoryOf } from "../address.ts";
import { openEngine } from "../engine/open-engine.ts";
import { readRows } from "../engine/read-columns.ts";
import { countsPerStairwellSql } from "../sql/counts-per-stairwell-sql.ts";
import { editionFiles, editionsFolder } from "./edition-files.ts";
import { findEdition, readManifest } from "./manifest.ts";

/** What the dwelling rows say of one stairwell. */
export interface StairwellCount {
  readonly stairwellId: StairwellId;
  readonly dwellings: number;
  /** Dwellings whose floor area is given. */
  readonly knownArea: number;
  /** Dwellings under 60 m2, of those with a known area. */
  readonly under60M2: number;
}

/**
 * Counts an edition's dwellings per stairwell, in the engine. Ordered by stairwell id, by code point.
 *
 * @param id absent: the current edition
 * @returns empty where there is no such edition, or where it had no dwelling rows
 */
export async function countsPerStairwell(address: string, id?: EditionId): Promise<StairwellCount[]> {
  const directory = directoryOf(address);
  const entry = findEdition(await readManifest(directory), id);
  if (entry === undefined || entry.files[editionFiles.dwellings] === undefined) return [];
  const folder = join(editionsFolder(directory), entry.directory);
  const engine = await openEngine(folder);
  try {
    return await readRows(engine.connection, countsPerStairwellSql(join(folder, editionFiles.dwellings)), (row) => ({
      stairwellId: row.text("stairwell_id") ?? "",
      dwellings: row.number("dwellings") ?? 0,
      knownArea: row.number("known_area") ?? 0,
      under60M2: row.number("under_60_m2") ?? 0,
    }));
  } finally {
    engine.close();
  }
}
