import type { Count } from "../count.ts";
import type { Issue } from "../issue.ts";
import type { ConvictedLimit, LawMeasureId } from "./law-book.ts";
import type { LawFigure, LawRow, LawYear, ListMembership, Residents } from "./law-row.ts";

/** A table of text, as it stands in the file: how a figure is written is part of it (decimals, `>= 1000`). */
export interface LawTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a table of areas and lists says. Rows in the table's order. */
export interface LawTableRead {
  readonly rows: readonly LawRow[];
  /** From the column `published`. */
  readonly published: readonly ListMembership[];
  /** From the column `convictedLimit_pct`: the limit of three times the national average. */
  readonly convictedLimits: readonly ConvictedLimit[];
  readonly issues: readonly Issue[];
}

const shares: readonly LawMeasureId[] = ["outsideLabour", "convicted", "basicEdu", "nonwestern"];
const longestAverage = 4;
const noKey = { da: "Rækken mangler id eller en listedato som 2021-12-01.", en: "The row lacks an id or a list date such as 2021-12-01." };
const twice = { da: "Samme område og liste står to gange; den første række er brugt.", en: "The same area and list stand twice; the first row is used." };
/** What people call the columns, written as `plainName` gives it. */
const otherNames: Readonly<Record<string, string>> = {
  area: "name", navn: "name", omraade: "name", omraadenavn: "name", areaid: "id", omraadeid: "id",
  listdate: "list", liste: "list", listedato: "list", beboere: "residents", antalbeboere: "residents", beboere2010: "residents2010",
  incomepctofregion: "incomepct", offentliggjort: "published",
};

/**
 * Reads a plain table, one row per area and list; docs/law.md names the columns. Names of columns are the same in any
 * case, with or without `_`. A year's counts are joined by the same area's row of the year before, where the row itself
 * gives no earlier years. Cells that cannot be read are missing, and an issue names them.
 */
export function parseLawRows(table: LawTable, file = "law.csv"): LawTableRead {
  const columns = new Map<string, number>();
  table.header.forEach((name, at) => {
    const plain = plainName(name);
    const known = otherNames[plain] ?? plain;
    if (!columns.has(known)) columns.set(known, at);
  });
  const problems = problemList(file);
  const cells = table.rows.map((row, i) => cellsOf(row, i + 2, columns, problems));
  const lacking = [...(columns.has("list") ? [] : ["list"]), ...(columns.has("id") || columns.has("name") ? [] : ["id"])];
  if (lacking.length > 0) {
    problems.add(missingColumns(lacking, table.header));
    return { rows: [], published: [], convictedLimits: [], issues: problems.list() };
  }
  const seen = new Set<string>();
  const kept = cells.filter((cell) => {
    const key = JSON.stringify([cell.areaId, cell.list]);
    const isNamed = cell.areaId !== "" && /^\d{4}(-\d{2}){0,2}$/.test(cell.list);
    const isFirst = !seen.has(key);
    seen.add(key);
    if (!isNamed) problems.add({ rule: "law-row-key", row: cell.row, message: noKey, fix: { da: "Skriv områdets id og listens dato.", en: "Write the area's id and the list's date." } });
    else if (!isFirst) problems.add({ rule: "law-row-twice", row: cell.row, message: twice, fix: { da: "Slet den ene række.", en: "Delete one of the rows." } });
    return isNamed && isFirst;
  });
  return { rows: withEarlierYears(kept.map(readRow)), published: readPublished(kept), convictedLimits: readLimits(kept, file), issues: problems.list() };
}

function missingColumns(lacking: readonly string[], header: readonly string[]): Problem {
  const there = header.join(", ");
  const names = `--columns ${lacking.map((name) => `${name}=...`).join(",")}`;
  return {
    rule: "law-columns",
    row: 1,
    message: {
      da: `Mangler: ${lacking.map((name) => (name === "list" ? "kolonnen list (listens dato)" : "kolonnen id eller name (området)")).join(" og ")}. Tabellen har: ${there}.`,
      en: `Missing: ${lacking.map((name) => (name === "list" ? "the column list (the list's date)" : "the column id or name (the area)")).join(" and ")}. The table has: ${there}.`,
    },
    fix: {
      da: `Omdøb den rigtige kolonne, eller sig, hvad den hedder, med ${names}.`,
      en: `Rename the right column, or say what it is called with ${names}.`,
    },
  };
}

