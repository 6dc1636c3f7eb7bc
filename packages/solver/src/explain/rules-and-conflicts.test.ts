import { afterAll, describe, expect, it } from "vitest";
import { bestChoice, conflictOf, programWithout, rulePrices, scopeProgram, scopeRules, solveProblem, type Conflict, type ScopeProblem } from "@byfokus/planning";
import { testPlan, testTown } from "../../../planning/src/evaluate/test-town.ts";
import { tinyProblem, townProblem } from "../../../planning/src/optimise/test-support/random-problem.ts";
import { createHighsSolver } from "../highs/highs-solver.ts";

const highs = createHighsSolver();
afterAll(() => highs.close());

const isPossible = async (program: ReturnType<typeof scopeProgram>): Promise<boolean> => (await bestChoice(program, highs)) !== null;

/** Two areas of 500 homes, one organisation each; critical mass 1 FTE. */
const twoAreas = (fte: number, changes: Parameters<typeof testPlan>[1] = {}): ScopeProblem => ({
  context: testTown({ blocks: [{ id: "a", area: "nord", organisation: "A", dwellings: 500, need: 200 }, { id: "b", area: "syd", organisation: "B", dwellings: 500, need: 100 }] }),
  plan: testPlan(fte, changes),
  type: "areas",
  keep: [],
});

describe("rulePrices", () => {
  it("[WHY7] by hand: a share for each organisation moves staff to where it reaches fewer", async () => {
    // A quarter of each takes 1.5 FTE in both, 3 together.
    expect(await solveProblem(twoAreas(2.5, { rules: { minShareOfEachOrganisation: 0.25 } }), highs)).toBeNull();
    const possible = await solveProblem(twoAreas(3, { rules: { minShareOfEachOrganisation: 0.25 } }), highs);
    // Kept: 1.5 FTE each, 25 % of 300 = 75. Free: 2 FTE in Nord reach 60, 1 FTE in Syd 20, together 80.
    expect(possible?.best.reached).toBeCloseTo(75, 6);
    expect(possible === null ? [] : await rulePrices(possible, highs)).toEqual([{ rule: { kind: "rule", rule: "minShareOfEachOrganisation" }, cost: expect.closeTo(5, 6), share: expect.closeTo(5 / 80, 8) }]);
  });

  it("[WHY7] 60 random towns: each price is the difference of two proven optima, and never negative", async () => {
    let [prices, dear] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const problem = tinyProblem(seed);
      const solved = await solveProblem(problem, highs);
      if (solved === null) continue;
      for (const { rule, cost } of await rulePrices(solved, highs)) {
        const without = await bestChoice(programWithout(problem, [rule]), highs);
        expect(cost, `town ${seed}`).toBeCloseTo(Math.max(0, (without?.reached ?? 0) - solved.best.reached), 5);
        expect(cost).toBeGreaterThanOrEqual(0);
        prices += 1;
        if (cost > 0.01) dear += 1;
      }
    }
    expect(prices).toBeGreaterThan(60);
    expect(dear).toBeGreaterThan(15);
  }, 60_000);
});

describe("conflictOf", () => {
  it("[WHY8] by hand: two locks take more staff than there is", async () => {
    const lock = (id: string) => ({ member: { kind: "area", id }, state: "in", by: "bestyrelsen", why: "aftale" }) as const;
    const conflict = await conflictOf(twoAreas(1.5, { locks: [lock("nord"), lock("syd")], rules: { minPrecision: 0.1 } }), highs);
    const [nord, syd] = ["nord", "syd"].map((id) => ({ kind: "lock", member: { kind: "area", id }, state: "in" }));
    expect(conflict).toEqual({
      rules: [{ kind: "budget" }, nord, syd],
      changes: [{ rule: { kind: "budget" }, from: 1.5, to: 2 }, { rule: nord, from: null, to: null }, { rule: syd, from: null, to: null }],
      together: [],
    });
  });

  it("[WHY8] by hand: a share that the staff cannot reach: more staff or a smaller share", async () => {
    const conflict = await conflictOf(twoAreas(2.5, { rules: { minShareOfEachOrganisation: 0.25 } }), highs);
    // Staff comes in tenths: 1.2 FTE in the one reaches 22 %, 1.3 in the other 23 %. A quarter of both takes 1.5 each.
    expect(conflict?.changes).toEqual([
      { rule: { kind: "budget" }, from: 2.5, to: 3 },
      { rule: { kind: "rule", rule: "minShareOfEachOrganisation" }, from: 0.25, to: 0.22 },
    ]);
  });

  it("[WHY8] no conflict where the rules can be kept", async () => {
    expect(await conflictOf(twoAreas(3), highs)).toBeNull();
  });

  it("[WHY9] 300 random towns: without any one of the rules in conflict the others can be kept, and each change makes everything possible", async () => {
    let [conflicts, changes, together] = [0, 0, 0];
    for (let seed = 1; seed <= 300; seed++) {
      const tiny = seed % 10 === 0 ? townProblem(seed) : tinyProblem(seed);
      // Rules tight enough to clash now and then.
      const problem: ScopeProblem = { ...tiny, plan: { ...tiny.plan, rules: { ...tiny.plan.rules, minShareOfEachOrganisation: 0.15 + (seed % 5) / 40, ...(seed % 2 === 0 ? { minPrecision: 0.45 } : {}) } } };
      const conflict = await conflictOf(problem, highs);
      expect(conflict === null, `town ${seed}`).toBe(await isPossible(scopeProgram(problem)));
      if (conflict === null) continue;
      conflicts += 1;
      const others = scopeRules(problem).filter((rule) => !conflict.rules.some((one) => JSON.stringify(one) === JSON.stringify(rule)));
      expect(await isPossible(programWithout(problem, others)), `town ${seed}`).toBe(false);
      for (const rule of conflict.rules) expect(await isPossible(programWithout(problem, [...others, rule])), `town ${seed}`).toBe(true);
      for (const change of conflict.changes) {
        expect(await isPossible(afterChange(problem, change)), `town ${seed}: ${JSON.stringify(change)}`).toBe(true);
        changes += 1;
      }
      if (conflict.together.length > 0) {
        expect(await isPossible(programWithout(problem, conflict.together)), `town ${seed}`).toBe(true);
        for (const rule of conflict.together) expect(await isPossible(programWithout(problem, conflict.together.filter((one) => one !== rule)))).toBe(false);
        together += 1;
      }
    }
    expect(conflicts).toBeGreaterThan(50);
    expect(changes).toBeGreaterThan(50);
    expect(together).toBeGreaterThan(10);
  }, 120_000);
});

function afterChange(problem: ScopeProblem, { rule, to }: Conflict["changes"][number]): ReturnType<typeof scopeProgram> {
  if (to === null) return programWithout(problem, [rule]);
  const { plan } = problem;
  if (rule.kind === "budget") return scopeProgram({ ...problem, plan: { ...plan, budget: { fte: to } } });
  return scopeProgram({ ...problem, plan: { ...plan, rules: { ...plan.rules, ...(rule.kind === "rule" ? { [rule.rule]: to } : {}) } } });
}
