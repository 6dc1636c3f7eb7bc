import { describe, expect, it } from "vitest";
import {
  couple, coverPlaces, lockMember, offerBlocks, offerStairwells, planKnowledge, removeMembers, setActivityReach, setMoverPlaces, setNeed, setPlanCases, setReachModel, validatePlan,
  type Action, type Indicator, type KnowledgeSources, type Member, type Plan, type PlanProblem,
} from "../index.ts";
import { deepFreeze } from "../test-support/deep-freeze.ts";
import { emptyPlan, samplePlan } from "../test-support/sample-plan.ts";

const indicator = (id: string, direction: Indicator["direction"], more: Partial<Indicator> = {}): Indicator => ({
  id,
  title: { da: id, en: id },
  numerator: { da: "x", en: "x" },
  denominator: { da: "y", en: "y" },
  unit: "persons",
  direction,
  source: "afprøvning",
  purpose: { da: "x", en: "x" },
  validFrom: "2020-01-01",
  ...more,
});

const sources: KnowledgeSources = {
  town: {
    areas: ["nord", "syd", "vest"].map((id) => ({ id, name: id, tenure: "social" })),
    departments: [{ id: "d1", name: "d1", organisationId: "o1" }],
    organisations: [{ id: "o1", name: "o1" }],
    planCases: [{ id: "p1", title: "Lokalplan 7", kind: "localPlan", areaIds: ["nord"] }],
    indicators: [
      indicator("outsideWork", "higherIsNeed"),
      indicator("lowIncome", "higherIsNeed"),
      indicator("ages", "context"),
      indicator("herkomst", "context", { origin: true }),
      indicator("oprindelse2", "higherIsNeed", { origin: true }),
    ],
  },
  blocks: [{ id: "b1" }, { id: "b2" }, { id: "bNord", areaId: "nord" }, { id: "bVest", areaId: "vest" }],
  stairwells: [{ id: "s1", label: "Vangen 2", tenure: "social", departmentIds: ["d1"], areaId: "nord", dwellings: 8, residents: 15 }],
  activities: ["homeworkCafe", "pocketMoneyJobs", "jobAndEducationGuidance", "leisureGuides", "outreach", "socialCaretaker", "bridging", "familyCounselling", "neighbourAmbassadors", "neighbourNetworks"].map((id) => ({
    id,
    title: { da: id, en: id },
    effortArea: "education",
    targetGroup: { da: "x", en: "x" },
    defaultReach: { single: "members", areas: "members", areasPlus: "members", balance: "members" },
    source: "afprøvning",
  })),
};
const known = deepFreeze(planKnowledge(sources));
const problemsAfter = (...actions: readonly Action[]): readonly PlanProblem[] => validatePlan(deepFreeze(actions.reduce((plan, action) => action(plan), samplePlan)), known);

/** What no action can make, but a plan built by hand can hold. */
function withMembers(members: readonly Member[], id = "balance"): Plan {
  return deepFreeze({ ...samplePlan, scenarios: samplePlan.scenarios.map((scenario) => (scenario.id === id ? { ...scenario, scope: { ...scenario.scope, members } } : scenario)) });
}

