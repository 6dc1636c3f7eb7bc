import { formatNumber, formatShare, lawView } from "byfokus/node";
import type { LawBook, LawVerdict } from "byfokus/node";
import type { ClassHitRate } from "../commands/law.ts";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";

/** Verdicts list by list: classes, then every criterion with its limit and distance, then what is doubtful. */
export function lawText(verdicts: readonly LawVerdict[], book: LawBook, hitRates: readonly ClassHitRate[], lang: "da" | "en"): string {
  const lists = [...new Map(verdicts.map((verdict) => [JSON.stringify([verdict.list, verdict.regimeId]), verdict])).values()].sort((a, b) => (a.list < b.list ? -1 : 1));
  const parts = lists.map(({ list, regimeId }) => listText(verdicts.filter((verdict) => verdict.list === list && verdict.regimeId === regimeId), regimeId, book, lang));
  const doubts = [...new Set(lists.flatMap(({ regimeId }) => lawView([], regimeId, book, lang).doubts))];
  const text = figureText(lang).law;
  return [...parts, hitRatesText(hitRates, book, lang), `\n${text.doubts}\n${doubts.map((doubt) => `- ${doubt}\n`).join("")}`].join("");
}

function listText(verdicts: readonly LawVerdict[], regimeId: string, book: LawBook, lang: "da" | "en"): string {
  const text = figureText(lang).law;
  const view = lawView(verdicts, regimeId, book, lang);
  const inARow = new Map(verdicts.map(({ areaId, consecutiveYears }) => [areaId as string, consecutiveYears]));
  const runOf = (areaId: string): string => {
    const run = inARow.get(areaId) ?? null;
    return run === null ? "\u2013" : text.inARow(run.low === run.high ? `${run.low}` : `${run.low}\u2013${run.high}`, run.needed);
  };
  const classes = view.rows.flatMap((row) => row.classes.map((cell, at) => [at === 0 ? row.name : "", view.classes[at]?.title ?? cell.id, cell.text, cell.distance, cell.chance]));
  const areas = view.rows.map((row) => [row.name, row.published, row.residents, runOf(row.areaId)]);
  const criteria = view.rows.flatMap((row) => row.criteria.map((cell, at) => [at === 0 ? row.name : "", view.criteria[at]?.title ?? cell.id, view.criteria[at]?.limit ?? "", cell.text, cell.distance, cell.value]));
  const differences = view.rows.flatMap((row) => row.differences.map((difference) => `${printable(row.name)}: ${difference}\n`));
  return [
    `${view.title}\n${view.note}\n${view.sentence}\n`,
    view.rows.length === 0 ? "" : `\n${textTable([text.area, text.published, text.residents, text.lists], areas, { wordColumns: 2 })}`,
    view.rows.length === 0 ? "" : `\n${textTable([text.area, text.class, text.verdict, text.distance, text.chance], classes, { wordColumns: 5 })}`,
    view.rows.length === 0 ? "" : `\n${textTable([text.area, text.criterion, text.limit, text.verdict, text.distance, text.value], criteria, { wordColumns: 5 })}`,
    differences.join(""),
    view.tooSmall === "" ? "" : `${view.tooSmall}\n`,
    "\n",
  ].join("");
}

function hitRatesText(hitRates: readonly ClassHitRate[], book: LawBook, lang: "da" | "en"): string {
  const text = figureText(lang).law;
  const title = (classId: string): string => book.regimes.flatMap(({ classes }) => classes).find(({ id }) => id === classId)?.title[lang] ?? classId;
  const figure = (value: number | null): string => (value === null ? "\u2013" : formatNumber(lang, value, 3));
  if (hitRates.length === 0) return `${text.noHitRate}\n`;
  const tenths = hitRates.flatMap(({ classId, calibration }) => calibration.map(({ forecasts, meanChance, listed }, at) => [at === 0 ? title(classId) : "", formatNumber(lang, forecasts), formatShare(lang, meanChance, 0), formatNumber(lang, listed)]));
  const scores = hitRates.map(({ classId, forecasts, brier, brierOfShare }) => [title(classId), formatNumber(lang, forecasts), figure(brier), figure(brierOfShare)]);
  return `${textTable([text.hitRate, text.forecasts, text.brier, text.brierOfShare], scores)}\n${textTable([text.class, text.forecasts, text.meanChance, text.cameTrue], tenths)}`;
}
