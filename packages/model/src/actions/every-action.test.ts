import { describe, expect, it } from "vitest";
import * as model from "../index.ts";
import type { Action, Plan } from "../index.ts";
import { deepFreeze } from "../test-support/deep-freeze.ts";
import { samplePlan } from "../test-support/sample-plan.ts";

const scope = samplePlan.scenarios[0]!.scope;
const argument = { id: "a2", scenarioId: "one", side: "against", text: "Dyrt", by: "Udvalget", at: "2026-11-22" } as const;
const reservation = { id: "r2", scenarioId: "one", text: "Tøver", by: "Udvalget", at: "2026-11-22" } as const;

/** Every action about a scenario, made for the scenario named. Each changes `samplePlan`'s scenario "one" but for those that take something out. */
const aboutScenario: Readonly<Record<string, (id: string) => Action>> = {
  coverPlaces: (id) => model.coverPlaces(id, [{ kind: "area", id: "øst", fte: 1 }]),
  setFte: (id) => model.setFte(id, { kind: "area", id: "nord" }, 2),
  removeMembers: (id) => model.removeMembers(id, [{ kind: "area", id: "nord" }]),
  offerBlocks: (id) => model.offerBlocks(id, ["b9"]),
  offerStairwells: (id) => model.offerStairwells(id, ["s9"]),
  setReferralPlaces: (id) => model.setReferralPlaces(id, 3),
  setMoverPlaces: (id) => model.setMoverPlaces(id, "nord", 3),
  setActivityReach: (id) => model.setActivityReach(id, "outreach", { kind: "city" }),
  removeActivity: (id) => model.removeActivity(id, "outreach"),
  couple: (id) => model.couple(id, { vulnerable: "nord", wellFunctioning: "vest", reasons: [] }),
  uncouple: (id) => model.uncouple(id, "nord", "vest"),
  setScope: (id) => model.setScope(id, { ...scope, members: [] }),
  setPlanCases: (id) => model.setPlanCases(id, ["p1"]),
  setScopeRules: (id) => model.setScopeRules(id, { exitRule: { needShare: 0.1, editions: 2 } }),
  removeScenario: (id) => model.removeScenario(id),
  renameScenario: (id) => model.renameScenario(id, "Andet navn"),
  recommend: (id) => model.recommend(id),
  addArgument: (id) => model.addArgument({ ...argument, scenarioId: id }),
  addReservation: (id) => model.addReservation({ ...reservation, scenarioId: id }),
};

const aboutPlan: Readonly<Record<string, Action>> = {
  addScenario: model.addScenario({ id: "new", title: "Ny", scope }),
  renamePlan: model.renamePlan("Andet navn"),
  setBudget: model.setBudget(9),
  setRules: model.setRules({ maxFteMoved: 4 }),
  setNeed: model.setNeed({ parts: [{ indicatorId: "lowIncome", weight: 1 }], periods: 2 }),
  setReachModel: model.setReachModel({ ...samplePlan.reachModel, placeUse: 0.5 }),
  setEdition: model.setEdition("edition9"),
  lockMember: model.lockMember({ member: { kind: "block", id: "b1" }, state: "out", by: "Udvalget", why: "Nej" }),
  unlockMember: model.unlockMember({ kind: "area", id: "nord" }),
  removeArgument: model.removeArgument("a1"),
  removeReservation: model.removeReservation("r1"),
};

const everyAction: readonly (readonly [string, Action])[] = [...Object.entries(aboutScenario).map(([name, make]) => [name, make("one")] as const), ...Object.entries(aboutPlan)];

