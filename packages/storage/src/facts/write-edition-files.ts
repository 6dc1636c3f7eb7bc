import { join } from "node:path";
import type { Issue } from "@byfokus/model";
import type { DwellingColumns, EditionInput, WriteOptions } from "@byfokus/planning";
import { stopIfCancelled } from "../cancelled.ts";
import { appendColumns } from "../engine/append-columns.ts";
import type { AppendOptions, Column } from "../engine/append-columns.ts";
import { openEngine } from "../engine/open-engine.ts";
import type { Engine } from "../engine/open-engine.ts";
import { syncFile, writeSynced } from "../files/durable.ts";
import { copyDwellingsSql, copyTableSql } from "../sql/edition-sql.ts";
import { checkDwellingCounts } from "./check-dwelling-counts.ts";
import { dwellingTables } from "./dwelling-columns.ts";
import { editionFiles } from "./edition-files.ts";
import { observationColumns } from "./observation-columns.ts";
import { stairwellColumns } from "./stairwell-columns.ts";

export interface WrittenFiles {
  /** Rows per table. */
  readonly rows: Readonly<Record<string, number>>;
  /** What a look across the tables found. */
  readonly warnings: readonly Issue[];
}

/** Writes an edition's files into an empty directory and brings each to the disk. */
export async function writeEditionFiles(folder: string, input: EditionInput, { signal, onProgress }: WriteOptions = {}): Promise<WrittenFiles> {
  const { stairwells, observations, ...rest } = input.town;
  const { dwellings } = input;
  const options = (step: string): AppendOptions => ({ signal, onShare: (share) => onProgress?.(step, share) });
  const engine = await openEngine(folder);
  try {
    await writeSynced(join(folder, editionFiles.town), JSON.stringify(rest));
    await writeTable(engine, folder, "stairwells", stairwellColumns(stairwells), stairwells.length, options("stairwells"));
    await writeTable(engine, folder, "observations", observationColumns(observations), observations.length, options("observations"));
    const rows = { stairwells: stairwells.length, observations: observations.length };
    if (dwellings === undefined) return { rows, warnings: [] };
    await writeDwellings(engine, folder, dwellings, options("dwellings"));
    stopIfCancelled(signal);
    onProgress?.("check", 0);
    const warnings = await checkDwellingCounts(engine.connection, join(folder, editionFiles.stairwells), join(folder, editionFiles.dwellings));
    return { rows: { ...rows, dwellings: dwellings.stairwellId.length }, warnings };
  } finally {
    engine.close();
  }
}

async function writeTable(engine: Engine, folder: string, table: "stairwells" | "observations", columns: readonly Column[], rowCount: number, options: AppendOptions): Promise<void> {
  const stored = await appendColumns(engine, table, columns, rowCount, options);
  const path = join(folder, editionFiles[table]);
  await engine.connection.run(copyTableSql(table, stored, path));
  await engine.connection.run(`DROP TABLE ${table}`);
  await syncFile(path);
}

async function writeDwellings(engine: Engine, folder: string, dwellings: DwellingColumns, options: AppendOptions): Promise<void> {
  const { ids, columns } = dwellingTables(dwellings);
  const stored = await appendColumns(engine, "dwelling_stairwell", [
    { name: "index", type: "index", at: (row) => row },
    { name: "id", type: "text", at: (row) => ids[row] ?? null },
  ], ids.length);
  await appendColumns(engine, "dwelling", columns, dwellings.stairwellId.length, options);
  const path = join(folder, editionFiles.dwellings);
  await engine.connection.run(copyDwellingsSql(stored, path));
  await syncFile(path);
}
