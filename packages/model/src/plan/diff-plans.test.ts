import { describe, expect, it } from "vitest";
import {
  addScenario, couple, coverPlaces, diffPlans, invertDiff, isEmptyDiff, lockMember, removeArgument, removeMembers, removeScenario, renameScenario, scenarioFromTemplate, setActivityReach, setBudget,
  setPlanCases, setReferralPlaces, setRules, setScope, type Plan,
} from "../index.ts";
import { deepFreeze } from "../test-support/deep-freeze.ts";
import { emptyPlan, samplePlan } from "../test-support/sample-plan.ts";

const nothing = { added: [], removed: [], changed: [] };

describe("diffPlans", () => {
  it("[DIFF1] a plan does not differ from itself", () => {
    expect(diffPlans(samplePlan, samplePlan)).toEqual({ scenarios: nothing, locks: nothing, arguments: nothing, reservations: nothing });
    expect(isEmptyDiff(diffPlans(emptyPlan, structuredClone(emptyPlan)))).toBe(true);
  });

  it("[DIFF1] another order is no difference", () => {
    const scope = samplePlan.scenarios[1]!.scope;
    const turned: Plan = { ...setScope("balance", { ...scope, members: scope.members.toReversed(), activities: scope.activities.toReversed() })(samplePlan), scenarios: samplePlan.scenarios.toReversed() };
    expect(isEmptyDiff(diffPlans(samplePlan, turned))).toBe(true);
    const reordered = setScope("balance", { ...scope, members: scope.members.toReversed() })(samplePlan);
    expect(isEmptyDiff(diffPlans(samplePlan, reordered))).toBe(true);
  });

  it("[DIFF2] [DIFF4] says per scenario who came in, went out and changed staff", () => {
    const after = deepFreeze(
      [
        removeMembers("balance", [{ kind: "block", id: "b2" }, { kind: "block", id: "b1" }]),
        coverPlaces("balance", [{ kind: "area", id: "vest", fte: 1 }, { kind: "area", id: "syd", fte: 2 }, { kind: "area", id: "øst", fte: 1 }, { kind: "area", id: "nord", fte: 1 }]),
        setReferralPlaces("balance", 10),
      ].reduce((plan, action) => action(plan), samplePlan),
    );
    const diff = diffPlans(samplePlan, after);
    expect(diff.scenarios.changed).toHaveLength(1);
    expect(diff.scenarios.changed[0]).toEqual({
      id: "balance",
      title: { before: "Balancen i byen", after: "Balancen i byen" },
      members: {
        added: [{ kind: "area", id: "vest", fte: 1 }, { kind: "area", id: "øst", fte: 1 }],
        removed: [{ kind: "block", id: "b1" }, { kind: "block", id: "b2" }],
        changed: [
          { before: { kind: "area", id: "nord", fte: 2 }, after: { kind: "area", id: "nord", fte: 1 } },
          { before: { kind: "area", id: "syd", fte: 1.5 }, after: { kind: "area", id: "syd", fte: 2 } },
          { before: { kind: "referral", id: "referral", places: 8 }, after: { kind: "referral", id: "referral", places: 10 } },
        ],
      },
      activities: nothing,
      couplings: nothing,
      planCases: nothing,
    });
  });

  it("[DIFF2] says what happened to couplings, activities, planning cases, names and types", () => {
    const after = [
      couple("balance", { vulnerable: "nord", wellFunctioning: "vest", reasons: [{ kind: "border" }] }),
      couple("balance", { vulnerable: "syd", wellFunctioning: "vest", reasons: [] }),
      setActivityReach("balance", "bridging", { kind: "city" }),
      setPlanCases("balance", ["p1"]),
      renameScenario("balance", "Balance"),
    ].reduce((plan, action) => action(plan), samplePlan);
    const change = diffPlans(samplePlan, after).scenarios.changed[0];
    expect(change?.title).toEqual({ before: "Balancen i byen", after: "Balance" });
    expect(change?.couplings.added.map(({ vulnerable }) => vulnerable)).toEqual(["syd"]);
    expect(change?.couplings.changed.map(({ after: { reasons } }) => reasons)).toEqual([[{ kind: "border" }]]);
    expect(change?.activities.changed).toEqual([{ before: { activityId: "bridging", reach: { kind: "referral" } }, after: { activityId: "bridging", reach: { kind: "city" } } }]);
    expect(change?.planCases).toEqual({ added: ["p1"], removed: [], changed: [] });
    const typed = setScope("one", { ...samplePlan.scenarios[0]!.scope, type: "areas", exitRule: { needShare: 0.1, editions: 2 } })(samplePlan);
    expect(diffPlans(samplePlan, typed).scenarios.changed[0]).toMatchObject({ type: { before: "single", after: "areas" }, exitRule: { before: undefined, after: { needShare: 0.1, editions: 2 } } });
  });

  it("[DIFF2] says what happened to the plan as a whole", () => {
    const after = [
      setBudget(9),
      setRules({ minPrecision: 0.4 }),
      lockMember({ member: { kind: "area", id: "syd" }, state: "out", by: "Byrådet", why: "Nej" }),
      removeArgument("a1"),
      removeScenario("balance"),
      addScenario(scenarioFromTemplate("areas", { id: "areas", title: "Flere" })),
    ].reduce((plan, action) => action(plan), samplePlan);
    const diff = diffPlans(samplePlan, after);
    expect(diff.budget).toEqual({ before: { fte: 12 }, after: { fte: 9 } });
    expect(diff.rules).toEqual({ before: {}, after: { minPrecision: 0.4 } });
    expect(diff.recommended).toEqual({ before: "balance", after: undefined });
    expect(diff.locks.added.map(({ state }) => state)).toEqual(["out"]);
    expect(diff.arguments.removed.map(({ id }) => id)).toEqual(["a1"]);
    expect(diff.scenarios.added.map(({ id }) => id)).toEqual(["areas"]);
    expect(diff.scenarios.removed.map(({ id }) => id)).toEqual(["balance"]);
    expect(Object.keys(diff).sort()).toEqual(["arguments", "budget", "locks", "recommended", "reservations", "rules", "scenarios"]);
  });

  it("[DIFF3] inverting turns in to out and before to after", () => {
    const after = coverPlaces("balance", [{ kind: "area", id: "vest", fte: 1 }])(setBudget(9)(samplePlan));
    const inverted = invertDiff(diffPlans(samplePlan, after));
    expect(inverted).toEqual(diffPlans(after, samplePlan));
    expect(inverted.budget).toEqual({ before: { fte: 9 }, after: { fte: 12 } });
    expect(inverted.scenarios.changed[0]?.members.removed).toEqual([{ kind: "area", id: "vest", fte: 1 }]);
  });
});
