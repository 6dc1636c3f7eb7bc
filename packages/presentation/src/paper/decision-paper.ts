import type { PaperBlock, PaperDocument } from "@byfokus/model";
import { joinList } from "../messages/join-list.ts";
import { createWords } from "../messages/words.ts";
import { formatDate } from "../numbers/format-date.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { placeNames } from "../views/place-names.ts";
import { alternativesSection } from "./alternatives-section.ts";
import { annexSections } from "./annex-sections.ts";
import { areasSection } from "./areas-section.ts";
import { paragraph } from "./blocks.ts";
import { caseSection } from "./case-section.ts";
import { consequencesSection } from "./consequences-section.ts";
import { economySection } from "./economy-section.ts";
import { methodSection } from "./method-section.ts";
import type { DecisionPaperInput, PaperMatter } from "./paper-input.ts";
import { paperMap } from "./paper-map.ts";
import { recommendationSection } from "./recommendation-section.ts";
import { summarySection } from "./summary-section.ts";
import { voicesSection } from "./voices-section.ts";

/**
 * The paper a body decides from: conclusion first, then what is recommended, whom it reaches, who is left out, why not
 * the alternatives, what it costs, what people said, and where every figure comes from. Same input, same document.
 *
 * Throws where the edition may not leave the machine, and where the comparison or plan lacks the scenario.
 */
export function decisionPaper(input: DecisionPaperInput): PaperDocument {
  const matter = matterOf(input);
  const { context, words, options, plan } = matter;
  const { frame } = context;
  const synthetic = frame.synthetic ? ` · ${words.t("common.syntheticLower")}` : "";
  const blocks: PaperBlock[] = [
    ...summarySection(matter),
    ...recommendationSection(matter),
    paperMap(matter, matter.chosen, matter.number("figure")),
    ...paragraph([othersSentence(matter)]),
    ...consequencesSection(matter),
    ...caseSection(matter),
    ...alternativesSection(matter),
    ...economySection(matter),
    ...voicesSection(matter),
    ...areasSection(matter),
    ...methodSection(matter),
    ...annexSections(matter),
  ];
  return {
    lang: input.lang,
    title: plan.title,
    header: {
      left: [`${frame.name} · ${options.body}`, words.t("paper.meeting", { date: formatDate(input.lang, options.date) })],
      right: [words.t("paper.kind"), `${words.t("common.edition", { label: frame.edition.label })}${synthetic}`],
    },
    footer: { left: words.t("common.coverageNotOutcome"), right: words.t("paper.footerRight", { id: frame.edition.id }) },
    blocks,
  };
}

/** "Med samme data, penge og regler når Traditionel 247, Type 1 531 og Type 3 428." */
function othersSentence({ others, words }: PaperMatter): string {
  if (others.length === 0) return "";
  const list = others.map(({ title, evaluation }) => words.t("paper.othersItem", { title, reached: formatNumber(words.lang, evaluation.needReached.value) }));
  return words.t("paper.others", { list: joinList(words, list) });
}

function matterOf(input: DecisionPaperInput): PaperMatter {
  if (input.context.frame.edition.export === "none") throw new Error(`Expected data that may be shared, got edition ${input.context.frame.edition.label} with export "none".`);
  const chosen = input.comparison.scenarios.find((scenario) => scenario.id === input.scenarioId);
  const scenario = [...input.plan.scenarios, ...(input.scenarios ?? [])].find((candidate) => candidate.id === input.scenarioId);
  if (chosen === undefined || scenario === undefined) {
    throw new Error(`Expected the scenario "${input.scenarioId}" in plan and comparison, got ${input.comparison.scenarios.map(({ id }) => id).join(", ")}.`);
  }
  const counts = { table: 0, figure: 0 };
  return {
    ...input,
    words: createWords(input.lang),
    names: placeNames(input.context, input.lang, { plan: input.plan, scenarios: input.scenarios ?? [], activities: input.options.activities ?? [] }),
    chosen,
    scenario,
    others: input.comparison.scenarios.filter(({ id }) => id !== input.scenarioId && id !== input.today?.scenarioId),
    number: (kind) => (counts[kind] += 1),
  };
}
