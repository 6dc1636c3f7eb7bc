import { couplingReserve, createWords, formatKr, formatNumber, potView, ruleRows } from "byfokus/node";
import type { Comparison, Evaluation, PlaceNames } from "byfokus/node";
import { typeTitles } from "./type-titles.ts";

/**
 * One line per scenario whose money lacks a pot, whose staff is not all used or that breaks a rule, in the
 * comparison's order: "Traditionel: 6,0 årsværk af rammen er ikke brugt". None where all is in order.
 */
export function scenarioRemarks(comparison: Comparison, names: PlaceNames, lang: "da" | "en"): string[] {
  return comparison.scenarios.flatMap(({ title, evaluation }) => {
    const parts = remarks(evaluation, names, lang);
    const short = typeTitles(lang)[evaluation.type] === title ? createWords(lang).t(`scope.${evaluation.type}.short`) : title;
    return parts.length === 0 ? [] : [`${short}: ${parts.join("; ")}.`];
  });
}

function remarks(evaluation: Evaluation, names: PlaceNames, lang: "da" | "en"): string[] {
  const words = createWords(lang);
  const lacks = potView(evaluation, lang).unfunded !== "";
  const unused = evaluation.fteUnused >= 0.05;
  const kept = evaluation.couplings > 0 ? Math.min(evaluation.fteUnused, couplingReserve * evaluation.fteBudget) : 0;
  const broken = ruleRows(evaluation, names, lang).filter((row) => row.state === "broken" && !(lacks && row.rule === "funding"));
  return [
    ...(lacks ? [words.t("money.noPot", { kr: formatKr(lang, evaluation.unfundedKr) })] : []),
    ...(unused ? [words.t("money.unusedFte", { fte: formatNumber(lang, evaluation.fteUnused, 1) }) + (kept >= 0.05 ? words.t("money.keptFte", { fte: formatNumber(lang, kept, 1) }) : "")] : []),
    ...(broken.length === 0 ? [] : [words.t("money.broken", { rules: broken.map((row) => row.name).join(", ") })]),
  ];
}
