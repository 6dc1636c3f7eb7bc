import type { PaperBlock, ReachModel } from "@byfokus/model";
import { joinList } from "../messages/join-list.ts";
import type { Words } from "../messages/words.ts";
import { formatDate } from "../numbers/format-date.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import { ruleRows } from "../views/rule-rows.ts";
import { heading, list, paragraph } from "./blocks.ts";
import type { PaperMatter } from "./paper-input.ts";

/** Where every figure comes from: edition, sources, what need means, how small figures are treated, and the assumptions. */
export function methodSection(matter: PaperMatter): PaperBlock[] {
  const { words, context, plan, chosen, names, number } = matter;
  const { edition, synthetic } = context.frame;
  const rules = ruleRows(chosen.evaluation, names, words.lang).filter((row) => row.state !== "notJudged");
  const assumptions = assumptionRows(plan.reachModel, words);
  return [
    heading(2, "method", words.t("paper.method")),
    ...paragraph([
      words.t("paper.method.edition", { label: edition.label, asOf: formatDate(words.lang, edition.asOf) }),
      edition.sources.length === 0 ? "" : words.t("paper.method.sources", { list: joinList(words, edition.sources) }),
      synthetic ? words.t("common.syntheticSentence") : "",
    ]),
    ...paragraph([words.t("paper.method.need")]),
    ...list(needItems(matter)),
    ...paragraph([words.t("paper.method.origin"), words.t("paper.method.periods", { count: plan.need.periods }), words.t("paper.method.shrinkage")]),
    ...paragraph([words.t("common.coverageNotOutcome"), words.t("paper.method.reach"), words.t("paper.method.local")]),
    {
      kind: "table",
      caption: words.t("paper.method.assumptions", { number: number("table") }),
      columns: [
        { title: words.t("column.assumption"), align: "start" },
        { title: words.t("column.figure"), align: "end" },
      ],
      rows: assumptions,
    },
    ...(rules.length === 0 ? [] : paragraph([words.t("paper.method.rules", { list: joinList(words, rules.map((row) => words.t("paper.method.ruleItem", { rule: row.name, state: row.stateText }))) })])),
  ];
}

function needItems({ words, plan, names }: PaperMatter): string[] {
  const total = plan.need.parts.reduce((sum, part) => sum + part.weight, 0);
  return plan.need.parts
    .filter((part) => part.weight > 0)
    .map((part) => words.t("paper.method.needItem", { indicator: names.indicator(part.indicatorId), weight: formatShare(words.lang, part.weight / total, 0) }));
}

/** The assumptions in rows of name and figure, for the paper and for the sheets. */
export function assumptionRows(model: ReachModel, words: Words): string[][] {
  const { lang } = words;
  const number = (value: number): string => formatNumber(lang, value, Number.isInteger(value) ? 0 : 1);
  const row = (key: Exclude<keyof ReachModel, "curve">, text: string): string[] => [words.t(`paper.assumption.${key}`), text];
  return [
    row("criticalMassFte", formatNumber(lang, model.criticalMassFte, 1)),
    row("criticalMassPer1000", formatNumber(lang, model.criticalMassPer1000, 1)),
    ...model.curve.map((point) => [words.t("paper.assumption.curve", { fte: formatNumber(lang, point.ftePer1000, 1) }), formatShare(lang, point.share, 0)]),
    row("offerShare", formatShare(lang, model.offerShare, 0)),
    row("offerSetupHours", number(model.offerSetupHours)),
    row("offerHoursPerDwelling", number(model.offerHoursPerDwelling)),
    row("hoursPerPlace", number(model.hoursPerPlace)),
    row("placeUse", formatShare(lang, model.placeUse, 0)),
    row("annualHours", number(model.annualHours)),
    row("tripsPerWeek", number(model.tripsPerWeek)),
    row("travelKmPerHour", number(model.travelKmPerHour)),
    row("krPerFte", formatNumber(lang, model.krPerFte)),
  ];
}
