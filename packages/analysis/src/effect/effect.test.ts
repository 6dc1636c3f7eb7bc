import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareChanges } from "./compare-changes.ts";
import { againstPeriod, beforeAndAfter, fakeStart, slopeBefore } from "./contrasts.ts";
import { comparedUnits, matchUnits } from "./match-units.ts";
import { permuteTreated } from "./permute-treated.ts";
import { distanceFromUniform, range, simulateUnits } from "../test-support/simulate-units.ts";
import { unitChanges, type UnitSeries } from "./unit-series.ts";

/** Units as rows of [count, base] per period. */
function series(rows: readonly (readonly (readonly [number, number])[])[]): UnitSeries {
  const periods = rows[0]?.length ?? 0;
  return { units: rows.length, periods, counts: Float64Array.from(rows.flat().map(([x]) => x)), bases: Float64Array.from(rows.flat().map(([, n]) => n)) };
}

const known = (change: readonly number[], variance = 0.001) => ({ change: Float64Array.from(change), variance: new Float64Array(change.length).fill(variance) });

describe("a unit's change", () => {
  it("[EFFT2] coefficients: after less before, one period less another, a slope, a start that never was", () => {
    expect([...beforeAndAfter(4, 2)]).toEqual([-0.5, -0.5, 0.5, 0.5]);
    expect([...fakeStart(5, 3, 1)]).toEqual([-1, 0.5, 0.5, 0, 0]);
    expect([...againstPeriod(3, 1, 2)]).toEqual([0, -1, 1]);
    expect([...againstPeriod(3, 1, 1)]).toEqual([0, 0, 0]);
    expect([...(slopeBefore(4, 3) ?? [])]).toEqual([-0.5, 0, 0.5, 0]);
    expect(slopeBefore(4, 1)).toBeNull();
    expect(() => beforeAndAfter(3, 3)).toThrow("Expected a start from 1 to 2, got 3.");
    expect(() => fakeStart(5, 2, 2)).toThrow("Expected a start from 1 to 1, got 2.");
  });

  it("[EFFT3] 20 of 100 to 30 of 200 is -5 points, with the binomial variance of both", () => {
    const { change, variance } = unitChanges(series([[[20, 100], [30, 200]]]), [-1, 1]);
    expect(change[0]).toBeCloseTo(-0.05, 12);
    const [p, q] = [20.5 / 101, 30.5 / 201];
    expect(variance[0]).toBeCloseTo((p * (1 - p)) / 100 + (q * (1 - q)) / 200, 15);
  });

  it("[EFFT3] an unknown figure that is asked for gives NaN, one that is not asked for nothing; nobody counted is not certainty", () => {
    const { change, variance } = unitChanges(series([[[NaN, NaN], [1, 2], [1, 4]], [[0, 0], [1, 2], [1, 4]], [[5, 9], [0, 10], [0, 10]]]), [0, -1, 1]);
    expect([...change]).toEqual([-0.25, -0.25, 0]);
    expect(variance[2]).toBeGreaterThan(0);
    const ofNobody = unitChanges(series([[[0, 0], [1, 2]]]), [-1, 1]);
    expect([ofNobody.change[0], ofNobody.variance[0]]).toEqual([NaN, NaN]);
    expect(unitChanges(series([[[1, 1], [0, 1]]]), [-1, 1]).change[0]).toBe(-1);
    expect(unitChanges(series([]), []).change).toHaveLength(0);
    expect(() => unitChanges(series([[[3, 2]]]), [1])).toThrow("Expected a count from 0 to 2 at unit 0, period 0, got 3.");
    expect(() => unitChanges(series([[[1, 2]]]), [1, 1])).toThrow("Expected coefficients for 1 periods, got 2.");
  });
});

