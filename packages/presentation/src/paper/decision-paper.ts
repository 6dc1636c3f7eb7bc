import type { PaperBlock, PaperDocument } from "@byfokus/model";
import { createWords } from "../messages/words.ts";
import { formatDate } from "../numbers/format-date.ts";
import { placeNames } from "../views/place-names.ts";
import { alternativesSection } from "./alternatives-section.ts";
import { annexSections } from "./annex-sections.ts";
import { caseSection } from "./case-section.ts";
import { consequencesSection } from "./consequences-section.ts";
import { economySection } from "./economy-section.ts";
import { methodSection } from "./method-section.ts";
import type { DecisionPaperInput, PaperMatter } from "./paper-input.ts";
import { paperComparison } from "./paper-comparison.ts";
import { paperMap } from "./paper-map.ts";
import { certificateSection } from "./certificate-section.ts";
import { recommendationSection } from "./recommendation-section.ts";
import { shortTitle } from "./short-title.ts";
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
    { kind: "columns", columns: [summarySection(matter), recommendationSection(matter)] },
    paperMap(matter, { title: matter.chosen.title, scope: matter.scenario.scope }, matter.number("figure")),
    ...consequencesSection(matter),
    ...caseSection(matter),
    ...alternativesSection(matter),
    ...economySection(matter),
    ...voicesSection(matter),
    ...methodSection(matter),
    ...certificateSection(matter),
    ...annexSections(matter),
  ];
  return {
    lang: input.lang,
    title: plan.title,
    header: {
      left: [
        options.body === undefined ? frame.name : `${frame.name} · ${options.body}`,
        ...(options.date === undefined ? [] : [words.t("paper.meeting", { date: formatDate(input.lang, options.date) })]),
      ],
      right: [words.t("paper.kind"), `${words.t("common.edition", { label: frame.edition.label })}${synthetic}`],
    },
    footer: { left: words.t("common.coverageNotOutcome"), right: words.t("paper.footerRight", { id: frame.edition.id }) },
    blocks,
  };
}

function matterOf(input: DecisionPaperInput): PaperMatter {
  if (input.context.frame.edition.export === "none") throw new Error(`Expected data that may be shared, got edition ${input.context.frame.edition.label} with export "none".`);
  const words = createWords(input.lang);
  const { today } = input;
  const scenarios = [...input.plan.scenarios, ...(input.scenarios ?? [])];
  const comparison = paperComparison(input.comparison, scenarios, today?.scenarioId, words);
  const chosen = comparison.scenarios.find((candidate) => candidate.id === input.scenarioId);
  const scenario = scenarios.find((candidate) => candidate.id === input.scenarioId);
  if (chosen === undefined || scenario === undefined) {
    throw new Error(`Expected the scenario "${input.scenarioId}" in plan and comparison, got ${comparison.scenarios.map(({ id }) => id).join(", ")}.`);
  }
  const named = scenarios.map((entry) => ({ ...entry, title: entry.id === today?.scenarioId ? words.t("common.today") : shortTitle(entry.title, entry.scope, words) }));
  const isToday = chosen.id === today?.scenarioId;
  const counts = { table: 0, figure: 0 };
  return {
    ...input,
    comparison,
    words,
    names: placeNames(input.context, input.lang, { scenarios: named, activities: input.options.activities ?? [] }),
    chosen,
    isToday,
    subject: isToday ? words.t("paper.today.subject") : chosen.title,
    inSentence: isToday ? words.t("paper.today.inSentence") : chosen.title,
    scenario,
    scopes: new Map(scenarios.map(({ id, scope }) => [id, scope])),
    others: comparison.scenarios.filter(({ id }) => id !== input.scenarioId && id !== today?.scenarioId),
    number: (kind) => (counts[kind] += 1),
  };
}
