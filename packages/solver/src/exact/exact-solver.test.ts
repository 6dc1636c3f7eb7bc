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

  it("[EXACT2] a wider gap is kept, and its bound holds the best", async () => {
    const best = await exact.solve(townOfTwenty({}, "areasPlus"));
    const { needReached, bound } = await createExactSolver(milp, { gap: 0.2 }).solve(townOfTwenty({}, "areasPlus"));
    expect(bound).toBeGreaterThanOrEqual(best.needReached);
    expect((bound ?? NaN) / needReached).toBeLessThanOrEqual(1.2 + 1e-6);
  });

  it("[EXACT3] rules that cannot all be kept: an error that says so, not a scope that breaks one", async () => {
    const failed = exact.solve(townOfTwenty({ rules: { minPrecision: 0.9 }, locks: [{ member: { kind: "area", id: "area19" }, state: "in", by: "Kommunen", why: "Aftale" }] }));
    await expect(failed).rejects.toThrow(new NoScopeFound("rules"));
    await expect(failed).rejects.toMatchObject({ name: "NoScopeFound", reason: "rules" });
  });

  it("[EXACT3] time over before anything was found is told apart", async () => {
    await expect(createExactSolver(milp, { seconds: 0 }).solve(townOfTwenty({}, "areasPlus"))).rejects.toMatchObject({ name: "NoScopeFound", reason: "time" });
  });

  it("[EXACT4] a signal stops it with an AbortError, and the plan is as it was", async () => {
    const problem = townOfTwenty();
    const before = structuredClone(problem.plan);
    await expect(exact.solve(problem, { signal: { aborted: true } })).rejects.toMatchObject({ name: "AbortError" });
    expect(problem.plan).toEqual(before);
  });

  it("[EXACT5] progress is what is reached as a share of what could be, from 0 to 1", async () => {
    const told: MilpSolver = {
      ...milp,
      solve: async (model, options) => {
        options.onProgress?.({ objective: null, bound: 40 });
        options.onProgress?.({ objective: 10, bound: 40 });
        options.onProgress?.({ objective: 15, bound: 20 });
        return milp.solve(model, { gap: options.gap });
      },
    };
    const shares: number[] = [];
    await createExactSolver(told).solve(townOfTwenty(), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0, 0, 0.25, 0.75, 1]);
  });

  it("[EXACT6] no staff, or nothing to choose, is an empty scope", async () => {
    expect(await exact.solve(townOfTwenty({ budget: { fte: 0 } }))).toMatchObject({ scope: { members: [] }, needReached: 0, bound: 0 });
    const locks = townOfTwenty().context.table.areas.map(({ id }) => ({ member: { kind: "area", id }, state: "out", by: "Kommunen", why: "Aftale" }) as const);
    expect(await exact.solve(townOfTwenty({ locks }))).toMatchObject({ scope: { members: [] }, needReached: 0, bound: 0 });
  });
});
