import { describe, expect, it } from "vitest";
import { defaultReachModel, newPlan, scenarioFromTemplate, setActivityReach } from "byfokus/browser";
import { adopt } from "./adopt-proposals.ts";

const need = { parts: [{ indicatorId: "need", weight: 1 }], periods: 1 };
const empty = newPlan({ title: "Plan", townName: "Fjordby", editionId: "e1", need, reachModel: defaultReachModel, fte: 4 });
const proposal = scenarioFromTemplate("areas", { id: "areas", title: "Type 1" });
const withPlaces = { ...proposal, scope: { ...proposal.scope, members: [{ kind: "area", id: "nord", fte: 2 } as const] } };

describe("adopting proposals", () => {
  it("[JOURNEY10] a plan without the scenario gets it whole, with the budget it was made for", () => {
    const plan = adopt([proposal], 6)(empty);
    expect(plan.budget.fte).toBe(6);
    expect(plan.scenarios).toEqual([proposal]);
  });

  it("[JOURNEY10] new proposals change the places and keep the activities people have edited", () => {
    const edited = setActivityReach("areas", "outreach", { kind: "city" })(adopt([proposal], 4)(empty));
    const [scenario] = adopt([withPlaces], 6)(edited).scenarios;
    expect(scenario?.scope.members).toEqual(withPlaces.scope.members);
    expect(scenario?.scope.activities).toEqual(edited.scenarios[0]?.scope.activities);
    expect(scenario?.scope.activities).toContainEqual({ activityId: "outreach", reach: { kind: "city" } });
  });

  it("[JOURNEY10] a scenario without activities takes the proposal's", () => {
    const bare = adopt([{ ...proposal, scope: { ...proposal.scope, activities: [] } }], 4)(empty);
    expect(adopt([withPlaces], 4)(bare).scenarios[0]?.scope.activities).toEqual(proposal.scope.activities);
  });
});