describe("difference in differences", () => {
  it("[EFFT4] equal weights are Student's two-sample t (by hand: means 4 and 1, pooled variance 4/5)", () => {
    // Treated 3 4 5, controls 0 1 1 2: squares 2 and 2 over 5 degrees, error sqrt(0.8 (1/3 + 1/4)).
    const found = compareChanges(known([3, 4, 5, 0, 1, 1, 2]), { treated: [0, 1, 2], controls: [3, 4, 5, 6] });
    const error = Math.sqrt(0.8 * (1 / 3 + 1 / 4));
    expect(found?.estimate).toBeCloseTo(3, 12);
    expect(found?.high).toBeCloseTo(3 + 2.5705818366 * error, 8);
    expect(found?.low).toBeCloseTo(3 - 2.5705818366 * error, 8);
    expect(found).toMatchObject({ treatedChange: 4, controlChange: 1, degreesOfFreedom: 5, treated: 3, controls: 4, dropped: 0 });
    expect(found?.p).toBeLessThan(0.01);
  });

  it("[EFFT4] the textbook's two by two: a change of -5 points beside -1 is -4", () => {
    const rows = [[[50, 200], [40, 200]], [[60, 300], [58, 300]], [[61, 300], [57, 300]]] as const;
    const found = compareChanges(unitChanges(series(rows), beforeAndAfter(2, 1)), { treated: [0], controls: [1, 2] });
    expect(found?.treatedChange).toBeCloseTo(-0.05, 12);
    expect(found?.controlChange).toBeCloseTo(-0.01, 3);
    expect(found?.estimate).toBeCloseTo(-0.04, 3);
  });

  it("[EFFT4] larger units weigh more where the counting's noise is all there is, and alike where units truly differ", () => {
    const variance = Float64Array.of(0.01, 0.0001, 0.01, 0.01);
    const noise = compareChanges({ change: Float64Array.of(0.1, 0, 0.01, -0.01), variance }, { treated: [0, 1], controls: [2, 3] });
    expect(noise?.tau2).toBe(0);
    expect(noise?.treatedChange).toBeCloseTo(0.1 * (100 / 10_100), 12);
    const wide = compareChanges({ change: Float64Array.of(10, 0, 5, -5), variance }, { treated: [0, 1], controls: [2, 3] });
    expect(wide?.treatedChange).toBeCloseTo(5, 2);
  });

  it("[EFFT4] the variance between units is Q less its degrees, over the weights' room, inside the groups (DerSimonian & Laird 1986), by hand", () => {
    // Weights 100. Treated 0 and 0.4: Q 8, one degree; controls 0, 0.3, 0.6: Q 18, two degrees; room 100 and 200.
    const changes = known([0, 0.4, 0, 0.3, 0.6], 0.01);
    expect(compareChanges(changes, { treated: [0, 1], controls: [2, 3, 4] })?.tau2).toBeCloseTo((8 - 1 + (18 - 2)) / (100 + 200), 12);
    // One control has no room and no excess of its own.
    expect(compareChanges(changes, { treated: [0, 1], controls: [4] })).toMatchObject({ tau2: expect.closeTo(0.07, 12), controls: 1, degreesOfFreedom: 1, estimate: expect.closeTo(-0.4, 12) });
  });

  it("[EFFT4] a control's weight is how much it counts", () => {
    const found = compareChanges(known([1, 0, 3]), { treated: [0], controls: [1, 2], controlWeights: [3, 1] });
    expect(found?.controlChange).toBeCloseTo(0.75, 12);
    expect(() => compareChanges(known([1, 0]), { treated: [0], controls: [1], controlWeights: [] })).toThrow("Expected weights of 1 controls, got 0.");
  });

  it("[EFFT5] too few units, none known, or units that do not differ at all", () => {
    expect(compareChanges(known([1, 2]), { treated: [0], controls: [1] })).toBeNull();
    expect(compareChanges(known([1, 2, 3]), { treated: [], controls: [0, 1, 2] })).toBeNull();
    expect(compareChanges(known([NaN, 2, 3]), { treated: [0], controls: [1, 2] })).toBeNull();
    expect(compareChanges(known([NaN, NaN, NaN, NaN]), { treated: [0, 1], controls: [2, 3] })).toBeNull();
    expect(compareChanges(known([]), { treated: [], controls: [] })).toBeNull();
    expect(compareChanges(known([1, 2, 3]), { treated: [0, 1, 2], controls: [] })).toBeNull();
    expect(compareChanges(known([1, NaN, 0, 0, 0]), { treated: [0, 1], controls: [2, 3, 4] })).toMatchObject({ estimate: 1, p: null, dropped: 1 });
  });

  it("[EFFT6] the order of units is irrelevant, and adding the same to every change leaves the estimate", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 12 }), fc.integer({ min: -9, max: 9 }), (changes, shift) => {
        const split = range(0, changes.length);
        const plain = compareChanges(known(changes), { treated: split.slice(0, 2), controls: split.slice(2) });
        const turned = compareChanges(known([...changes].reverse()), { treated: split.slice(-2), controls: split.slice(0, -2) });
        const moved = compareChanges(known(changes.map((change) => change + shift)), { treated: split.slice(0, 2), controls: split.slice(2) });
        expect(turned?.estimate).toBeCloseTo(plain?.estimate ?? NaN, 9);
        expect(moved?.estimate).toBeCloseTo(plain?.estimate ?? NaN, 9);
        expect(moved?.high).toBeCloseTo(plain?.high ?? NaN, 8);
      }),
      { seed: 65, numRuns: 200 },
    );
  });

  it.each([[12, 30], [3, 30], [1, 40]])("[EFFT7] without any effect p is uniform and 95 %% intervals hold 0: %i treated, %i controls, 400 simulated towns", (treated, controls) => {
    const ps: number[] = [];
    let held = 0;
    for (let seed = 0; seed < 400; seed++) {
      const drawn = simulateUnits(1000 + seed, { units: treated + controls, periods: 5, base: 60 });
      const found = compareChanges(unitChanges(drawn, beforeAndAfter(5, 3)), { treated: range(0, treated), controls: range(treated, treated + controls) });
      ps.push(found?.p ?? NaN);
      if (found !== null && found.low <= 0 && found.high >= 0) held++;
    }
    // One in a thousand such tests would be further off (Kolmogorov-Smirnov 1.95 / sqrt n).
    expect(distanceFromUniform(ps)).toBeLessThan(1.95 / Math.sqrt(400));
    expect(Math.abs(held / 400 - 0.95)).toBeLessThan(0.035);
  });

  it("[EFFT7] matched on what was before, p below 0.05 comes as often as it should (400 simulated towns)", () => {
    const ps = range(0, 400).map((seed) => {
      const drawn = simulateUnits(60_000 + seed, { units: 50, periods: 6, base: 60 });
      return compareChanges(unitChanges(drawn, beforeAndAfter(6, 4)), comparedUnits(matchUnits(drawn, 4, range(0, 5), range(5, 50))))?.p ?? 1;
    });
    expect(Math.abs(ps.filter((p) => p < 0.05).length / 400 - 0.05)).toBeLessThan(0.035);
    expect(distanceFromUniform(ps)).toBeLessThan(1.95 / Math.sqrt(400));
  });

  it("[EFFT8] a planted effect of -5 points is found without bias and lies in the interval", () => {
    let sum = 0;
    let found = 0;
    let held = 0;
    for (let seed = 0; seed < 200; seed++) {
      const units = range(0, 8);
      const drawn = simulateUnits(5000 + seed, { units: 40, periods: 6, base: 120, effect: { units, from: 3, size: -0.05 } });
      const result = compareChanges(unitChanges(drawn, beforeAndAfter(6, 3)), { treated: units, controls: range(8, 40) });
      sum += result?.estimate ?? NaN;
      if ((result?.p ?? 1) < 0.05) found++;
      if (result !== null && result.low <= -0.05 && result.high >= -0.05) held++;
    }
    expect(sum / 200).toBeCloseTo(-0.05, 2);
    expect(found).toBeGreaterThan(180);
    expect(Math.abs(held / 200 - 0.95)).toBeLessThan(0.05);
  });
});

