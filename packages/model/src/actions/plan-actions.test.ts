import { describe, expect, it } from "vitest";
import {
  addArgument, addReservation, addScenario, lockMember, memberKey, newPlan, recommend, removeArgument, removeReservation, removeScenario, renamePlan, renameScenario,
  scenarioFromTemplate, scopeTypes, setBudget, setEdition, setNeed, setReachModel, setRules, unlockMember,
} from "../index.ts";
import { emptyPlan, samplePlan } from "../test-support/sample-plan.ts";

describe("plan and scenarios", () => {
  it("[PLAN1] a new plan holds its staff and nothing else", () => {
    expect(emptyPlan).toMatchObject({ schema: "byfokus-plan/1", budget: { fte: 12 }, rules: {}, scenarios: [], locks: [], deliberation: { arguments: [], reservations: [] } });
    expect(emptyPlan).not.toHaveProperty("recommended");
    const { title, townName, editionId, need, reachModel } = emptyPlan;
    expect(() => newPlan({ title, townName, editionId, need, reachModel, fte: -3 })).toThrow("budget.fte: expected a number >= 0, got -3");
  });

  it("[PLAN2] a scenario id is taken once", () => {
    const scenario = scenarioFromTemplate("areas", { id: "one", title: "Et andet" });
    expect(() => addScenario(scenario)(samplePlan)).toThrow('Expected an id that no scenario of the plan has, got "one".');
    expect(addScenario(structuredClone(samplePlan.scenarios[0]!))(samplePlan)).toBe(samplePlan);
    expect(addScenario({ ...scenario, id: "two" })(samplePlan).scenarios.map(({ id }) => id)).toEqual(["one", "balance", "two"]);
  });

  it("[PLAN3] what was said about a scenario goes with it, and only that", () => {
    const without = removeScenario("balance")(samplePlan);
    expect(without.scenarios.map(({ id }) => id)).toEqual(["one"]);
    expect(without.deliberation.arguments).toEqual([]);
    expect(without.deliberation.reservations.map(({ id }) => id)).toEqual(["r1"]);
    expect(without).not.toHaveProperty("recommended");
    expect(removeScenario("one")(samplePlan).recommended).toBe("balance");
  });

  it("[PLAN4] a member has one lock, the latest", () => {
    const out = lockMember({ member: { kind: "area", id: "nord" }, state: "out", by: "Byrådet", why: "LBF-sag kører" })(samplePlan);
    expect(out.locks.map(({ member, state }) => [memberKey(member), state])).toEqual([["area:nord", "out"]]);
    expect(unlockMember({ kind: "area", id: "nord" })(out).locks).toEqual([]);
    expect(unlockMember({ kind: "block", id: "nord" })(samplePlan)).toBe(samplePlan);
  });

  it("[PLAN5] arguments and reservations are rewritten under their id and taken out by it", () => {
    const argument = { ...samplePlan.deliberation.arguments[0]!, text: "Når dobbelt så mange" };
    expect(addArgument(argument)(samplePlan).deliberation.arguments).toEqual([argument]);
    expect(removeArgument("a1")(samplePlan).deliberation).toEqual({ ...samplePlan.deliberation, arguments: [] });
    expect(removeArgument("a9")(samplePlan)).toBe(samplePlan);
    const reservation = { ...samplePlan.deliberation.reservations[0]!, id: "r2" };
    expect(addReservation(reservation)(samplePlan).deliberation.reservations.map(({ id }) => id)).toEqual(["r1", "r2"]);
    expect(removeReservation("r1")(samplePlan).deliberation.reservations).toEqual([]);
    expect(removeReservation("r9")(samplePlan)).toBe(samplePlan);
  });

  it("[PLAN6] at most one scenario is recommended", () => {
    expect(recommend("one")(samplePlan).recommended).toBe("one");
    expect(recommend(undefined)(samplePlan)).not.toHaveProperty("recommended");
    expect(recommend("balance")(samplePlan)).toBe(samplePlan);
    expect(recommend(undefined)(emptyPlan)).toBe(emptyPlan);
  });

  it("[PLAN1] title, budget, rules, need, assumptions and edition are replaced as a whole", () => {
    expect(renamePlan("Ny plan")(samplePlan).title).toBe("Ny plan");
    expect(renameScenario("one", "Nord alene")(samplePlan).scenarios[0]?.title).toBe("Nord alene");
    expect(setBudget(0)(samplePlan).budget).toEqual({ fte: 0 });
    expect(setRules({ minPrecision: 0.4 })(setRules({ maxFteMoved: 3 })(samplePlan)).rules).toEqual({ minPrecision: 0.4 });
    expect(setNeed({ parts: [], periods: 3 })(samplePlan).need).toEqual({ parts: [], periods: 3 });
    expect(setReachModel({ ...samplePlan.reachModel, offerShare: 0.5 })(samplePlan).reachModel.offerShare).toBe(0.5);
    expect(setEdition("edition2")(samplePlan).editionId).toBe("edition2");
  });
});

describe("templates", () => {
  it.each(scopeTypes)("[TEMPLATE1] %s starts without members, with activities of its own", (type) => {
    const { id, title, scope } = scenarioFromTemplate(type, { id: type, title: "Titel" });
    expect([id, title, scope.type]).toEqual([type, "Titel", type]);
    expect([scope.members, scope.couplings, scope.planCaseIds]).toEqual([[], [], []]);
    const ids = scope.activities.map(({ activityId }) => activityId);
    expect(ids.length).toBeGreaterThanOrEqual(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("[TEMPLATE1] other activities and couplings may be given", () => {
    const couplings = [{ vulnerable: "nord", wellFunctioning: "vest", reasons: [] }];
    const { scope } = scenarioFromTemplate("balance", { id: "b", title: "B", activities: [{ activityId: "chess", reach: "blocks" }], couplings });
    expect(scope.activities).toEqual([{ activityId: "chess", reach: { kind: "blocks", ids: [] } }]);
    expect(scope.couplings).toEqual(couplings);
  });

  it("[TEMPLATE2] each wider type opens what the narrower keeps", () => {
    const kinds = scopeTypes.map((type) => new Set(scenarioFromTemplate(type, { id: "x", title: "X" }).scope.activities.map(({ reach }) => reach.kind)));
    expect(kinds).toEqual([new Set(["members"]), new Set(["members"]), new Set(["areas", "members", "blocks", "referral"]), new Set(["areas", "members", "blocks", "referral", "city"])]);
  });
});
