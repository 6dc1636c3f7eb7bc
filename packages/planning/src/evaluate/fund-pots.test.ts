import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { fundPots, type PotMoney } from "./fund-pots.ts";
import { seeded } from "./random-town.ts";

describe("fundPots", () => {
  it("[EVAL13] hands a slice over to another pot when that frees money that can go nowhere else", () => {
    // The first pot may pay both slices, the second only the first slice: the first must step aside for it.
    const { usedKr, unfundedKr } = fundPots([100, 80], [
      { limitKr: 100, mayPay: [true, true] },
      { limitKr: 90, mayPay: [true, false] },
    ]);
    expect(usedKr).toEqual([100, 80]);
    expect(unfundedKr).toEqual([0, 0]);
  });

  it("[EVAL13] says what no pot may pay, and uses the first pot first", () => {
    const { usedKr, unfundedKr } = fundPots([100, 40], [
      { limitKr: 70, mayPay: [true, false] },
      { limitKr: 500, mayPay: [true, false] },
    ]);
    expect(usedKr).toEqual([70, 30]);
    expect(unfundedKr).toEqual([0, 40]);
    expect(fundPots([], [])).toEqual({ usedKr: [], unfundedKr: [] });
  });

  it("[EVAL13] pays exactly the smallest cut between pots and slices", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const random = seeded(seed);
        const costKr = Array.from({ length: 1 + Math.floor(random() * 5) }, () => Math.floor(random() * 1000));
        const pots: PotMoney[] = Array.from({ length: 1 + Math.floor(random() * 4) }, () => ({
          limitKr: Math.floor(random() * 1200),
          mayPay: costKr.map(() => random() < 0.5),
        }));
        const { usedKr, unfundedKr } = fundPots(costKr, pots);
        const paid = usedKr.reduce((sum, kr) => sum + kr, 0);
        expect(paid).toBeCloseTo(costKr.reduce((sum, kr) => sum + kr, 0) - unfundedKr.reduce((sum, kr) => sum + kr, 0), 6);
        expect(paid).toBeCloseTo(smallestCut(costKr, pots), 6);
        usedKr.forEach((kr, pot) => expect(kr).toBeLessThanOrEqual((pots[pot]?.limitKr ?? 0) + 1e-9));
      }),
      { seed: 36, numRuns: 300 },
    );
  });
});

/** Over every set of pots kept whole: their slices' cost, plus the other pots' limits. */
function smallestCut(costKr: readonly number[], pots: readonly PotMoney[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let kept = 0; kept < 2 ** pots.length; kept++) {
    const inside = pots.filter((_, pot) => (kept >> pot) % 2 === 1);
    const limits = pots.reduce((sum, { limitKr }, pot) => sum + ((kept >> pot) % 2 === 1 ? 0 : limitKr), 0);
    const reachable = costKr.reduce((sum, kr, slice) => sum + (inside.some(({ mayPay }) => mayPay[slice] === true) ? kr : 0), 0);
    least = Math.min(least, limits + reachable);
  }
  return least;
}
