import { describe, expect, it } from "vitest";
import { randomTown } from "../evaluate/random-town.ts";
import { testPlan, testTown } from "../evaluate/test-town.ts";
import type { ScopeProblem, ScopeSolver } from "../ports/scope-solver.ts";
import { fillFourTypes } from "./fill-four-types.ts";
import { fillScope } from "./fill-scope.ts";
import { todayScenario } from "./today-scenario.ts";

const solver: ScopeSolver = { solve: async (problem: ScopeProblem) => fillScope(problem) };

describe("fillFourTypes", () => {
  it("[FILL19] gives one scenario per type, its id the type, in the order they are always shown", async () => {
    const shares: number[] = [];
    const scenarios = await fillFourTypes(randomTown(3), testPlan(5), solver, { onProgress: (share) => shares.push(share) });
    expect(scenarios.map(({ id, scope }) => [id, scope.type])).toEqual([["single", "single"], ["areas", "areas"], ["areasPlus", "areasPlus"], ["balance", "balance"]]);
    const titles = { single: "Ét", areas: "Type 1", areasPlus: "Type 2", balance: "Type 3" };
    expect((await fillFourTypes(randomTown(3), testPlan(5), solver, { titles })).map(({ title }) => title)).toEqual(Object.values(titles));
  });
});

describe("todayScenario", () => {
  it("[FILL20] is today's staff where it works, single where it is one place", () => {
    const blocks = [{ id: "1", area: "A", dwellings: 50, need: 5 }, { id: "2", area: "B", dwellings: 50, need: 5 }];
    expect(todayScenario(testTown({ blocks, fteToday: { A: 1.25, B: 2 } }))).toMatchObject({
      id: "today",
      scope: { type: "areas", members: [{ kind: "area", id: "A", fte: 1.25 }, { kind: "area", id: "B", fte: 2 }] },
    });
    expect(todayScenario(testTown({ blocks, fteToday: { B: 2 } })).scope.type).toBe("single");
    expect(todayScenario(testTown({ blocks })).scope.members).toEqual([]);
  });
});