describe("placebo by other units", () => {
  it("[EFFT9] all choices by hand: the largest of four changes is alone among four, the largest two of six pairs", () => {
    expect(permuteTreated(known([9, 0, 1, 2]), [0], [1, 2, 3])).toEqual({ p: 0.25, choices: 4, exact: true, seed: null });
    // Pairs of {9, 8, 0, 1}: 9 and 8 differ by 8 from the rest, as 0 and 1 do from them: two of six.
    expect(permuteTreated(known([9, 8, 0, 1]), [0, 1], [2, 3])).toEqual({ p: 2 / 6, choices: 6, exact: true, seed: null });
    expect(permuteTreated(known([1, 1, 1]), [0], [1, 2])?.p).toBe(1);
    expect(permuteTreated(known([NaN, 1, 1]), [0], [1, 2])).toBeNull();
    expect(permuteTreated(known([1, 1]), [0, 1], [])).toBeNull();
  });

  it("[EFFT9] drawn choices agree with all of them within chance, and name their seed", () => {
    const changes = known([5, 4, 3, 1, 0, 2, 1, 3, 0, 1, 2, 0]);
    const all = permuteTreated(changes, [0, 1, 2], range(3, 12));
    const drawn = permuteTreated(changes, [0, 1, 2], range(3, 12), { permutations: 200, seed: 7 });
    expect(all?.exact).toBe(true);
    expect(drawn).toMatchObject({ exact: false, seed: 7, choices: 201 });
    expect(Math.abs((drawn?.p ?? 0) - (all?.p ?? 1))).toBeLessThan(4 * Math.sqrt(0.05 / 200));
    expect(permuteTreated(changes, [0, 1, 2], range(3, 12), { permutations: 200, seed: 7 })).toEqual(drawn);
  });

  it("[EFFT9] where nobody differs every drawn choice is as far: p is exactly 1", () => {
    expect(permuteTreated(known(range(0, 12).map(() => 1)), [0, 1, 2], range(3, 12), { permutations: 200 })).toMatchObject({ p: 1, choices: 201, exact: false });
  });

  it("[EFFT10] without any effect p is uniform (300 simulated towns, units of unequal size)", () => {
    const ps: number[] = [];
    for (let seed = 0; seed < 300; seed++) {
      const drawn = simulateUnits(9000 + seed, { units: 24, periods: 4, base: 50 });
      const found = permuteTreated(unitChanges(drawn, beforeAndAfter(4, 2)), range(0, 6), range(6, 24), { permutations: 499, seed });
      ps.push(found?.p ?? NaN);
    }
    expect(distanceFromUniform(ps)).toBeLessThan(1.95 / Math.sqrt(300));
  });

  it("[EFFT10] a start that never was finds nothing more often than it should", () => {
    const ps = range(0, 300).map((seed) => {
      const drawn = simulateUnits(20_000 + seed, { units: 30, periods: 6, base: 50, effect: { units: range(0, 6), from: 4, size: -0.1 } });
      return compareChanges(unitChanges(drawn, fakeStart(6, 4, 2)), { treated: range(0, 6), controls: range(6, 30) })?.p ?? NaN;
    });
    expect(distanceFromUniform(ps)).toBeLessThan(1.95 / Math.sqrt(300));
  });
});

