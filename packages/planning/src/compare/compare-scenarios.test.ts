import { describe, expect, it } from "vitest";
import type { Member, Scenario } from "@byfokus/model";
import { testPlan, testScenario, testTown } from "../evaluate/test-town.ts";
import { compareScenarios, metricDirections } from "./compare-scenarios.ts";
import { reachDifference } from "./reach-difference.ts";

const town = testTown({
  blocks: [
    { id: "a", area: "A", organisation: "X", dwellings: 250, need: 100 },
    { id: "b", area: "B", organisation: "Y", dwellings: 250, need: 50 },
  ],
});
const scenario = (id: string, members: readonly Member[]): Scenario => ({ ...testScenario(members), id, title: id.toUpperCase() });
const plan = testPlan(2, {
  scenarios: [
    scenario("a", [{ kind: "area", id: "A", fte: 1 }]),
    scenario("b", [{ kind: "area", id: "B", fte: 1 }]),
    scenario("both", [{ kind: "area", id: "A", fte: 1 }, { kind: "area", id: "B", fte: 1 }]),
    scenario("same", [{ kind: "area", id: "A", fte: 1 }]),
  ],
});

describe("compareScenarios", () => {
  it("[COMP1] every metric has a row with the scenarios' values in order, and the best are marked", () => {
    const { rows, scenarios } = compareScenarios(town, plan, ["a", "b", "both"]);
    expect(rows.map(({ metric }) => metric)).toEqual(Object.keys(metricDirections));
    expect(scenarios.map(({ title }) => title)).toEqual(["A", "B", "BOTH"]);
    const row = Object.fromEntries(rows.map((each) => [each.metric, each]));
    expect(row.needReached?.values).toEqual([30, 15, 45].map((value) => expect.closeTo(value, 10)));
    expect(row.needReached?.best).toEqual([2]);
    expect(row.costKr?.best).toEqual([0, 1]);
    expect(row.fte).toMatchObject({ better: "neither", best: [] });
    expect(row.couplings?.best).toEqual([]);
    expect(row.travelShare).toMatchObject({ values: [null, null, null], best: [] });
  });

  it("[COMP2] a scenario is dominated when another is as good on every row and better on one", () => {
    expect(compareScenarios(town, plan, ["a", "b", "both"]).dominated).toEqual([{ id: "b", by: "a" }]);
    expect(compareScenarios(town, plan, ["a", "same"]).dominated).toEqual([]);
  });

  it("[COMP3] who gains and loses against the first scenario", () => {
    expect(compareScenarios(town, plan, ["a", "b"]).changes).toEqual([
      { kind: "area", id: "A", name: "A", reached: [expect.closeTo(30, 10), 0] },
      { kind: "area", id: "B", name: "B", reached: [0, expect.closeTo(15, 10)] },
      { kind: "organisation", id: "X", name: "X", reached: [expect.closeTo(30, 10), 0] },
      { kind: "organisation", id: "Y", name: "Y", reached: [0, expect.closeTo(15, 10)] },
      { kind: "tenure", id: "social", name: "social", reached: [expect.closeTo(30, 10), expect.closeTo(15, 10)] },
    ]);
    expect(compareScenarios(town, plan, ["a", "same"]).changes).toEqual([]);
  });

  it("[COMP4] a difference map has the share reached per area in both scenarios", () => {
    const { scenarios } = compareScenarios(town, plan, ["a", "both"]);
    const [first, second] = scenarios;
    expect(reachDifference(town.table, first!.evaluation, second!.evaluation)).toEqual([
      { areaId: "A", before: expect.closeTo(0.3, 10), after: expect.closeTo(0.3, 10) },
      { areaId: "B", before: 0, after: expect.closeTo(0.3, 10) },
    ]);
  });

  it("[COMP5] says what it expected", () => {
    expect(() => compareScenarios(town, plan, ["a"])).toThrow("Expected two to five scenarios to compare, got 1.");
    expect(() => compareScenarios(town, plan, ["a", "z"])).toThrow("Expected one of the plan's 4 scenarios, got z.");
  });
});
