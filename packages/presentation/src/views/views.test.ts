import { describe, expect, it } from "vitest";
import { evaluate, traceMetric } from "@byfokus/planning";
import { applyStep, diffPlans, offerBlocks, removeMembers, setBudget, setFte, setRules, startHistory } from "@byfokus/model";
import type { Plan } from "@byfokus/model";
import { compared, fjordbyPlan, fjordbyToday } from "../test-support/fjordby-plan.ts";
import { fjordby } from "../test-support/fjordby.ts";
import { areaView } from "./area-view.ts";
import { balanceView } from "./balance-view.ts";
import { boardRows } from "./board-rows.ts";
import { conclusion } from "./conclusion.ts";
import { consequenceTable } from "./consequence-table.ts";
import { describeDiff, stepLabel } from "./describe-diff.ts";
import { importReportView } from "./import-report-view.ts";
import { differenceOf, liveMetrics } from "./live-metrics.ts";
import { memberRows } from "./member-rows.ts";
import { overviewRows } from "./overview-rows.ts";
import { placeNames } from "./place-names.ts";
import { potView } from "./pot-rows.ts";
import { problemSentences } from "./problem-sentences.ts";
import { ruleRows } from "./rule-rows.ts";
import { scopeSummary } from "./scope-summary.ts";
import { traceView } from "./trace-view.ts";
import { createWords } from "../messages/words.ts";

const nb = "\u00a0";
const context = fjordby();
const plan = fjordbyPlan();
const comparison = compared(context, plan);
const type2 = plan.scenarios[2]!;
const evaluation = evaluate(context, plan, type2);
const today = evaluate(context, plan, fjordbyToday(context));
const names = placeNames(context, "da", { plan });
const changed = (...actions: ((plan: Plan) => Plan)[]): string[] => describeDiff(diffPlans(plan, actions.reduce((now, action) => action(now), plan)), names, "da");

describe("overview and area page", () => {
  it("[VIEW1] hidden, missing and known figures are told apart in every row", () => {
    const rows = overviewRows(context, "da");
    const texts = (id: string) => rows.find((row) => row.id === id)?.texts;
    expect(texts("egeparken")).toMatchObject({ dwellings: "1.286", need: "412", share: `32,0${nb}%`, shareInterval: `29\u201335${nb}%`, fteToday: "5,5", status: `udsat boligområde, liste 1.${nb}december 2025` });
    expect([texts("aabrinken")?.share, texts("strandby-hede")?.share]).toEqual(["skjult", "mangler"]);
    expect(rows.find((row) => row.id === "aabrinken")).toMatchObject({ need: null, share: null, needClass: null });
  });
  it("[VIEW2] an area's page has its series, neighbours, blocks and only flows of at least 20", () => {
    const view = areaView(context, "egeparken", "da");
    expect(view?.lead).toBe("Ca. 1 af 3 husstande har behov.");
    expect(view?.neighbours.map((row) => row.name)).toEqual(["Skovvænget", "Rosenhaven"]);
    expect(view?.flows.map((flow) => flow.households)).toEqual([88, 34]);
    expect(view?.series[0]?.points.map((point) => point.text)).toEqual([`44,0${nb}%`, "skjult", `41,2${nb}%`]);
    expect(view?.series[0]?.changeText).toBe(`\u22122,8${nb}pp.`);
    expect(view?.blocks).toHaveLength(32);
    expect(areaView(context, "aabrinken", "da")?.lead).toContain("skjult");
    expect(areaView(context, "nowhere", "da")).toBeNull();
  });
});