describe("every action", () => {
  it("[ACTION1] is in these tables", () => {
    const actions = new Set(everyAction.map(([name]) => name));
    const others = ["applyStep", "diffPlans", "invertDiff", "isEmptyDiff", "startHistory", "undo", "redo", "newPlan", "scenarioFromTemplate", "validatePlan", "planKnowledge", "parsePlan", "parseHistory"];
    const verbs = /^(add|remove|set|cover|offer|rename|lock|unlock|couple|uncouple|recommend)/;
    const exported = Object.keys(model).filter((name) => verbs.test(name) && !others.includes(name) && name !== "couplingKey");
    expect(exported.sort()).toEqual([...actions].sort());
  });

  it.each(everyAction)("[ACTION1] %s leaves the frozen plan as it was", (_name, action) => {
    const before = JSON.stringify(samplePlan);
    action(samplePlan);
    expect(JSON.stringify(samplePlan)).toBe(before);
  });

  const changing = everyAction.filter(([name]) => name !== "uncouple");
  it.each(changing)("[ACTION2] %s changes the plan once", (name, action) => {
    const after = deepFreeze(action(samplePlan));
    expect(after).not.toBe(samplePlan);
    expect(model.isEmptyDiff(model.diffPlans(samplePlan, after))).toBe(false);
    // Once a scenario is gone, or a place is out of its scope, the same order is a mistake rather than a repetition.
    if (name !== "removeScenario") expect(action(after)).toBe(after);
  });

  it.each(Object.entries(aboutScenario))("[ACTION3] %s throws for a scenario the plan does not have", (_name, make) => {
    expect(() => make("three")(samplePlan)).toThrow(`Expected one of the plan's scenarios ("one", "balance"), got "three".`);
    expect(() => make("three")({ ...samplePlan, scenarios: [] })).toThrow(`Expected one of the plan's scenarios (none yet), got "three".`);
  });

  it.each([
    [() => model.coverPlaces("one", [{ kind: "area", id: "nord", fte: -1 }]), "places[0].fte: expected a number >= 0, got -1"],
    [() => model.setFte("one", { kind: "area", id: "nord" }, Number.NaN), 'staff for area "nord": expected a number >= 0, got NaN'],
    [() => model.setReferralPlaces("one", 2.5), "places for referral: expected a whole number >= 0, got 2.5"],
    [() => model.setMoverPlaces("one", "nord", -2), 'places for movers from area "nord": expected a whole number >= 0, got -2'],
    [() => model.setBudget(Number.POSITIVE_INFINITY), "budget.fte: expected a number >= 0, got Infinity"],
    [() => model.setRules({ minPrecision: 40 }), "rules.minPrecision: expected a share between 0 and 1, got 40"],
    [() => model.setRules({ minShareOfEachOrganisation: -0.1 }), "rules.minShareOfEachOrganisation: expected a share between 0 and 1, got -0.1"],
    [() => model.setRules({ maxFteMoved: -1 }), "rules.maxFteMoved: expected a number >= 0, got -1"],
    [() => model.setScopeRules("one", { entryRule: { needShare: 25, editions: 1 } }), "entryRule.needShare: expected a share between 0 and 1, got 25"],
    [() => model.setScopeRules("one", { exitRule: { needShare: 0.2, editions: 0 } }), "exitRule.editions: expected a whole number >= 1, got 0"],
    [() => model.setNeed({ parts: [{ indicatorId: "lowIncome", weight: -1 }], periods: 1 }), "need.parts[0].weight: expected a number >= 0, got -1"],
    [() => model.setNeed({ parts: [], periods: 0 }), "need.periods: expected a whole number >= 1, got 0"],
    [() => model.renameScenario("one", "  "), 'the title of scenario "one": expected a text that says something, got "  "'],
    [() => model.renamePlan(""), 'title: expected a text that says something, got ""'],
    [() => model.addArgument({ ...argument, text: "" }), 'argument.text: expected a text that says something, got ""'],
    [() => model.addReservation({ ...reservation, text: "" }), 'reservation.text: expected a text that says something, got ""'],
    [() => model.setReachModel({ ...samplePlan.reachModel, annualHours: 0 }), "reachModel.annualHours: expected a number > 0, got 0"],
    [() => model.setScope("one", { ...scope, members: [{ kind: "area", id: "nord", fte: -1 }] }), "scope.members[0].fte: expected a number >= 0, got -1"],
    [() => model.addScenario({ id: "", title: "Ny", scope }), 'scenario.id: expected an id, got ""'],
    [() => model.offerBlocks("one", ["b1", ""]), 'ids[1]: expected an id, got ""'],
    [() => model.addArgument({ ...argument, at: "i går" }), 'argument.at: expected a date such as 2026-11-22, got "i går"'],
  ])("[ACTION4] %s throws before there is a plan", (make, message) => {
    expect(make).toThrow(message);
  });

  /** The parts of the plan each action may touch; the rest are the same objects afterwards. */
  const touches: Readonly<Record<string, readonly (keyof Plan)[]>> = {
    removeScenario: ["scenarios", "deliberation", "recommended"],
    recommend: ["recommended"],
    addArgument: ["deliberation"],
    addReservation: ["deliberation"],
    removeArgument: ["deliberation"],
    removeReservation: ["deliberation"],
    renamePlan: ["title"],
    setBudget: ["budget"],
    setRules: ["rules"],
    setNeed: ["need"],
    setReachModel: ["reachModel"],
    setEdition: ["editionId"],
    lockMember: ["locks"],
    unlockMember: ["locks"],
  };

  it.each(everyAction)("[ACTION5] %s leaves alone what it does not name", (name, action) => {
    const after = action(samplePlan);
    const touched = touches[name] ?? ["scenarios"];
    for (const part of Object.keys(samplePlan) as (keyof Plan)[]) if (!touched.includes(part)) expect(after[part]).toBe(samplePlan[part]);
    if (name in aboutScenario && touched.includes("scenarios")) expect(after.scenarios).toContain(samplePlan.scenarios[1]);
  });
});
