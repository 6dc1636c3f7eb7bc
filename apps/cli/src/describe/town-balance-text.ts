import { balancePage, balanceView, formatNumber, formatRange, formatShare } from "byfokus/node";
import type { BalanceChange, BalanceYear, PlanningContext, TownBalance } from "byfokus/node";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";
import type { NameOf } from "../project/figure-source.ts";

/** One indicator through time, and why it changed between the first period and the last; `null` with one period. */
export interface BalanceHistory {
  readonly indicatorId: string;
  readonly years: readonly BalanceYear[];
  readonly change: BalanceChange | null;
}

/** How evenly need is spread over areas, districts and blocks, at which level the difference lies, and how indicators moved. */
export function townBalanceText(balance: TownBalance, overTime: readonly BalanceHistory[], context: PlanningContext, name: NameOf, lang: "da" | "en"): string {
  const text = figureText(lang).balance;
  const { byArea, byDistrict } = balanceView(balance, lang);
  const figure = (value: number | null): string => (value === null ? "\u2013" : formatNumber(lang, value, 4));
  const levels = [balance.levels, balance.byOrganisation, balance.byTenure].flatMap((split) => split.map((level, at) => [at === 0 ? text.levelNames[level.name] ?? level.name : `  ${text.levelNames[level.name] ?? level.name}`, figure(level.m), figure(level.mExpected), level.share === null ? "\u2013" : formatShare(lang, level.share)]));
  return [
    `${text.ofNeed}\n\n${textTable(["", byArea.title, byDistrict.title], byArea.rows.map((row, at) => [row.name, row.text, byDistrict.rows[at]?.text ?? "\u2013"]))}${byArea.sentence}\n`,
    levels.length === 0 ? "" : `\n${textTable([text.level, "M", text.byChance, text.share], levels)}${text.explain}\n`,
    ...overTime.map((history) => historyText(history, context, name, lang)),
  ].join("");
}

/** The verdict first, as the app says it: a change is called one only where it is greater than its uncertainty. */
function historyText({ indicatorId, years, change }: BalanceHistory, context: PlanningContext, name: NameOf, lang: "da" | "en"): string {
  const text = figureText(lang).balance;
  const figure = (value: number | null): string => (value === null ? "\u2013" : formatNumber(lang, value, 4));
  const range = (interval: { readonly low: number; readonly high: number } | null): string => (interval === null ? "\u2013" : formatRange(lang, interval.low, interval.high, 3));
  const corrected = (interval: BalanceYear["dissimilarityInterval"]): string => (interval === null ? "\u2013" : `${figure(interval.corrected)} (${range(interval)})`);
  const rows = years.map((year) => [year.period, formatNumber(lang, year.places), figure(year.dissimilarity), corrected(year.dissimilarityInterval), figure(year.expected), figure(year.theilH), range(year.theilHInterval)]);
  const gone = years.flatMap(({ period, areasNew, areasGone }) => [...areasNew.map((id) => text.areaNew(period, name(id))), ...areasGone.map((id) => text.areaGone(period, name(id)))]);
  const parts = change?.change;
  return [
    `\n${printable(balancePage(years, indicatorId, context, lang).sentence)}\n\n${textTable([text.period, text.places, text.measured, text.corrected, text.byChance, "H", "H, 95 %"], rows)}`,
    gone.map((line) => `${printable(line)}\n`).join(""),
    parts === null || parts === undefined || change === null ? "" : `${text.change(change.from, change.to, formatNumber(lang, change.places), { difference: figure(parts.difference), groups: figure(parts.groups), places: figure(parts.places), structure: figure(parts.structure) })}\n`,
  ].join("");
}