function readRow(cells: Cells): LawRow {
  const residents = cells.residents("residents");
  const figures: Partial<Record<LawMeasureId, LawFigure>> = {};
  for (const measure of shares) {
    const figure = readShare(cells, measure, residents);
    if (figure !== undefined) figures[measure] = figure;
  }
  const income = readIncome(cells);
  if (income !== undefined) figures.income = income;
  return { areaId: cells.areaId, name: cells.text("name") || cells.areaId, list: cells.list, residents, residents2010: cells.residents("residents2010"), figures };
}

/** Counts go before a percentage: they are exact. */
function readShare(cells: Cells, measure: LawMeasureId, residents: Residents): LawFigure | undefined {
  const ofAll = measure === "nonwestern" && typeof residents !== "object" ? residents : "missing";
  const givenBase = cells.number(`${measure}_base`, true);
  const base = givenBase === "missing" ? ofAll : givenBase;
  const years: LawYear[] = [];
  for (let back = 0; back < longestAverage; back++) {
    const count = cells.number(`${measure}_count${back === 0 ? "" : `_${back}`}`, measure !== "outsideLabour");
    if (count === "missing") break;
    years.push({ year: Number(cells.list.slice(0, 4)) - back, count, base: back === 0 ? base : cells.number(`${measure}_base_${back}`, true) });
  }
  const first = years[0];
  if (first !== undefined && (first.count !== "suppressed" || !cells.has(`${measure}_pct`))) {
    const plusMinus = cells.number(`${measure}_plusMinus`, false);
    return { kind: "counts", years, ...(typeof plusMinus === "number" && plusMinus > 0 ? { plusMinus } : {}) };
  }
  return readPercent(cells, `${measure}_pct`, base);
}

function readPercent(cells: Cells, column: string, base: Count): LawFigure | undefined {
  const percent = cells.number(column, false);
  if (percent === "missing") return undefined;
  const decimals = /[.,](\d+)/.exec(cells.text(column))?.[1]?.length ?? 0;
  return { kind: "percent", percent, decimals, base };
}

function readIncome(cells: Cells): LawFigure | undefined {
  const mean = cells.number("income", false);
  const region = cells.number("regionIncome", false);
  if (mean === "missing" && region === "missing") return readPercent(cells, "income_pct", "missing");
  return { kind: "income", mean, region, taxpayers: cells.number("taxpayers", true) };
}

/** A row with one year's counts takes the year before from the same area's row of that year, and so on back. */
function withEarlierYears(rows: readonly LawRow[]): readonly LawRow[] {
  const newest = new Map<string, LawYear>();
  for (const { areaId, figures } of rows) {
    for (const [measure, figure] of Object.entries(figures)) {
      const year = figure.kind === "counts" ? figure.years[0] : undefined;
      if (year !== undefined) newest.set(JSON.stringify([areaId, measure, year.year]), year);
    }
  }
  return rows.map((row) => {
    const figures = Object.entries(row.figures).map(([measure, figure]): [string, LawFigure] => {
      const first = figure.kind === "counts" ? figure.years[0] : undefined;
      if (figure.kind !== "counts" || first === undefined || figure.years.length > 1) return [measure, figure];
      const years = [first];
      for (let back = 1; back < longestAverage; back++) {
        const year = newest.get(JSON.stringify([row.areaId, measure, first.year - back]));
        if (year === undefined) break;
        years.push(year);
      }
      return [measure, { ...figure, years }];
    });
    return { ...row, figures: Object.fromEntries(figures) };
  });
}