describe("comparable units", () => {
  /** Three periods, the start at 2: unit 0 treated; 1 as it; 2 at another level; 3 at another size; 4 falling. */
  const rows = [
    [[20, 100], [20, 100], [5, 100]],
    [[21, 100], [21, 100], [99, 100]],
    [[60, 100], [60, 100], [60, 100]],
    [[400, 2000], [400, 2000], [400, 2000]],
    [[35, 100], [5, 100], [5, 100]],
  ] as const;

  it("[EFFT11] are near in level, trend and size before, within the caliper, ties by position", () => {
    const { pairs, unmatched, scales } = matchUnits(series(rows), 2, [0], [4, 3, 2, 1], { neighbours: 3, caliper: 0.5 });
    expect(pairs).toMatchObject([{ treated: 0, controls: [1] }]);
    expect(unmatched).toEqual([]);
    expect(scales.size).toBeCloseTo(Math.log(20) / Math.sqrt(5), 12);
    const twins = [rows[0], rows[1], rows[1], rows[2]];
    expect(matchUnits(series(twins), 2, [0], [2, 1, 3], { neighbours: 2, caliper: 1 }).pairs[0]?.controls).toEqual([1, 2]);
  });

  it("[EFFT11] units that counting cannot tell apart are alike, however much alike the others are", () => {
    const alike = [[[20, 100], [22, 100]], [[22, 110], [20, 110]], ...range(0, 8).map(() => [[20, 100], [20, 100]] as const)] as const;
    expect(matchUnits(series(alike), 2, [0], range(1, 10), { caliper: 0.01 }).pairs[0]?.controls).toHaveLength(9);
    const large = alike.map(([[x1, n1], [x2, n2]]) => [[100 * x1, 100 * n1], [100 * x2, 100 * n2]] as const);
    expect(matchUnits(series(large), 2, [0], range(1, 10), { caliper: 0.01 }).pairs).toEqual([]);
  });

  it("[EFFT11] sizes within a quarter, and levels within one standard error of the counting, are alike by hand", () => {
    const one = (count: number, base: number) => [[count, base], [0, 1]] as const;
    const near = (other: readonly (readonly [number, number])[], first = one(20, 100)) => matchUnits(series([first, other, one(300, 1000), one(5, 10)]), 1, [0], [1], { caliper: 1e-6 }).pairs.length;
    expect([near(one(24.8, 124)), near(one(25.2, 126))]).toEqual([1, 0]);
    // Variances (x + 1/2)/101 (1 - (x + 1/2)/101) / 100: 0.0592 apart for 20 and 25 of 100, 0.0140 for none and one.
    expect([near(one(25, 100)), near(one(26, 100))]).toEqual([1, 0]);
    expect([near(one(1, 100), one(0, 100)), near(one(2, 100), one(0, 100))]).toEqual([1, 0]);
  });

  it("[EFFT11] nothing from the start on is read", () => {
    const later = rows.map(([first, second]) => [first, second, [50, 100]] as const);
    expect(matchUnits(series(later), 2, [0], [1, 2, 3, 4])).toEqual(matchUnits(series(rows), 2, [0], [1, 2, 3, 4]));
  });

  it("[EFFT12] one period has no trend, a treated unit like nobody or without figures is named, and none treated is no match", () => {
    expect(matchUnits(series(rows), 1, [0], [1, 2, 3, 4]).scales.trend).toBeNull();
    expect(matchUnits(series(rows), 2, [2], [0, 1, 3, 4], { caliper: 0.5 })).toMatchObject({ pairs: [], unmatched: [2] });
    expect(matchUnits(series([[[NaN, NaN], [1, 2]], ...rows.map(([a, b]) => [a, b] as const)]), 1, [0], [1, 2, 3]).unmatched).toEqual([0]);
    expect(matchUnits(series(rows), 2, [0, 1], [0, 1, 2]).pairs.flatMap(({ controls }) => controls)).not.toContain(1);
    expect(() => matchUnits(series(rows), 0, [0], [1])).toThrow("Expected a start from 1 to 3, got 0.");
  });

  it("[EFFT12] each treated unit's matches count as one unit together", () => {
    expect(comparedUnits({ pairs: [{ treated: 0, controls: [5, 3], distances: [0, 0] }, { treated: 1, controls: [3], distances: [0] }] })).toEqual({ treated: [0, 1], controls: [3, 5], controlWeights: [1.5, 0.5] });
  });

  it("[EFFT13] choosing the worst looks like an effect against everybody, and like less of one against their equals (regression to the mean)", () => {
    const apart: number[] = [];
    const matched: number[] = [];
    for (let seed = 0; seed < 100; seed++) {
      const drawn = simulateUnits(30_000 + seed, { units: 60, periods: 4, base: 40, wander: 0 });
      const before = range(0, 60).sort((a, b) => (drawn.counts[4 * b + 1] ?? 0) - (drawn.counts[4 * a + 1] ?? 0) || a - b);
      const treated = before.filter((_, rank) => rank % 2 === 0).slice(0, 6);
      const rest = range(0, 60).filter((unit) => !treated.includes(unit));
      const changes = unitChanges(drawn, againstPeriod(4, 1, 2));
      apart.push(compareChanges(changes, { treated, controls: rest })?.estimate ?? NaN);
      matched.push(compareChanges(changes, comparedUnits(matchUnits(drawn, 2, treated, rest)))?.estimate ?? 0);
    }
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(apart)).toBeLessThan(-0.03);
    expect(mean(matched)).toBeGreaterThan(mean(apart) + 0.02);
  });
});