describe("comparison", () => {
  it("[VIEW3] the conclusion names the best, its figures and the fraction", () => {
    expect(conclusion(comparison, "da")).toBe("Type 2 når flest: 652 af 2.353 husstande med behov, ca. 3 af 10.");
    expect(conclusion(comparison, "en")).toBe("Type 2 reaches most: 652 of 2,353 households in need, about 3 in 10.");
  });
  it("[VIEW4] equals are named together, a near second is said, a town without need says so", () => {
    const [, , best] = comparison.scenarios;
    if (best === undefined) throw new Error("Expected 4 scenarios.");
    const with_ = (reached: number, worst: number) => ({ ...best, id: "x", title: "Type 3", evaluation: { ...best.evaluation, needReached: { ...best.evaluation.needReached, value: reached }, worstOrganisation: { id: "o", name: "Bakken", coverage: worst } } });
    const two = (other: typeof best) => conclusion({ ...comparison, scenarios: [best, other] }, "da");
    expect(two(with_(best.evaluation.needReached.value, 0.1))).toContain("Type 2 og Type 3 når lige mange");
    expect(two(with_(640, 0.9))).toContain("Type 3 når næsten lige så mange og giver en højere dækning");
    expect(two(with_(640, 0.1))).toMatch(/Type 3 når næsten lige så mange\.$/);
    expect(two(with_(300, 0.9))).not.toContain("næsten");
    const none = { ...best, evaluation: { ...best.evaluation, needTotal: { value: 0, low: 0, high: 0 } } };
    expect(conclusion({ ...comparison, scenarios: [none] }, "da")).toBe("Byen har ingen husstande med behov i disse data.");
  });
  it("[VIEW5] rows carry text, share, bar and today's tick between 0 and 1", () => {
    const table = consequenceTable({ ...comparison, dominated: [{ id: "single", by: "areasPlus" }] }, "da", today);
    const reached = table.rows[0];
    expect(reached?.cells.map((cell) => cell.text)).toEqual(["247", "531", "652", "428"]);
    expect(reached?.cells[2]).toMatchObject({ shareText: `27,7${nb}%`, best: true });
    expect(reached?.todayText).toBe("i dag 513");
    for (const row of table.rows) for (const cell of row.cells) for (const length of [cell.bar, cell.today]) if (length !== null) expect(length >= 0 && length <= 1).toBe(true);
    expect(table.columns[0]?.dominatedBy).toBe("Type 2");
    expect(table.notes).toEqual(["Type 2 er mindst lige så god som Traditionel i alle rækker."]);
  });
  it("[VIEW6] differences are an arrow, a number and a word; colour only says what is wished", () => {
    const words = createWords("da");
    expect(differenceOf("needReached", 317, words)).toEqual({ value: 317, text: "317 flere", direction: "up", wished: "better" });
    expect(differenceOf("needLeftOut", 317, words)).toMatchObject({ text: "317 flere", wished: "worse" });
    expect(differenceOf("precision", -0.02, words)).toMatchObject({ text: `2,0${nb}pp. dårligere`, direction: "down", wished: "worse" });
    expect(differenceOf("fte", -0.8, words)).toMatchObject({ text: "0,8 årsværk mindre", wished: "neither" });
    expect(differenceOf("fteMoved", 0.01, words)).toMatchObject({ text: "uændret", direction: "same" });
    expect(liveMetrics(evaluation, "da", today).find(({ metric }) => metric === "needReached")?.difference?.text).toBe("139 flere");
  });
});

describe("what a scope holds", () => {
  it("[VIEW7] the summary counts areas, blocks, places, couplings and plan cases", () => {
    const words = createWords("da");
    expect(scopeSummary(context, type2.scope, words)).toBe("5 områder med områdearbejde, tilbud til 51 blokke i 5 andre områder og 40 pladser til henvisning");
    expect(scopeSummary(context, plan.scenarios[3]!.scope, words)).toContain("3 koblinger og 1 plansag");
    expect(scopeSummary(context, { ...type2.scope, members: [] }, words)).toBe("intet er valgt endnu");
  });
  it("[VIEW8] members come with most staff first and places under words of their own", () => {
    const rows = memberRows(evaluation, "da");
    expect(rows[0]).toMatchObject({ name: "Egeparken", fte: "3,5", kind: "områdearbejde" });
    expect(rows.find((row) => row.key === "referral:referral")).toMatchObject({ name: "Pladser til henvisning", need: "\u2013" });
  });
  it("[VIEW9] money per pot sums to the whole cost, and rules say passed, broken or not judged", () => {
    const pots = potView(evaluation, "da");
    expect(pots.rows.reduce((sum, row) => sum + row.usedKr, 0) + pots.unfundedKr).toBeCloseTo(pots.totalKr, 3);
    const rules = ruleRows(evaluation, names, "da");
    expect(rules.map((row) => row.name)).toContain(`Mindst 10${nb}% nået i hver boligorganisation`);
    expect(new Set(rules.map((row) => row.stateText)).size).toBeGreaterThan(1);
  });
  it("[VIEW10] a metric opens to its formula in words, with a name for every column", () => {
    for (const { metric } of liveMetrics(evaluation, "da")) {
      const view = traceView(traceMetric(context, plan, type2, metric), "da");
      expect(view.formula.endsWith(".")).toBe(true);
      for (const title of [...view.columns, ...view.terms.map((term) => term.name)]) expect(title).not.toMatch(/^[a-z]+[A-Z]/);
    }
  });
});

