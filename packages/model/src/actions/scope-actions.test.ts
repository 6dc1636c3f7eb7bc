import { describe, expect, it } from "vitest";
import {
  couple, coverPlaces, listedReach, memberKey, offerBlocks, offerStairwells, reachOfKind, removeActivity, removeMembers, setActivityReach, setFte, setMoverPlaces,
  setPlanCases, setReferralPlaces, setScope, setScopeRules, uncouple, type Plan, type Scope,
} from "../index.ts";
import { deepFreeze } from "../test-support/deep-freeze.ts";
import { samplePlan } from "../test-support/sample-plan.ts";

function scopeOf(plan: Plan, id = "balance"): Scope {
  const scenario = plan.scenarios.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`Expected a scenario "${id}".`);
  return scenario.scope;
}

const keysOf = (plan: Plan) => scopeOf(plan).members.map(memberKey);

describe("members", () => {
  it("[SCOPE1] a member's key is its kind and its id", () => {
    expect(keysOf(samplePlan)).toEqual(["area:nord", "area:syd", "block:b1", "block:b2", "referral:referral"]);
  });

  it("[SCOPE2] covering a place again gives it the new staff where it stands", () => {
    const plan = coverPlaces("balance", [{ kind: "area", id: "nord", fte: 4 }, { kind: "city", id: "city", fte: 1 }])(samplePlan);
    expect(scopeOf(plan).members[0]).toEqual({ kind: "area", id: "nord", fte: 4 });
    expect(keysOf(plan)).toEqual([...keysOf(samplePlan), "city:city"]);
  });

  it.each([
    ["places", coverPlaces("balance", [{ kind: "area", id: "øst", fte: 1 }, { kind: "organisation", id: "o1", fte: 0.5 }])],
    ["blocks", offerBlocks("balance", ["b7", "b7", "b8"])],
    ["stairwells", offerStairwells("balance", ["s1", "s2"])],
  ])("[SCOPE3] covering %s twice changes nothing", (_what, cover) => {
    const once = deepFreeze(cover(samplePlan));
    expect(once).not.toBe(samplePlan);
    expect(cover(once)).toBe(once);
    expect(new Set(keysOf(once)).size).toBe(keysOf(once).length);
  });

  it("[SCOPE3] covering takes any iterable, and can be done to several plans", () => {
    const cover = coverPlaces("balance", new Set([{ kind: "department", id: "d1", fte: 1 } as const]).values());
    expect(keysOf(cover(samplePlan))).toContain("department:d1");
    expect(keysOf(cover(samplePlan))).toContain("department:d1");
  });

  it("[SCOPE4] taking members out keeps the others in order, and what is not there is passed over", () => {
    const plan = removeMembers("balance", [{ kind: "block", id: "b1" }, { kind: "area", id: "øst" }])(samplePlan);
    expect(keysOf(plan)).toEqual(["area:nord", "area:syd", "block:b2", "referral:referral"]);
    expect(removeMembers("balance", [{ kind: "block", id: "nord" }])(samplePlan)).toBe(samplePlan);
  });

  it("[SCOPE4] staff can be changed where there is staff", () => {
    expect(scopeOf(setFte("balance", { kind: "area", id: "syd" }, 0)(samplePlan)).members[1]).toEqual({ kind: "area", id: "syd", fte: 0 });
    expect(() => setFte("balance", { kind: "area", id: "øst" }, 1)(samplePlan)).toThrow('Expected a place in the scope, got "area:øst".');
    expect(() => setFte("balance", { kind: "block" as "area", id: "b1" }, 1)(samplePlan)).toThrow('Expected a place with staff of its own, got "block:b1".');
  });

  it("[SCOPE5] keeping 0 places is keeping none", () => {
    expect(keysOf(setReferralPlaces("balance", 0)(samplePlan))).not.toContain("referral:referral");
    const movers = setMoverPlaces("balance", "nord", 6)(samplePlan);
    expect(scopeOf(movers).members.at(-1)).toEqual({ kind: "movers", id: "nord", places: 6 });
    expect(keysOf(setMoverPlaces("balance", "nord", 0)(movers))).toEqual(keysOf(samplePlan));
    expect(setMoverPlaces("balance", "syd", 0)(samplePlan)).toBe(samplePlan);
  });
});

