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
    effects.stdout(lawText(verdicts, lawBook, hitRates, settings.lang));
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
  const { rows, published, convictedLimits } = await takeFromTable(call, file, { columns: ["list", "list_date", "id", "name", "area"], originAllowed: true }, readLawTable);
  return { source: tableSource(file), rows, options: { published, convictedLimits } };
}

/** Rows are named as the spreadsheet shows them, also under title rows. */
function readLawTable(table: PlainTable, report: ReportIssues): ReturnType<typeof parseLawRows> {
  const columns = table.headers.map((header) => table.text(header));
  const read = parseLawRows({ header: table.headers, rows: Array.from({ length: table.rowCount }, (_, row) => columns.map((cells) => cells[row] ?? "")) }, table.file);
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
