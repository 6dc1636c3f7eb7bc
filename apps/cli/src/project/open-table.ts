import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isKnown, readPlainTable } from "byfokus/node";
import type { Count, Issue, PlainTable } from "byfokus/node";
import type { CommandCall } from "../command.ts";
import { tableIssuesText } from "../describe/issues-text.ts";
import { CommandFailure, NotValid } from "../errors.ts";

/** How a table is opened: the columns that will be asked for, and whether the legal rule book asks. */
export interface TableQuestion {
  readonly columns: readonly string[];
  /** Names of the column that holds the places; else `--id`, else the first column. */
  readonly places?: readonly string[];
  readonly originAllowed?: boolean;
}

/** What a command finds wrong itself, told beside what the table's reader found. */
export type ReportIssues = (issues: readonly Issue[]) => void;

/**
 * Reads one table and takes from it what a command needs, under the names that `--columns` gives. What is wrong is told
 * on stderr, row by row.
 *
 * @param take asks the table for its columns and checks them; it must not calculate, because columns may be absent yet
 * @throws NotValid where anything is wrong enough to stop
 */
export async function takeFromTable<Taken>({ settings, effects }: CommandCall, path: string, question: TableQuestion, take: (table: PlainTable, report: ReportIssues) => Taken): Promise<Taken> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new CommandFailure({ da: `Filen ${path} kan ikke læses.`, en: `The file ${path} cannot be read.` }, { cause });
  });
  const here = (name: string): string => settings.figures.columns?.get(name) ?? name;
  const table = await readPlainTable({ path: basename(path), bytes }, { ...question, columns: question.columns.map(here), places: (question.places ?? [settings.figures.id ?? ""]).map(here), signal: effects.signal });
  const own: Issue[] = [];
  const asked: PlainTable = { ...table, header: (name) => table.header(here(name)), text: (name) => table.text(here(name)), numbers: (name) => table.numbers(here(name)) };
  const taken = take(asked, (found) => own.push(...found));
  const issues = [...table.issues(), ...own];
  if (issues.length > 0 && !settings.quiet) effects.stderr(tableIssuesText(issues, settings.lang));
  if (issues.some(({ severity }) => severity === "error") || table.rowCount === 0) {
    throw new NotValid({ da: `Tabellen ${path} kan ikke bruges, før fejlene er rettet.`, en: `The table ${path} cannot be used before the errors are corrected.` });
  }
  return taken;
}

/** The places of a table, each once: the column `--id`, else the first one. */
export function placesOf(table: PlainTable, id: string | undefined): readonly string[] {
  const column = id ?? table.headers[0] ?? "";
  const ids = table.headers.length === 0 ? [] : table.text(column);
  const seen = new Map<string, number>();
  ids.forEach((place, row) => {
    const first = seen.get(place);
    if (place === "") throw new NotValid({ da: `Række ${table.rowNumber(row)} i ${table.file} har intet i "${column}". Skriv stedets id, eller slet rækken.`, en: `Row ${table.rowNumber(row)} of ${table.file} has nothing in "${column}". Write the place's id or delete the row.` });
    if (first !== undefined) throw new NotValid({ da: `"${place}" står to gange i ${table.file}, i række ${table.rowNumber(first)} og ${table.rowNumber(row)}. Behold den ene, eller vælg en anden kolonne med --id.`, en: `"${place}" stands twice in ${table.file}, in rows ${table.rowNumber(first)} and ${table.rowNumber(row)}. Keep one of them or choose another column with --id.` });
    seen.set(place, row);
  });
  return ids;
}

/**
 * A column that counts: nothing below 0, and nothing above the column it is counted out of.
 *
 * @throws NotValid naming the first row that cannot be
 */
export function countsOf(table: PlainTable, column: string, out?: string): readonly Count[] {
  const counts = table.numbers(column);
  const bases = out === undefined ? [] : table.numbers(out);
  counts.forEach((count, row) => {
    const base = bases[row] ?? "missing";
    if (isKnown(count) && count < 0) throw new NotValid({ da: `Række ${table.rowNumber(row)} i ${table.file} har ${count} i "${column}". Et antal kan ikke være under 0.`, en: `Row ${table.rowNumber(row)} of ${table.file} has ${count} in "${column}". A count cannot be below 0.` });
    if (isKnown(count) && isKnown(base) && count > base) throw new NotValid({ da: `Række ${table.rowNumber(row)} i ${table.file} har ${count} i "${column}", men kun ${base} i "${out ?? ""}". Byt om på kolonnerne, eller ret tallet.`, en: `Row ${table.rowNumber(row)} of ${table.file} has ${count} in "${column}" but only ${base} in "${out ?? ""}". Swap the columns or correct the figure.` });
  });
  return counts;
}