describe("steps and differences", () => {
  it("[STEP1] a removed area names its staff", () => expect(changed(removeMembers("areasPlus", [{ kind: "area", id: "egeparken" }]))).toEqual(["Fjernede Egeparken, 3,5 årsv."]));
  it("[STEP2] staff, blocks, budget and rules are told one by one", () => {
    expect(changed(setFte("areasPlus", { kind: "area", id: "egeparken" }, 4))).toEqual(["Ændrede Egeparken fra 3,5 til 4,0 årsv."]);
    expect(changed(offerBlocks("areas", ["noerrevang-1", "noerrevang-2"]))).toEqual(["Tilføjede tilbud til 2 blokke: Blok 1 og Blok 2"]);
    expect(changed(setBudget(16), setRules({ minShareOfEachOrganisation: 0.2 }))).toEqual([
      "Satte rammen til 16,0 årsværk", `Satte reglen: Mindst 20${nb}% nået i hver boligorganisation`, "Slog reglen fra: højeste antal årsværk, der skifter sted",
    ]);
  });
  it("[STEP3] the label is the only change, or the first and how many more; undo keeps it", () => {
    const label = (after: Plan): string => stepLabel(diffPlans(plan, after), names, "da");
    expect(label(plan)).toBe("Ingen ændring");
    const both = setRules({})(setBudget(16)(plan));
    expect(label(both)).toBe("Satte rammen til 16,0 årsværk og 2 ændringer mere");
    const history = applyStep(startHistory(plan), setBudget(16), { label: label(setBudget(16)(plan)), at: "2026-11-22T10:00:00Z" });
    expect(history.past[0]?.label).toBe("Satte rammen til 16,0 årsværk");
  });
});

describe("reports", () => {
  it("[VIEW11] the import report counts columns and puts errors first", () => {
    const issue = (severity: "error" | "warning", rows: number[], rowCount: number) => ({ rule: "x", severity, file: "a.csv", rows, rowCount, message: { da: "Fejl", en: "Error" }, fix: { da: "Ret", en: "Fix" } });
    const view = importReportView({ tables: [{ kind: "areas", file: "a.csv", rows: 18, columns: [{ header: "navn", field: "name", how: "exact" }, { header: "beb", field: "residents", how: "guessed" }], notes: {} }], issues: [issue("warning", [2], 1), issue("error", [3, 4], 9)] }, "da");
    expect(view.summary).toBe("1 fil læst. Kolonner: 1 kendte og 1 gættede. 1 fejl stopper importen. 1 advarsel.");
    expect(view.issues.map((entry) => [entry.severity, entry.place])).toEqual([["error", "a.csv, række 3, 4 og 7 mere"], ["warning", "a.csv, række 2"]]);
    expect(view.tables[0]).toMatchObject({ kind: "Boligområder", rows: "18 rækker" });
  });
  it("[VIEW12] boards, balance and problems are words with names", () => {
    expect(boardRows([{ areaId: "egeparken", boards: context.frame.boards, missing: ["homeownersAssociation"] }], context, "da")[0]).toMatchObject({ area: "Egeparken", missing: ["grundejerforening"] });
    const level = { places: 18, dissimilarity: 0.21, dissimilarityByChance: 0.05, dissimilarityExcess: 0.17, isolation: null, isolationEven: 0.2 };
    const balance = balanceView({ byArea: level, byDistrict: { ...level, dissimilarity: null } }, "da");
    expect(balance.byArea.sentence).toContain("21");
    expect(balance.byArea.rows[3]?.text).toBe("\u2013");
    expect(balance.byDistrict.sentence).toContain("kan ikke regnes ud");
    expect(problemSentences([{ rule: "unknown-place", severity: "error", scenarioId: "areas", causes: ["xyz", "egeparken"] }], names, "da")).toEqual(["Type 1: Planen nævner et sted, som data ikke har: xyz og Egeparken."]);
  });
});