describe("activities, couplings and the rest of the scope", () => {
  it("[SCOPE6] an activity has one reach", () => {
    const plan = setActivityReach("balance", "homeworkCafe", { kind: "organisations", ids: ["o1"] })(samplePlan);
    expect(scopeOf(plan).activities.filter(({ activityId }) => activityId === "homeworkCafe")).toEqual([{ activityId: "homeworkCafe", reach: { kind: "organisations", ids: ["o1"] } }]);
    expect(scopeOf(setActivityReach("balance", "chess", { kind: "city" })(samplePlan)).activities.at(-1)).toEqual({ activityId: "chess", reach: { kind: "city" } });
    expect(scopeOf(removeActivity("balance", "homeworkCafe")(plan)).activities.some(({ activityId }) => activityId === "homeworkCafe")).toBe(false);
    expect(removeActivity("balance", "chess")(samplePlan)).toBe(samplePlan);
  });

  it("[SCOPE7] a reach without ids follows the members of its kind; with ids it is what it says", () => {
    const scope = scopeOf(coverPlaces("balance", [{ kind: "organisation", id: "o1", fte: 1 }])(offerStairwells("balance", ["s1"])(samplePlan)));
    expect(listedReach(scope, reachOfKind("areas"))).toEqual({ kind: "areas", ids: ["nord", "syd"] });
    expect(listedReach(scope, reachOfKind("blocks"))).toEqual({ kind: "blocks", ids: ["b1", "b2"] });
    expect(listedReach(scope, reachOfKind("stairwells"))).toEqual({ kind: "stairwells", ids: ["s1"] });
    expect(listedReach(scope, reachOfKind("organisations"))).toEqual({ kind: "organisations", ids: ["o1"] });
    expect(listedReach(scope, { kind: "areas", ids: ["syd"] })).toEqual({ kind: "areas", ids: ["syd"] });
    for (const kind of ["members", "city", "referral"] as const) expect(listedReach(scope, reachOfKind(kind))).toEqual({ kind });
  });

  it("[SCOPE8] a pair is coupled once, and its reasons can be rewritten", () => {
    const plan = couple("balance", { vulnerable: "nord", wellFunctioning: "vest", reasons: [{ kind: "school", name: "Fjordskolen" }] })(samplePlan);
    expect(scopeOf(plan).couplings).toEqual([{ vulnerable: "nord", wellFunctioning: "vest", reasons: [{ kind: "school", name: "Fjordskolen" }] }]);
    expect(scopeOf(couple("balance", { vulnerable: "vest", wellFunctioning: "nord", reasons: [] })(samplePlan)).couplings).toHaveLength(2);
    expect(scopeOf(uncouple("balance", "nord", "vest")(samplePlan)).couplings).toEqual([]);
    expect(uncouple("balance", "vest", "nord")(samplePlan)).toBe(samplePlan);
    expect(() => couple("balance", { vulnerable: "nord", wellFunctioning: "nord", reasons: [] })).toThrow('Expected two different areas to couple, got "nord" twice.');
  });

  it("[SCOPE8] ids with separators in them do not run together", () => {
    const both = [couple("balance", { vulnerable: "a,b", wellFunctioning: "c", reasons: [] }), couple("balance", { vulnerable: "a", wellFunctioning: "b,c", reasons: [] })];
    expect(scopeOf(both.reduce((plan, action) => action(plan), samplePlan)).couplings).toHaveLength(3);
  });

  it("[SCOPE1] planning cases and rules of entry and exit are set as a whole", () => {
    const plan = setScopeRules("balance", { entryRule: { needShare: 0.25, editions: 2 } })(setPlanCases("balance", ["p1", "p2", "p1"])(samplePlan));
    expect(scopeOf(plan).planCaseIds).toEqual(["p1", "p2"]);
    expect(scopeOf(plan).entryRule).toEqual({ needShare: 0.25, editions: 2 });
    expect(scopeOf(setScopeRules("balance", {})(plan))).not.toHaveProperty("entryRule");
    expect(setScopeRules("balance", {})(samplePlan)).toBe(samplePlan);
  });

  it("[ACTION2] setting the same scope is no change", () => {
    expect(setScope("balance", structuredClone(scopeOf(samplePlan)))(samplePlan)).toBe(samplePlan);
    expect(scopeOf(setScope("balance", scopeOf(samplePlan, "one"))(samplePlan)).type).toBe("single");
  });
});
