import { afterAll, describe, expect, it } from "vitest";
import { bestChoice, frontier, scopeProgram, type FrontierObjective, type ScopeProblem } from "@byfokus/planning";
import { randomTown } from "../../../planning/src/evaluate/random-town.ts";
import { testPlan } from "../../../planning/src/evaluate/test-town.ts";
import { townOfTwenty } from "../test-support/town-of-twenty.ts";
import { createHighsSolver } from "../highs/highs-solver.ts";

const highs = createHighsSolver();
afterAll(() => highs.close());

const town = (seed: number, fte = 5): ScopeProblem => ({ context: randomTown(seed, { areas: 4, blocksPerArea: 3, outside: 3 }), plan: testPlan(fte), type: "areasPlus", keep: [] });
/** Whether more of the objective is better. */
const rises: Readonly<Record<FrontierObjective, boolean>> = { fte: false, worstOrganisation: true, moved: false, precision: true };

describe("frontier", () => {
  it("[FRON1] by hand: twenty areas, a budget in six steps", async () => {
    const { points } = await frontier(townOfTwenty({ budget: { fte: 5 } }), highs, { points: 6 });
    // 1 FTE in area 0 (need 100) reaches 31.25, and so on with needs of 96, 92, 88 and 84.
    expect(points.map(({ amount }) => amount)).toEqual([0, 1, 2, 3, 4, 5].map((fte) => expect.closeTo(fte, 6)));
    expect(points.map(({ reached }) => reached)).toEqual([0, 100, 196, 288, 376, 460].map((need) => expect.closeTo(0.3125 * need, 4)));
    expect(points.map(({ areasChange }) => areasChange)).toEqual([false, true, true, true, true, true]);
  });

  it("[FRON1] a budget that only adds staff to the same areas is no change of areas", async () => {
    const problem = townOfTwenty({ budget: { fte: 2 } }, "single");
    const { points } = await frontier(problem, highs, { points: 11 });
    expect(points.map(({ areas, areasChange }) => [areas.join(), areasChange])).toEqual([["", false], ["area00", true], ...Array.from({ length: points.length - 2 }, () => ["area00", false])]);
  });

  it.each(["fte", "worstOrganisation", "moved", "precision"] as const)("[FRON2] %s: every point is efficient, and reach rises as the demand falls", async (objective) => {
    let points = 0;
    for (let seed = 1; seed <= 2; seed++) {
      const problem = town(seed, objective === "worstOrganisation" ? 2 : 5);
      const curve = await frontier(problem, highs, { objective, points: 6 });
      points += curve.points.length;
      const sorted = rises[objective] ? [...curve.points].reverse() : curve.points;
      sorted.forEach(({ amount, reached, bound }, at) => {
        expect(bound).toBeGreaterThanOrEqual(reached);
        expect(bound).toBeLessThanOrEqual(reached * (1 + 1e-5) + 1e-6);
        const before = sorted[at - 1];
        if (before === undefined) return;
        expect(reached, `town ${seed}`).toBeGreaterThan(before.reached);
        expect(rises[objective] ? before.amount - amount : amount - before.amount, `town ${seed}`).toBeGreaterThan(0);
      });
      // The freest point is the best scope of all.
      if (objective === "fte") expect(sorted.at(-1)?.reached).toBeCloseTo((await bestChoice(scopeProgram(problem), highs))?.reached ?? Number.NaN, 4);
    }
    expect(points).toBeGreaterThan(3);
  }, 120_000);

  it("[FRON2] with less staff than a point has, no scope reaches as much", async () => {
    const problem = town(3);
    const { points } = await frontier(problem, highs, { points: 7 });
    for (const { amount, reached } of points.slice(1)) {
      const less = await bestChoice({ ...scopeProgram(problem), fte: amount - 2e-4 }, highs);
      expect(less?.reached ?? 0).toBeLessThan(reached - 1e-7);
    }
  });

  it("[FRON3] a scope that keeps the rules is a dot on or below the curve, counted as an evaluation counts it", async () => {
    const problem = townOfTwenty({ budget: { fte: 4 } });
    const { points, dots } = await frontier(problem, highs, { points: 5, dots: [[], [{ kind: "area", id: "area19", fte: 2 }], [{ kind: "city", id: "city", fte: 3 }]] });
    expect(dots).toEqual([{ reached: 0, amount: 0 }, { reached: expect.closeTo(12, 6), amount: 2 }, { reached: 0, amount: 3 }]);
    for (const dot of dots) expect(Math.max(...points.filter(({ amount }) => amount <= (dot.amount ?? 0) + 1e-6).map(({ reached }) => reached))).toBeGreaterThanOrEqual(dot.reached);
  });

  it("[FRON4] rules that cannot be kept with any staff give no point; fewer than two points are refused", async () => {
    const lock = { member: { kind: "area", id: "area00" }, state: "in", by: "bestyrelsen", why: "aftale" } as const;
    expect((await frontier(townOfTwenty({ budget: { fte: 0.5 }, locks: [lock] }), highs)).points).toEqual([]);
    await expect(frontier(townOfTwenty(), highs, { points: 1 })).rejects.toThrow("Expected at least 2 points, got 1.");
  });
});
