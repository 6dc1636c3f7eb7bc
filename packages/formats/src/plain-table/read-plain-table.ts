import type { Bilingual, CancelSignal, Count, Issue } from "@byfokus/model";
import { columnStyle } from "../tables/column-style.ts";
import { parseNumbers, numberStates } from "../tables/parse-numbers.ts";
import { createPause } from "../tables/pause.ts";
import { rowNumberOf, type FolderFile, type RawTable } from "../tables/raw-table.ts";
import { readLimits } from "../tables/read-limits.ts";
import { readTables } from "../tables/read-tables.ts";
import { noPlaceRule } from "../town-folder/build/rows-by-id.ts";
import { checkPersonColumns } from "../town-folder/check-columns.ts";
import { isOriginName } from "../town-folder/recognise/origin-name.ts";
import { createIssueLog, type Report } from "../town-folder/rules/issue-log.ts";

/** One table of any kind: its columns are asked for by name, and what is wrong with them is told as it is met. */
export interface PlainTable {
  readonly file: string;
  readonly headers: readonly string[];
  readonly rowCount: number;
  /** The header that a name means: written alike, else in other case or spaces; undefined where there is none. */
  header(name: string): string | undefined;
  /** A column's cells without spaces around them; reports a missing column, or one about origin, and is then empty. */
  text(name: string): readonly string[];
  /** A column of figures; hidden and absent cells stay apart, text where a number should be is reported and missing. */
  numbers(name: string): readonly Count[];
  /** Row number of the row at `index`, as a spreadsheet shows it. */
  rowNumber(index: number): number;
  /** All that was found wrong so far, errors first. */
  issues(): readonly Issue[];
}

export interface PlainTableOptions {
  /** Column names the caller will ask for; they help to find the header under title rows. */
  readonly columns?: readonly string[];
  /** Names of the column that holds the places, the first there is; else the table's first column. Its total rows and footnotes are passed over. */
  readonly places?: readonly string[];
  /** Only the legal rule book reads a column about origin; every other caller is refused. */
  readonly originAllowed?: boolean;
  readonly signal?: CancelSignal;
}

/** What to do where a table stands alone and there is no folder to map. */
const fixes: Readonly<Record<string, Bilingual>> = {
  "missing-column": { da: "Omdøb den rigtige kolonne, eller sig, hvad den hedder: --columns NAVN=KOLONNE.", en: "Rename the right column, or say what it is called: --columns NAME=COLUMN." },
  "decimal-guess": { da: "Se efter, om tallene er rigtige; ellers skriv dem uden tusindtalsskilletegn.", en: "Check that the numbers are right; otherwise write them without a thousands separator." },
  "origin-column": { da: "Vælg en anden kolonne.", en: "Choose another column." },
};

/**
 * Reads a CSV, an Excel workbook (first sheet with rows), JSON or GeoJSON whose columns the caller knows.
 * Never throws for what is in the file: an unreadable one has no columns and an error among its issues, and so has
 * a table of persons.
 */
export async function readPlainTable(file: FolderFile, { columns = [], places = [], originAllowed = false, signal }: PlainTableOptions = {}): Promise<PlainTable> {
  const log = createIssueLog();
  const { tables, problems } = await readTables(file, { limits: readLimits, knowsHeader: (text) => columns.some((name) => folded(name) === folded(text)), pause: createPause(signal) });
  for (const { rule, row, column, file: name, params } of problems) log.report(rule, { file: name, ...(row !== undefined && { row }), ...(column !== undefined && { column }) }, params);
  const whole = tables.find(({ rowCount }) => rowCount > 0) ?? tables[0] ?? emptyTable(file.path);
  const raw = placeRows(whole, headerMeant(whole, places) ?? whole.headers[0], log.report);
  if (raw.rowCount === 0 && !log.hasErrors()) log.report("empty-table", { file: raw.file });
  checkPersonColumns(raw, log.report);

  const header = (name: string): string | undefined => headerMeant(raw, [name]);

  function cells(name: string): readonly string[] {
    const found = header(name);
    if (!originAllowed && (isOriginName(name) || isOriginName(found ?? ""))) log.report("origin-column", { file: raw.file, column: name });
    if (found === undefined && raw.headers.length > 0) log.report("missing-column", { file: raw.file, column: name }, { headers: raw.headers.join(", ") });
    return found === undefined ? [] : raw.columns[raw.headers.indexOf(found)] ?? [];
  }

  function numbers(name: string): readonly Count[] {
    const column = cells(name);
    const { values, states } = parseNumbers(column, columnStyle(raw, name, column, log.report), new Map());
    return column.map((cell, index) => {
      const state = states[index];
      if (state === numberStates.text) log.report("text-in-number", { file: raw.file, column: name, row: rowNumberOf(raw, index) }, { example: cell });
      if (state === numberStates.known) return values[index] ?? "missing";
      return state === numberStates.suppressed ? "suppressed" : "missing";
    });
  }

  return {
    file: raw.file,
    headers: raw.headers,
    rowCount: raw.rowCount,
    header,
    text: (name) => cells(name).map((cell) => cell.trim()),
    numbers,
    rowNumber: (index) => rowNumberOf(raw, index),
    issues: () => log.issues().map((issue) => ({ ...issue, fix: fixes[issue.rule] ?? issue.fix })),
  };
}

/** The first name that means a column, written alike or else in other case or spaces. */
function headerMeant({ headers }: RawTable, names: readonly string[]): string | undefined {
  return names.flatMap((name) => headers.find((known) => known === name) ?? headers.find((known) => folded(known) === folded(name)) ?? [])[0];
}

/** The same table without the sum of all places and the notes under it. */
function placeRows(table: RawTable, placeColumn: string | undefined, report: Report): RawTable {
  const names = table.columns[table.headers.indexOf(placeColumn ?? "")] ?? [];
  const kept: number[] = [];
  names.forEach((name, index) => {
    const rule = noPlaceRule(name.trim());
    if (rule === undefined) kept.push(index);
    else report(rule, { file: table.file, row: rowNumberOf(table, index) }, rule === "total-row" ? { example: name.trim() } : {});
  });
  if (kept.length === names.length) return table;
  const { geometry, ...rest } = table;
  return {
    ...rest,
    columns: table.columns.map((cells) => kept.map((index) => cells[index] ?? "")),
    rowCount: kept.length,
    rowNumbers: kept.map((index) => rowNumberOf(table, index)),
    ...(geometry === undefined ? {} : { geometry: kept.map((index) => geometry[index] ?? null) }),
  };
}

function emptyTable(file: string): RawTable {
  return { file, headers: [], columns: [], rowCount: 0, firstRow: 2, notes: {} };
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, "");
}
