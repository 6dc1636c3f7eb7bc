import { indicatorCatalogue } from "@byfokus/catalogue";
import type { CancelSignal, Indicator, IsoDate } from "@byfokus/model";
import { decodeText } from "../tables/decode-text.ts";
import { createPause } from "../tables/pause.ts";
import type { FolderFile } from "../tables/raw-table.ts";
import { readLimits, type ReadLimits } from "../tables/read-limits.ts";
import { buildTown } from "./build/build-town.ts";
import type { DwellingRows } from "./build/draft.ts";
import { readDraft } from "./build/read-draft.ts";
import { readIndicators } from "./build/read-indicators.ts";
import { readTownFacts } from "./build/town-facts.ts";
import { checkPersonColumns } from "./check-columns.ts";
import { byPath, editionId } from "./edition-id.ts";
import { interpretTables } from "./interpret-tables.ts";
import { parseMapping } from "./mapping/parse-mapping.ts";
import type { TownMapping } from "./mapping/town-mapping.ts";
import { mappingFileName, readFolderTables } from "./read-folder-tables.ts";
import type { TownFolderResult } from "./read-result.ts";
import { indexIndicators } from "./recognise/indicator-columns.ts";
import { createIssueLog, type IssueLog } from "./rules/issue-log.ts";

export interface ReadTownFolderOptions {
  /** A mapping file, as JSON text or parsed; a `byfokus-mapping.json` in the folder is used where this is absent. */
  readonly mapping?: unknown;
  /** The day of reading; figures after it are reported. */
  readonly today: IsoDate;
  readonly limits?: ReadLimits;
  /** Ends the reading with an error named "AbortError"; looked at several times in each tenth of a second. */
  readonly signal?: CancelSignal;
  /** Called for each table file in turn with its path and the share of it that is read, 0-1; 0 first and 1 last. */
  readonly onProgress?: (path: string, share: number) => void;
}

/**
 * Reads a folder of Danish spreadsheets, registers' JSON and GeoJSON to a town. Every guess is shown and every
 * trouble is an issue with a fix; an error means no town. Nothing in the files makes this function throw; only a cancel does.
 *
 * @param files every file of the folder, in any order; the same bytes give the same town and edition id
 */
export async function readTownFolder(files: readonly FolderFile[], { mapping: given, today, limits = readLimits, signal, onProgress }: ReadTownFolderOptions): Promise<TownFolderResult> {
  const log = createIssueLog();
  const pause = createPause(signal);
  await pause();
  const sorted = files.map(({ path, bytes }) => ({ path: path.replaceAll("\\", "/"), bytes })).sort(byPath);
  const source = given ?? mappingText(sorted);
  const mapping = source === undefined ? undefined : checkedMapping(source, log);
  if (log.hasErrors()) return { tables: [], issues: log.issues() };
  const raws = await readFolderTables(sorted, mapping, log.report, { limits, pause, ...(onProgress && { onProgress }) });
  if (raws.length === 0 && !log.hasErrors()) log.report("folder-empty", { file: "" });

  for (const raw of raws) {
    await pause();
    checkPersonColumns(raw, log.report);
  }

  const catalogue = withOwn(indicatorCatalogue, mapping?.indicators ?? []);
  // Columns of the folder's own indicators are recognised too, so its definitions are read before its figures.
  const silent = createIssueLog();
  const definitions = interpretTables(raws, mapping, indexIndicators(catalogue), silent.report).tables.filter((table) => table.kind === "indicators");
  const index = indexIndicators(withOwn(catalogue, readIndicators(definitions, silent.report).items));

  const { tables, recognised } = interpretTables(raws, mapping, index, log.report);
  const facts = readTownFacts(tables, mapping, log.report);
  const loose = await readDraft(tables, index, facts.asOf ?? today, log.report, pause);
  const fingerprint = given === undefined ? sorted : [...sorted, { path: "", bytes: new TextEncoder().encode(typeof given === "string" ? given : JSON.stringify(given)) }];
  await pause();
  const { town, dwellings } = await buildTown({ loose, tables, facts, editionId: editionId(fingerprint), today, knownIndicators: catalogue }, log, pause);
  return {
    ...(town && { town }),
    ...(town && dwellings && { dwellings: { stairwellId: stairwellOfEach(dwellings), areaM2: dwellings.areaM2, rooms: dwellings.rooms } }),
    tables: recognised,
    issues: log.issues(),
  };
}

function stairwellOfEach({ stairwellIds, stairwell }: DwellingRows): string[] {
  return Array.from(stairwell, (index) => stairwellIds[index] ?? "");
}

function mappingText(files: readonly FolderFile[]): string | undefined {
  const file = files.find(({ path }) => path === mappingFileName || path.endsWith(`/${mappingFileName}`));
  return file === undefined ? undefined : decodeText(file.bytes).text;
}

function checkedMapping(source: unknown, log: IssueLog): TownMapping | undefined {
  const parsed = parseMapping(source);
  if ("mapping" in parsed) return parsed.mapping;
  for (const { path, problem, fix } of parsed.problems) {
    log.report("mapping-invalid", { file: mappingFileName, group: path }, { path, problemDa: problem.da, problemEn: problem.en, fixDa: fix.da, fixEn: fix.en });
  }
  return undefined;
}

/** Own definitions take the place of the catalogue's with the same id. */
function withOwn(known: readonly Indicator[], own: readonly Indicator[]): Indicator[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...known.filter(({ id }) => !ids.has(id)), ...own];
}