/** Classes joined by `+`; `none` = known to be on no list; empty = not known. Complete where every row of the list says. */
function readPublished(all: readonly Cells[]): readonly ListMembership[] {
  const lists = new Map<string, Cells[]>();
  for (const cells of all) lists.set(cells.list, [...(lists.get(cells.list) ?? []), cells]);
  return [...lists].flatMap(([list, rows]) => {
    const said = rows.filter((cells) => cells.text("published") !== "");
    const classes = (cells: Cells): readonly string[] => cells.text("published").split("+").map((part) => part.trim()).filter((part) => part !== "none");
    const ids = [...new Set(said.flatMap(classes))].sort();
    return ids.map((classId) => ({ list, classId, areaIds: said.filter((cells) => classes(cells).includes(classId)).map(({ areaId }) => areaId), complete: said.length === rows.length }));
  });
}

function readLimits(all: readonly Cells[], source: string): readonly ConvictedLimit[] {
  const limits = new Map<string, ConvictedLimit>();
  for (const cells of all) {
    const percent = cells.number("convictedLimit_pct", false);
    if (typeof percent === "number" && !limits.has(cells.list)) limits.set(cells.list, { list: cells.list, times: 3, percent, source });
  }
  return [...limits.values()];
}

/** Lower case, without what divides words; Danish letters as they are written without them. */
function plainName(name: string): string {
  return name.trim().normalize("NFC").toLowerCase().replace(/[_\s-]/g, "").replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
}

/** One row's cells by name of column. */
interface Cells {
  readonly row: number;
  /** The id, else the name; "" where the row has neither. */
  readonly areaId: string;
  readonly list: string;
  has(column: string): boolean;
  /** Without spaces around it; "" where there is no such column. */
  text(column: string): string;
  /** A number, or `>= 1000` where no more is known. */
  residents(column: string): Residents;
  /** At least 0. A cell that cannot be read is missing and reported. */
  number(column: string, whole: boolean): Count;
}

/** @param row as a spreadsheet numbers it: the header is row 1 */
function cellsOf(cells: readonly string[], row: number, columns: ReadonlyMap<string, number>, problems: Problems): Cells {
  const text = (column: string): string => (cells[columns.get(plainName(column)) ?? -1] ?? "").trim();
  const number = (column: string, whole: boolean): Count => {
    const cell = text(column).replace(/\s*%$/, "");
    if (/^(|\?|NA|mangler)$/i.test(cell)) return "missing";
    if (/^(\*|\.{1,2}|-|<\s*\d+|\d+-\d+|skjult|diskretioneret)$/i.test(cell)) return "suppressed";
    // A thousands mark is refused: `6.464` residents would be six and a half, `1.000` only one.
    if ((whole ? /^\d+([.,]0{1,2})?$/ : /^\d+([.,]\d+)?$/).test(cell)) return Number(cell.replace(",", "."));
    problems.add({
      rule: whole ? "law-whole-number" : "law-number",
      row,
      message: { da: `"${cell}" i kolonnen ${column} er ikke et ${whole ? "helt " : ""}tal på 0 eller mere.`, en: `"${cell}" in column ${column} is not a ${whole ? "whole " : ""}number of at least 0.` },
      fix: { da: "Skriv tallet uden tusindtalsskilletegn, eller lad feltet stå tomt.", en: "Write the number without a thousands separator, or leave the cell empty." },
    });
    return "missing";
  };
  return {
    row,
    areaId: text("id") || text("name"),
    list: text("list"),
    has: (column) => text(column) !== "",
    text,
    residents: (column) => {
      const atLeast = /^(?:>=|≥)\s*(\d+)$/.exec(text(column))?.[1];
      return atLeast === undefined ? number(column, true) : { atLeast: Number(atLeast) };
    },
    number,
  };
}

interface Problem extends Pick<Issue, "rule" | "message" | "fix"> {
  readonly row: number;
}

interface Problems {
  add(problem: Problem): void;
  list(): readonly Issue[];
}

/** Gathers issues: one per rule and text, with its rows. */
function problemList(file: string): Problems {
  const found = new Map<string, Issue>();
  return {
    add: ({ rule, row, message, fix }) => {
      const key = rule + message.en;
      const before = found.get(key);
      if (before?.rows.includes(row) === true) return;
      const rows = [...(before?.rows ?? []), row].slice(0, 20);
      found.set(key, { rule, severity: rule === "law-columns" ? "error" : "warning", file, rows, rowCount: (before?.rowCount ?? 0) + 1, message, fix });
    },
    list: () => [...found.values()],
  };
}
