import { afterAll, describe, expect, it } from "vitest";
import { evaluate, fillScope, type MilpSolver, type ScopeProblem, type ScopeSolution } from "@byfokus/planning";
import { createHighsSolver } from "../highs/highs-solver.ts";
import { townOfTwenty } from "../test-support/town-of-twenty.ts";
import { createExactSolver, NoScopeFound } from "./exact-solver.ts";

const milp = createHighsSolver();
afterAll(() => milp.close());
const exact = createExactSolver(milp);

const evaluated = ({ context, plan }: ScopeProblem, scope: ScopeSolution["scope"]) => evaluate(context, plan, { id: "tried", title: "", scope });

describe("createExactSolver", () => {
  it("[EXACT1] one area: the best of all twenty, tried one by one with all staff", async () => {
    const problem = townOfTwenty({}, "single");
    const each = problem.context.table.areas.map(({ id }) => evaluated(problem, { type: "single", members: [{ kind: "area", id, fte: 2 }], activities: [], couplings: [], planCaseIds: [] }).needReached.value ?? 0);
    const { scope, needReached, bound } = await exact.solve(problem);
    expect(scope.members).toEqual([{ kind: "area", id: "area00", fte: 2 }]);
    expect(needReached).toBeCloseTo(Math.max(...each), 9);
    expect(bound).toBeCloseTo(needReached, 4);
  });

  it.each(["single", "areas", "areasPlus", "balance"] as const)("[EXACT1] %s: as good as the plain rule or better, and what it reaches is what an evaluation counts", async (type) => {
    for (const rules of [{}, { minPrecision: 0.3 }]) {
      const problem = townOfTwenty({ rules }, type);
      const { scope, needReached, bound, method } = await exact.solve(problem);
      const evaluation = evaluated(problem, scope);
      expect(needReached).toBeGreaterThanOrEqual(fillScope(problem).needReached - 1e-9);
      expect(evaluation.needReached.value).toBeCloseTo(needReached, 6);
      expect(evaluation.rules.filter(({ state }) => state === "broken")).toEqual([]);
      expect(bound).toBeGreaterThanOrEqual(needReached);
      expect(bound).toBeLessThanOrEqual(needReached * (1 + 1e-6));
      expect([method, scope.type]).toEqual(["exact", type]);
    }
  });

  it.each([["quick", 1], [0.001, 0.001]] as const)("[EXACT2] asked for %s: within the gap it certifies, and the bound holds the best", async (gap, most) => {
    const best = await exact.solve(townOfTwenty({}, "areasPlus"));
    const { needReached, bound } = await createExactSolver(milp, { gap }).solve(townOfTwenty({}, "areasPlus"));
    expect(bound).toBeGreaterThanOrEqual(best.needReached);
    expect(needReached).toBeLessThanOrEqual(best.needReached + 1e-9);
    expect((bound ?? NaN) / needReached - 1).toBeLessThanOrEqual(most);
  });

  it("[EXACT3] rules that cannot all be kept: an error that says so, not a scope that breaks one", async () => {
    const failed = exact.solve(townOfTwenty({ rules: { minPrecision: 0.9 }, locks: [{ member: { kind: "area", id: "area19" }, state: "in", by: "Kommunen", why: "Aftale" }] }));
    await expect(failed).rejects.toThrow(new NoScopeFound("rules"));
    await expect(failed).rejects.toMatchObject({ name: "NoScopeFound", reason: "rules" });
  });

  /** A solver whose time is always over before it has found anything. */
  const late: MilpSolver = { ...milp, solve: async () => ({ status: "stopped", values: null, objective: null, bound: null, rowPrices: null }) };

  it("[EXACT2] time over inside: never worse than the plain rule, and the bound by prices holds the best", async () => {
    const problem = townOfTwenty({}, "areasPlus");
    const { needReached, bound } = await createExactSolver(late).solve(problem);
    expect(needReached).toBeGreaterThanOrEqual(fillScope(problem).needReached - 1e-9);
    expect(bound).toBeGreaterThanOrEqual((await exact.solve(problem)).needReached);
  });

  it("[EXACT3] time over before anything was found is told apart", async () => {
    // 0.6 FTE works in each area today and critical mass is 1: 11.5 FTE keep 11 x 0.6 and move 5.4; only parts of areas could move less.
    const town = townOfTwenty({ budget: { fte: 11.5 }, rules: { maxFteMoved: 5.2 } });
    const areas = town.context.table.areas.map((area) => ({ ...area, fteToday: 0.6 }));
    const problem: ScopeProblem = { ...town, context: { ...town.context, table: { ...town.context.table, areas } } };
    await expect(createExactSolver(late).solve(problem)).rejects.toMatchObject({ name: "NoScopeFound", reason: "time" });
    await expect(exact.solve(problem)).rejects.toMatchObject({ name: "NoScopeFound", reason: "rules" });
  });

  it("[EXACT4] a signal stops it with an AbortError, and the plan is as it was", async () => {
    const problem = townOfTwenty();
    const before = structuredClone(problem.plan);
    await expect(exact.solve(problem, { signal: { aborted: true } })).rejects.toMatchObject({ name: "AbortError" });
    expect(problem.plan).toEqual(before);
  });

  it("[EXACT5] progress is what is reached as a share of what could be, rising from 0 to 1", async () => {
    const shares: number[] = [];
    await exact.solve(townOfTwenty({}, "areasPlus"), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(2);
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  });

  it("[EXACT6] no staff, or nothing to choose, is an empty scope", async () => {
    expect(await exact.solve(townOfTwenty({ budget: { fte: 0 } }))).toMatchObject({ scope: { members: [] }, needReached: 0, bound: 0 });
    const locks = townOfTwenty().context.table.areas.map(({ id }) => ({ member: { kind: "area", id }, state: "out", by: "Kommunen", why: "Aftale" }) as const);
    expect(await exact.solve(townOfTwenty({ locks }))).toMatchObject({ scope: { members: [] }, needReached: 0, bound: 0 });
  });
});
