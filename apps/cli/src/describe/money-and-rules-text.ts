import { createWords, formatMillions, potView, ruleRows } from "byfokus/node";
import type { Evaluation, PlaceNames } from "byfokus/node";
import { printable, textTable } from "../output/text-table.ts";

/** Money per pot in millions of kroner a year with what lacks a pot, then every rule that is on, in words. A part with nothing to tell is left out. */
export function moneyAndRulesText(evaluation: Evaluation, names: PlaceNames, lang: "da" | "en"): string {
  return [potsText(evaluation, lang), rulesText(evaluation, names, lang)].map((part) => (part === "" ? "" : `\n${part}`)).join("");
}

function potsText(evaluation: Evaluation, lang: "da" | "en"): string {
  const words = createWords(lang);
  const { rows, unfunded, unfundedKr } = potView(evaluation, lang);
  const lacking = unfunded === "" ? [] : [[words.t("paper.economy.unfunded"), formatMillions(lang, unfundedKr), "\u2013"]];
  const all = [...rows.map((row) => [row.name, row.used, row.unused]), ...lacking];
  return all.length === 0 ? "" : textTable([words.t("money.potsMillions"), words.t("column.used"), words.t("column.unused")], all);
}

function rulesText(evaluation: Evaluation, names: PlaceNames, lang: "da" | "en"): string {
  const words = createWords(lang);
  const rows = ruleRows(evaluation, names, lang).filter((row) => row.state !== "notJudged");
  const remarks = rows.flatMap((row) => (row.causes === "" ? [] : [`${printable(`${row.name}: ${row.causes}`)}\n`]));
  return rows.length === 0 ? "" : `${textTable([words.t("column.rule"), ""], rows.map((row) => [row.name, row.stateText]))}${remarks.join("")}`;
}
