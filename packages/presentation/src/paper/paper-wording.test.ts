import { describe, expect, it } from "vitest";
import type { PaperBlock } from "@byfokus/model";
import { evaluate, type Comparison, type Evaluation } from "@byfokus/planning";
import { createWords } from "../messages/words.ts";
import { compared, fjordbyPlan, fjordbyToday } from "../test-support/fjordby-plan.ts";
import { fjordby } from "../test-support/fjordby.ts";
import { decisionPaper } from "./decision-paper.ts";
import { meaningSentences } from "./meaning-sentences.ts";

const context = fjordby();
const plan = fjordbyPlan();

function textOf(blocks: readonly PaperBlock[]): string {
  return blocks.flatMap((block) => (block.kind === "columns" ? block.columns.flat() : [block])).map((block) => (block.kind === "paragraph" || block.kind === "heading" ? block.text : block.kind === "list" ? block.items.join("\n") : "")).join("\n").replaceAll("\u00a0", " ");
}

function written(change: (evaluation: Evaluation) => Evaluation): string {
  const comparison: Comparison = compared(context, plan);
  const scenarios = comparison.scenarios.map((entry) => ({ ...entry, evaluation: change(entry.evaluation) }));
  return textOf(decisionPaper({ context, plan, comparison: { ...comparison, scenarios }, scenarioId: "areasPlus", lang: "da", options: {} }).blocks);
}

describe("the paper's wording", () => {
  it("[PAPER10] money without a pot stands in summary and recommendation, and is not said where pots pay all", () => {
    const lacking = written((evaluation) => ({ ...evaluation, costKr: 11_000_000, unfundedKr: 4_200_000 }));
    const first = lacking.slice(0, lacking.indexOf("Konsekvenser"));
    expect(first).toContain("Det koster 11,0 mio. kr. om året. Heraf har 4,2 mio. kr. ingen pulje endnu.");
    expect(first).toContain("finder 4,2 mio. kr., som ingen pulje dækker endnu,");
    expect(written((evaluation) => ({ ...evaluation, unfundedKr: 0 }))).not.toContain("ingen pulje endnu");
  });

  it("[PAPER11] what the scope is in general follows from its members, not from its type", () => {
    const words = createWords("da");
    const empty = { type: "areasPlus", members: [], activities: [], couplings: [], planCaseIds: [] } as const;
    expect(meaningSentences(empty, words)).toEqual([]);
    const areas = [{ kind: "area", id: "a", fte: 1 }, { kind: "area", id: "b", fte: 1 }] as const;
    expect(meaningSentences({ ...empty, members: areas }, words)).toEqual(["Arbejdet ligger i flere boligområder."]);
    expect(meaningSentences({ ...empty, members: [...areas, { kind: "referral", id: "referral", places: 10 }] }, words)).toEqual(["Arbejdet ligger i flere boligområder.", "Udvalgte borgere uden for dem får også tilbud."]);
    expect(meaningSentences({ ...empty, type: "single", members: areas.slice(0, 1) }, words)).toEqual(["Alt arbejde ligger i ét boligområde."]);
  });

  it("[PAPER12] need reached within the recommended one's interval cannot tell two apart, and outside it can", () => {
    const unsure = "Forskellen i nået behov er mindre end usikkerheden.";
    expect(written((evaluation) => ({ ...evaluation, needReached: { ...evaluation.needReached, low: 0, high: 9999 } }))).toContain(unsure);
    expect(written((evaluation) => ({ ...evaluation, needReached: { ...evaluation.needReached, low: evaluation.needReached.value, high: evaluation.needReached.value } }))).not.toContain(unsure);
  });

  it("[PAPER13] today's work is told as such, in Danish", () => {
    const now = { ...fjordbyToday(context), title: "today" };
    const withToday = { ...plan, scenarios: [now, ...plan.scenarios] };
    const evaluation = evaluate(context, withToday, now);
    const comparison = { ...compared(context, plan), scenarios: [...compared(context, plan).scenarios, { id: now.id, title: now.title, evaluation }] };
    const text = textOf(decisionPaper({ context, plan: withToday, comparison, scenarioId: now.id, lang: "da", today: evaluation, options: {} }).blocks);
    expect(text).toContain("I dag nås 513 af 2.353 husstande");
    expect(text).toContain("Arbejdet i dag omfatter");
    expect(text).not.toMatch(/today|I dag (når|omfatter|koster)/);
  });

  it("[PAPER14] without a meeting and a body the header invents none", () => {
    const document = decisionPaper({ context, plan, comparison: compared(context, plan), scenarioId: "areasPlus", lang: "da", options: {} });
    expect(document.header.left).toEqual(["Fjordby"]);
    expect(textOf(document.blocks)).toContain("Det indstilles, at udvalget");
  });
});
