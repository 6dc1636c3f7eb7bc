import { classifyByLaw, datedRules, lawBook, lawHitRate, lawRowsOf, listInBook, membershipOf, parseLawRows, regimeOfList } from "byfokus/node";
import type { HitRate, LawOptions, LawRow, LawVerdict, PlainTable } from "byfokus/node";
import type { Command, CommandCall } from "../command.ts";
import { lawText } from "../describe/law-text.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { exitCodes, NotValid } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { askedAmong } from "../project/asked.ts";
import { tableSource } from "../project/figure-source.ts";
import type { FigureSource } from "../project/figure-source.ts";
import { takeFromTable } from "../project/open-table.ts";
import type { ReportIssues } from "../project/open-table.ts";
import { withProject } from "../project/with-project.ts";

/** Judges areas under one version of the rules. Describes lists; selects nothing. */
export const run: Command = async (call) => {
  const { settings, effects } = call;
  const { regime = lawBook.localRegime, list } = settings.figures;
  const regimeId = askedAmong(regime, [...lawBook.regimes.map(({ id }) => id), datedRules], "--regime");
  const { source, rows, options } = await rowsOf(call, regimeId);
  expectDatedRules(rows, regimeId);
  const all = classifyByLaw(rows, regimeId, lawBook, options);
  const lists = [...new Set(all.map((verdict) => verdict.list))].sort();
  const newest = settings.file === undefined ? lists.at(-1) : undefined;
  const wanted = list === undefined ? newest : askedAmong(listInBook(lawBook, list), lists, "--list");
  const verdicts = wanted === undefined ? all : all.filter((verdict) => verdict.list === wanted);
  const hitRates = hitRatesOf(all, options);
  if (settings.json) {
    const { id, asOf, title } = lawBook;
    printJson(effects, { schema: "byfokus-law/1", source, book: { id, asOf, title }, regime: regimeId, notLaw: verdicts.some((verdict) => verdict.notLaw), verdicts, hitRates } as const);
  } else {
    effects.stdout(lawText(verdicts, lawBook, { hitRates, ofTown: settings.file === undefined }, settings.lang));
  }
  return exitCodes.ok;
};

/** How the chances given turned out, one class at a time; only classes with lists to compare with. */
export interface ClassHitRate extends HitRate {
  readonly classId: string;
}

interface LawInput {
  readonly source: FigureSource;
  readonly rows: readonly LawRow[];
  readonly options: LawOptions;
}

/** A town's figures of origin are fetched only for rules that ask about it. */
async function rowsOf(call: CommandCall, regimeId: string): Promise<LawInput> {
  const { file } = call.settings;
  if (file === undefined) {
    return withProject(call, async ({ context, town }) => ({
      source: editionJson(town), rows: lawRowsOf(context, regimeId === lawBook.localRegime ? {} : { originFrom: town.observations }), options: { published: membershipOf(context) },
    }));
  }
  const { rows, published, convictedLimits } = await takeFromTable(call, file, { columns: ["list", "list_date", "id", "name", "area"], places: ["name", "navn", "område", "omraade", "area", "id"], originAllowed: true }, (table, report) => readLawTable(table, report, [...(call.settings.figures.columns?.keys() ?? [])]));
  return { source: tableSource(file), rows, options: { published, convictedLimits } };
}

/**
 * Rows are named as the spreadsheet shows them, also under title rows.
 *
 * @param renamed the names `--columns` gives; a column they point at stands first and under that name alone
 */
function readLawTable(table: PlainTable, report: ReportIssues, renamed: readonly string[]): ReturnType<typeof parseLawRows> {
  const pointedAt = new Set(renamed.map((name) => table.header(name)));
  const others = table.headers.filter((header) => !pointedAt.has(header) && !renamed.includes(header));
  const header = [...renamed, ...others];
  const columns = header.map((name) => table.text(name));
  const read = parseLawRows({ header, rows: Array.from({ length: table.rowCount }, (_, row) => columns.map((cells) => cells[row] ?? "")) }, table.file);
  report(read.issues.map((issue) => ({ ...issue, rows: issue.rows.map((row) => (row < 2 ? row : table.rowNumber(row - 2))) })));
  return read;
}

function expectDatedRules(rows: readonly LawRow[], regimeId: string): void {
  const old = regimeId === datedRules ? rows.find(({ list }) => regimeOfList(lawBook, list) === null) : undefined;
  if (old !== undefined) throw new NotValid({ da: `Regelbogen har ingen regler for listen ${old.list}. Skriv en version med --regime.`, en: `The rule book has no rules for the list ${old.list}. Write a version with --regime.` });
}

function hitRatesOf(verdicts: readonly LawVerdict[], { published = [] }: LawOptions): readonly ClassHitRate[] {
  const classIds = [...new Set(verdicts.flatMap(({ chanceNext }) => chanceNext.map(({ classId }) => classId)))];
  return classIds.map((classId) => ({ classId, ...lawHitRate(verdicts, classId, lawBook, published) })).filter(({ forecasts }) => forecasts > 0);
}