describe("validatePlan", () => {
  it("[VALID14] a sound plan has no problem, nor has one that is only begun", () => {
    expect(validatePlan(samplePlan, known)).toEqual([]);
    expect(validatePlan(emptyPlan, known)).toEqual([]);
    expect(problemsAfter(removeMembers("one", [{ kind: "area", id: "nord" }]), coverPlaces("balance", [{ kind: "area", id: "syd", fte: 900 }]))).toEqual([]);
  });

  it.each(["herkomst", "oprindelse2"])("[VALID1] refuses origin as a sign of need, whatever direction it claims (%s)", (id) => {
    const plan = setNeed({ parts: [{ indicatorId: "outsideWork", weight: 1 }, { indicatorId: id, weight: 0.01 }], periods: 1 });
    expect(problemsAfter(plan)).toEqual([{ rule: "need-uses-origin", severity: "error", causes: [id] }]);
  });

  it("[VALID1] refuses origin with weight 0 too: it is no ingredient at all", () => {
    expect(problemsAfter(setNeed({ parts: [{ indicatorId: "outsideWork", weight: 1 }, { indicatorId: "herkomst", weight: 0 }], periods: 1 })).map(({ rule }) => rule)).toEqual(["need-uses-origin"]);
  });

  it("[VALID2] refuses an indicator of context", () => {
    expect(problemsAfter(setNeed({ parts: [{ indicatorId: "ages", weight: 1 }], periods: 1 }))).toEqual([{ rule: "need-uses-context", severity: "error", causes: ["ages"] }]);
  });

  it("[VALID3] names an indicator nobody knows", () => {
    expect(problemsAfter(setNeed({ parts: [{ indicatorId: "lykke", weight: 1 }], periods: 1 }))).toEqual([{ rule: "unknown-indicator", severity: "error", causes: ["lykke"] }]);
  });

  it("[VALID4] some indicator must count", () => {
    expect(problemsAfter(setNeed({ parts: [{ indicatorId: "outsideWork", weight: 0 }, { indicatorId: "lowIncome", weight: 0 }], periods: 1 }))).toEqual([{ rule: "need-without-weight", severity: "error", causes: ["outsideWork", "lowIncome"] }]);
    expect(problemsAfter(setNeed({ parts: [], periods: 1 }))).toEqual([{ rule: "need-without-weight", severity: "error", causes: [] }]);
  });

  it.each([
    ["empty", []],
    ["begins past critical mass", [{ ftePer1000: 1.5, share: 0.2 }]],
    ["staff stands still", [{ ftePer1000: 1, share: 0.2 }, { ftePer1000: 1, share: 0.3 }]],
    ["share stands still", [{ ftePer1000: 1, share: 0.2 }, { ftePer1000: 2, share: 0.2 }]],
    ["share falls", [{ ftePer1000: 1, share: 0.2 }, { ftePer1000: 2, share: 0.1 }]],
  ])("[VALID5] the curve %s", (_what, curve) => {
    expect(problemsAfter(setReachModel({ ...samplePlan.reachModel, curve }))).toEqual([{ rule: "reach-curve-not-rising", severity: "error", causes: [] }]);
  });

  it("[VALID6] names every place the edition does not have, each once", () => {
    const problems = problemsAfter(
      coverPlaces("balance", [{ kind: "area", id: "øst", fte: 1 }, { kind: "department", id: "d9", fte: 1 }, { kind: "organisation", id: "o9", fte: 1 }, { kind: "department", id: "d1", fte: 1 }]),
      offerBlocks("balance", ["b9"]),
      offerStairwells("balance", ["s9"]),
      setMoverPlaces("balance", "øst", 2),
      couple("balance", { vulnerable: "øst", wellFunctioning: "ukendt", reasons: [] }),
      setActivityReach("balance", "outreach", { kind: "blocks", ids: ["b8", "b1"] }),
      lockMember({ member: { kind: "area", id: "øst" }, state: "out", by: "", why: "" }),
    );
    expect(new Set(problems.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(new Set(["unknown-place error"]));
    expect(problems.map(({ scenarioId, member }) => [scenarioId, member && `${member.kind}:${member.id}`])).toEqual([
      ["balance", "area:øst"],
      ["balance", "department:d9"],
      ["balance", "organisation:o9"],
      ["balance", "block:b9"],
      ["balance", "stairwell:s9"],
      ["balance", "movers:øst"],
      ["balance", "area:ukendt"],
      ["balance", "block:b8"],
      [undefined, "area:øst"],
    ]);
  });

  it("[VALID6] [VALID7] what the reader may not see, or has no catalogue for, is not judged", () => {
    const { town, blocks } = sources;
    const plan = setActivityReach("balance", "chess", { kind: "city" })(offerStairwells("balance", ["s9"])(samplePlan));
    expect(validatePlan(plan, planKnowledge({ town, blocks }))).toEqual([]);
  });

  it("[VALID7] warns of activities and planning cases nobody knows", () => {
    expect(problemsAfter(setActivityReach("one", "chess", { kind: "city" }), setPlanCases("balance", ["p1", "p9"]))).toEqual([
      { rule: "unknown-activity", severity: "warning", scenarioId: "one", causes: ["chess"] },
      { rule: "unknown-plan-case", severity: "warning", scenarioId: "balance", causes: ["p9"] },
    ]);
  });

  it("[VALID8] names scenarios that are spoken of and are not there", () => {
    const plan: Plan = { ...samplePlan, scenarios: samplePlan.scenarios.slice(1), recommended: "gone" };
    expect(validatePlan(plan, known)).toEqual([
      { rule: "unknown-scenario", severity: "error", scenarioId: "gone", causes: [] },
      { rule: "unknown-scenario", severity: "error", scenarioId: "one", causes: [] },
    ]);
  });

  it("[VALID9] names a member once per extra time", () => {
    const nord = { kind: "area", id: "nord", fte: 1 } as const;
    const problem = { rule: "member-listed-twice", severity: "error", scenarioId: "balance", member: { kind: "area", id: "nord" }, causes: ["nord"] };
    expect(validatePlan(withMembers([nord, { ...nord, id: "syd" }, nord, { ...nord, fte: 2 }, { kind: "movers", id: "nord", places: 1 }]), known)).toEqual([problem, problem]);
  });

  it.each([
    { kind: "area", id: "nord", fte: -0.5 },
    { kind: "city", id: "city", fte: Number.NaN },
    { kind: "referral", id: "referral", places: -1 },
    { kind: "movers", id: "nord", places: Number.POSITIVE_INFINITY },
  ] as const)("[VALID10] %j", (member) => {
    expect(validatePlan(withMembers([member]), known)).toEqual([{ rule: "negative-staff", severity: "error", scenarioId: "balance", member: { kind: member.kind, id: member.id }, causes: [member.id] }]);
  });

  it("[VALID11] warns of an offer inside an area that has area work", () => {
    const problems = problemsAfter(offerBlocks("balance", ["bNord", "bVest"]), offerStairwells("balance", ["s1"]));
    expect(problems).toEqual([
      { rule: "two-roads", severity: "warning", scenarioId: "balance", member: { kind: "block", id: "bNord" }, causes: ["nord"] },
      { rule: "two-roads", severity: "warning", scenarioId: "balance", member: { kind: "stairwell", id: "s1" }, causes: ["nord"] },
    ]);
    expect(problemsAfter(offerBlocks("balance", ["bNord"]), coverPlaces("balance", [{ kind: "area", id: "nord", fte: 0 }]))).toEqual([]);
  });

  it("[VALID12] the traditional type has one place", () => {
    expect(problemsAfter(coverPlaces("one", [{ kind: "area", id: "syd", fte: 1 }, { kind: "department", id: "d1", fte: 1 }]))).toEqual([
      { rule: "single-with-several-areas", severity: "error", scenarioId: "one", causes: ["nord", "syd", "d1"] },
    ]);
    expect(problemsAfter(setMoverPlaces("one", "syd", 4))).toEqual([]);
  });

  it("[VALID13] a coupling needs two areas", () => {
    const plan: Plan = { ...samplePlan, scenarios: samplePlan.scenarios.map((scenario) => ({ ...scenario, scope: { ...scenario.scope, couplings: [{ vulnerable: "nord", wellFunctioning: "nord", reasons: [] }] } })) };
    expect(validatePlan(plan, known).map(({ rule, scenarioId, causes }) => [rule, scenarioId, causes])).toEqual([
      ["coupling-with-itself", "one", ["nord"]],
      ["coupling-with-itself", "balance", ["nord"]],
    ]);
  });
});
