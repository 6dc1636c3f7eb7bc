import type { Plan, Scenario, Sheet } from "@byfokus/model";
import { metricIds, metricValue, type Evaluation, type PlanningContext } from "@byfokus/planning";
import { lowerFirst } from "../messages/letter-case.ts";
import { createWords } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";
import { placeNames } from "../views/place-names.ts";
import { lacksPot } from "../views/pot-rows.ts";
import { ruleRows } from "../views/rule-rows.ts";
import { areaSheet } from "./area-sheet.ts";
import { memberSheet } from "./member-sheet.ts";
import { readMeSheet } from "./read-me-sheet.ts";

export interface EvaluationSheetsInput {
  readonly context: PlanningContext;
  readonly plan: Plan;
  readonly scenario: Pick<Scenario, "title">;
  readonly evaluation: Evaluation;
  readonly lang: Language;
  /** What changed, one line each (`describeDiff`); absent = no such sheet. */
  readonly changes?: readonly string[];
}

/**
 * An evaluation as a workbook: Læs mig, Nøgletal, Områder, Enheder, Puljer, Regler, and Ændringer where they are given.
 * Throws for an edition that may not be shared.
 */
export function evaluationSheets(input: EvaluationSheetsInput): Sheet[] {
  const { context, plan, evaluation, lang, scenario } = input;
  const { edition } = context.frame;
  if (edition.export === "none") throw new Error(`Expected data that may be shared, got edition ${edition.label} with export "none".`);
  return [
    readMeSheet(context, lang, { plan, scenarioTitle: scenario.title }),
    keyFigures(evaluation, lang),
    areaSheet(context, lang, evaluation),
    memberSheet(evaluation, lang),
    potSheet(evaluation, lang),
    ruleSheet(input),
    ...(input.changes === undefined ? [] : [changeSheet(input.changes, lang)]),
  ];
}

function keyFigures(evaluation: Evaluation, lang: Language): Sheet {
  const words = createWords(lang);
  return {
    name: words.t("sheet.key"),
    columns: [
      { title: words.t("column.criterion"), format: "text" },
      { title: words.t("column.value"), format: "decimal" },
      { title: words.t("column.text"), format: "text" },
    ],
    rows: metricIds.map((metric) => {
      const value = metricValue(evaluation, metric);
      return [words.t(`metric.${metric}.name`), value === null ? null : metric === "costKr" ? value / 1_000_000 : value, words.t(`metric.${metric}.help`)];
    }),
  };
}

function potSheet(evaluation: Evaluation, lang: Language): Sheet {
  const words = createWords(lang);
  const unfunded = lacksPot(evaluation) ? [[words.t("paper.economy.unfunded"), evaluation.unfundedKr / 1_000_000, null]] : [];
  return {
    name: words.t("sheet.pots"),
    columns: [
      { title: words.t("column.pot"), format: "text" },
      { title: `${words.t("column.used")}, ${lowerFirst(words.t("column.cost"))}`, format: "decimal" },
      { title: `${words.t("column.unused")}, ${lowerFirst(words.t("column.cost"))}`, format: "decimal" },
    ],
    rows: [...evaluation.pots.map((pot) => [pot.name, pot.usedKr / 1_000_000, pot.unusedKr / 1_000_000]), ...unfunded],
    sumColumns: [1, 2],
  };
}

function ruleSheet({ context, plan, evaluation, lang }: EvaluationSheetsInput): Sheet {
  const words = createWords(lang);
  return {
    name: words.t("sheet.rules"),
    columns: (["column.rule", "column.result", "column.value", "column.limit", "column.text"] as const).map((key) => ({ title: words.t(key), format: "text" })),
    rows: ruleRows(evaluation, placeNames(context, lang, { plan }), lang).map((row) => [row.name, row.stateText, row.value, row.limit, row.causes]),
  };
}

function changeSheet(changes: readonly string[], lang: Language): Sheet {
  const words = createWords(lang);
  return { name: words.t("sheet.changes"), columns: [{ title: words.t("column.change"), format: "text" }], rows: changes.map((change) => [change]) };
}
