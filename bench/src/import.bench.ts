/**
 * A million dwelling rows: the project's whole import (read the folder, lay the edition down, synced to disk)
 * against the embedded engine's own bare CSV reader on the same file, in the same run.
 */
import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { readTownFolder } from "@byfokus/formats";
import { countsPerStairwell, openFactStore } from "@byfokus/storage";

const dwellings = Number(process.env["BYFOKUS_BENCH_ROWS"] ?? 1_000_000);
const dwellingsPerStairwell = 8;
const rounds = 5;

const directory = await mkdtemp(join(tmpdir(), "byfokus-import-"));
try {
  const bytes = await generate(directory);
  const own = [];
  const engine = [];
  let checksum = "";
  for (let round = 0; round < rounds; round++) {
    engine.push(await measure(() => bareReader(join(directory, "boliger.csv"))));
    const store = pathToFileURL(join(directory, `store-${round}`)).href;
    own.push(await measure(() => importFolder(store)));
    checksum = createHash("sha256").update(JSON.stringify(await countsPerStairwell(store))).digest("hex").slice(0, 16);
  }
  const [ownMs, engineMs] = [median(own), median(engine)];
  console.log(`rows                 ${dwellings} dwellings, ${Math.ceil(dwellings / dwellingsPerStairwell)} stairwells, ${(bytes / 1e6).toFixed(1)} MB`);
  console.log(`import               ${ownMs.toFixed(0)} ms (median of ${rounds}; ${own.map((ms) => ms.toFixed(0)).join(" ")})`);
  console.log(`bare CSV reader      ${engineMs.toFixed(0)} ms (median of ${rounds}; ${engine.map((ms) => ms.toFixed(0)).join(" ")})`);
  console.log(`ratio                ${(ownMs / engineMs).toFixed(2)}`);
  console.log(`checksum             ${checksum}`);
} finally {
  await rm(directory, { recursive: true, force: true });
}

/** Seeded tables: stairwells with their dwellings; the same bytes on every machine. */
async function generate(folder: string): Promise<number> {
  let state = 20_261_122;
  const next = (limit: number) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % limit;
  const stairwells = ["opgang_id;adresse;ejerform;beboere"];
  const rows = ["opgang_id;bolig_id;areal_m2;vaerelser"];
  for (let row = 0; row < dwellings; row++) {
    const stairwell = `OP${String(Math.floor(row / dwellingsPerStairwell)).padStart(7, "0")}`;
    if (row % dwellingsPerStairwell === 0) stairwells.push(`${stairwell};Vej ${row};almen;${8 + next(12)}`);
    rows.push(`${stairwell};B${row};${40 + next(80)};${1 + next(5)}`);
  }
  const text = `${rows.join("\r\n")}\r\n`;
  await writeFile(join(folder, "opgange.csv"), `${stairwells.join("\r\n")}\r\n`);
  await writeFile(join(folder, "boliger.csv"), text);
  await writeFile(join(folder, "kommune.csv"), "navn;syntetisk;dato\r\nMaalby;JA;01-01-2026\r\n");
  return Buffer.byteLength(text);
}

async function importFolder(address: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".csv"));
  const files = await Promise.all(names.map(async (path) => ({ path, bytes: await readFile(join(directory, path)) })));
  const { town, dwellings: columns, issues } = await readTownFolder(files, { today: "2026-11-22" });
  if (town === undefined || columns === undefined) throw new Error(`Expected a town with dwellings, got ${JSON.stringify(issues.slice(0, 3))}.`);
  const stored = await openFactStore(address).write({ town, dwellings: columns, issues });
  if (stored.rows["dwellings"] !== dwellings) throw new Error(`Expected ${dwellings} dwellings, got ${stored.rows["dwellings"]}.`);
}

async function bareReader(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE dwellings AS SELECT * FROM read_csv('${path}')`);
  const count = (await connection.runAndReadAll("SELECT count(*) FROM dwellings")).getRows()[0]?.[0];
  if (Number(count) !== dwellings) throw new Error(`Expected ${dwellings} rows, got ${String(count)}.`);
  connection.closeSync();
  instance.closeSync();
}

async function measure(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
