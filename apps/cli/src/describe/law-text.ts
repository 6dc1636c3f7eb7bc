import { formatNumber, formatShare, lawView } from "byfokus/node";
import type { LawBook, LawVerdict } from "byfokus/node";
import type { ClassHitRate } from "../commands/law.ts";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";
import { wrapText } from "../output/wrap-text.ts";

/** What is told beside the verdicts. */
export interface LawSurroundings {
  readonly hitRates: readonly ClassHitRate[];
  /** The rows come from a town's folder, which cannot hold all that the rules ask for. */
  readonly ofTown: boolean;
}

/** Verdicts list by list: classes, then every criterion with its limit and distance, then what is lacking and what is doubtful. */
export function lawText(verdicts: readonly LawVerdict[], book: LawBook, { hitRates, ofTown }: LawSurroundings, lang: "da" | "en"): string {
  const lists = [...new Map(verdicts.map((verdict) => [JSON.stringify([verdict.list, verdict.regimeId]), verdict])).values()].sort((a, b) => (a.list < b.list ? -1 : 1));
  const parts = lists.map(({ list, regimeId }) => listText(verdicts.filter((verdict) => verdict.list === list && verdict.regimeId === regimeId), regimeId, book, ofTown, lang));
  const doubts = [...new Set(lists.flatMap(({ regimeId }) => lawView([], regimeId, book, lang).doubts))];
  const text = figureText(lang).law;
  return [...parts, hitRatesText(hitRates, book, lang), `\n${text.doubts}\n${doubts.map((doubt) => `${wrapText(`- ${doubt}`)}\n`).join("")}`].join("");
}

function listText(verdicts: readonly LawVerdict[], regimeId: string, book: LawBook, ofTown: boolean, lang: "da" | "en"): string {
  const text = figureText(lang).law;
  const view = lawView(verdicts, regimeId, book, lang);
  const inARow = new Map(verdicts.map(({ areaId, consecutiveYears }) => [areaId as string, consecutiveYears]));
  const runOf = (areaId: string): string => {
    const run = inARow.get(areaId) ?? null;
    return run === null ? "\u2013" : text.inARow(run.low, run.high, run.needed);
  };
  const classes = view.rows.flatMap((row) => row.classes.map((cell, at) => [at === 0 ? row.name : "", view.classes[at]?.title ?? cell.id, cell.text, cell.distance, cell.chance]));
  const areas = view.rows.map((row) => [row.name, row.published, row.residents, runOf(row.areaId)]);
  const criteria = view.rows.flatMap((row) => row.criteria.map((cell, at) => [at === 0 ? row.name : "", shortTitle(cell.id, regimeId, book, lang), cell.text, cell.distance, cell.value]));
  const limits = view.criteria.map(({ id, title, limit }) => {
    const short = shortTitle(id, regimeId, book, lang);
    return `${wrapText(`- ${short}: ${isMilder(id) || short === title ? "" : `${title}, `}${limit}`)}\n`;
  });
  const differences = view.rows.flatMap((row) => row.differences.map((difference) => `${printable(row.name)}: ${difference}\n`));
  return [
    `${view.title}\n${wrapText(view.note)}\n${wrapText(view.sentence)}\n`,
    view.rows.length === 0 ? "" : `\n${textTable([text.area, text.published, text.residents, text.lists], areas, { wordColumns: 2 })}`,
    view.rows.length === 0 ? "" : `\n${textTable([text.area, text.class, text.verdict, text.distance, text.chance], classes, { wordColumns: 5 })}`,
    view.rows.some(({ classes: cells }) => cells.some(({ isRisk }) => isRisk)) ? `${wrapText(text.risk)}\n` : "",
    view.rows.length === 0 ? "" : `\n${textTable([text.area, text.criterion, text.verdict, text.distance, text.value], criteria, { wordColumns: 4 })}\n${text.limit}:\n${limits.join("")}`,
    differences.join(""),
    view.tooSmall === "" ? "" : `${view.tooSmall}\n`,
    lackingText(verdicts, ofTown, lang),
    "\n",
  ].join("");
}

function shortTitle(criterionId: string, regimeId: string, book: LawBook, lang: "da" | "en"): string {
  const text = figureText(lang).law;
  const measure = book.regimes.find(({ id }) => id === regimeId)?.criteria.find(({ id }) => id === criterionId)?.measure ?? "";
  const title = text.shortMeasures[measure] ?? criterionId;
  return isMilder(criterionId) ? text.milder(title) : title;
}

/** Of the milder limits of prevention areas. */
function isMilder(criterionId: string): boolean {
  return criterionId.startsWith("prevention.");
}

/** Why something is unknown and where a table tells it, each reason once; empty where everything is decided. */
function lackingText(verdicts: readonly LawVerdict[], ofTown: boolean, lang: "da" | "en"): string {
  const { shortMeasures, lacking } = figureText(lang).law;
  const large = verdicts.filter(({ size }) => size.every(({ verdict }) => verdict !== "notMet"));
  const ofCriteria = large.flatMap(({ list, criteria }) => criteria.flatMap(({ measure, reason }) => {
    const what = shortMeasures[measure] ?? measure;
    if (reason === "missing") return [lacking.figure(what, measure === "income" ? "income, regionIncome / income_pct" : `${measure}_count, ${measure}_base / ${measure}_pct`)];
    if (reason === "suppressed") return [lacking.hidden(what)];
    return reason === "limitMissing" ? [lacking.limit(list)] : [];
  }));
  const unsized = [...new Set(large.flatMap(({ size }) => size.filter(({ verdict }) => verdict === "unknown").map(({ id }) => id)))];
  const reasons = [...new Set([...(unsized.length === 0 ? [] : [lacking.size(unsized.join(", "))]), ...ofCriteria])];
  if (reasons.length === 0) return "";
  return `\n${lacking.title}\n${reasons.map((reason) => `${wrapText(`- ${reason}`)}\n`).join("")}${ofTown ? `${wrapText(lacking.ofTown)}\n` : ""}`;
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
