import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnitSeries } from "../effect/unit-series.ts";
import { range, simulateUnits } from "../test-support/simulate-units.ts";
import { splitShareChange, type ChangeStep } from "./split-share-change.ts";
import { compareNeighbours } from "./compare-neighbours.ts";

const none = { count: 0, base: 0 };
const step = (x1: number, n1: number, x2: number, n2: number): ChangeStep => ({ before: { count: x1, base: n1 }, after: { count: x2, base: n2 } });
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe("splitting a change", () => {
  it("[SPLT1] people who stay and people who leave, by hand: the mean of both orders", () => {
    // 80 stay and go from 40 to 30 in need; 20 leave, 15 of them in need. 55/100 to 30/80.
    const parts = splitShareChange([step(40, 80, 30, 80), { before: { count: 15, base: 20 }, after: none }]);
    const stay = ((45 / 100 - 55 / 100) + (30 / 80 - 40 / 80)) / 2;
    const leave = ((40 / 80 - 55 / 100) + (30 / 80 - 45 / 100)) / 2;
    expect(parts?.[0]).toBeCloseTo(stay, 12);
    expect(parts?.[1]).toBeCloseTo(leave, 12);
    expect(sum(parts ?? [])).toBeCloseTo(30 / 80 - 55 / 100, 12);
  });

  const counted = fc.tuple(fc.nat(40), fc.nat(40)).map(([x, rest]) => ({ count: x, base: x + rest }));
  const anySteps = fc.array(fc.record({ before: counted, after: counted }), { minLength: 1, maxLength: 5 });

  it("[SPLT2] the parts sum to the whole, whatever happened, and a step that changes nothing has no part", () => {
    fc.assert(
      fc.property(anySteps, counted, (steps, still) => {
        const parts = splitShareChange([...steps, { before: still, after: still }]);
        if (parts === null) return;
        const share = (when: "before" | "after"): number => (sum(steps.map((one) => one[when].count)) + still.count) / (sum(steps.map((one) => one[when].base)) + still.base);
        expect(sum(parts)).toBeCloseTo(share("after") - share("before"), 10);
        expect(Math.abs(parts[steps.length] ?? 1)).toBeLessThan(1e-12);
      }),
      { seed: 66, numRuns: 300 },
    );
  });

  it("[SPLT3] is the mean over every order, written out, and the order steps are given in is irrelevant", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const parts = splitShareChange(steps);
        const slow = overEveryOrder(steps);
        if (parts === null || slow === null) expect([parts, slow]).toEqual([null, null]);
        else parts.forEach((part, k) => expect(part).toBeCloseTo(slow[k] ?? NaN, 10));
        const turned = splitShareChange([...steps].reverse());
        parts?.forEach((part, k) => expect(turned?.[steps.length - 1 - k]).toBeCloseTo(part, 10));
      }),
      { seed: 67, numRuns: 200 },
    );
  });

  it("[SPLT4] everybody may be replaced: orders in which the place stands empty are left out; an empty place has no split", () => {
    const replaced = splitShareChange([{ before: { count: 6, base: 10 }, after: none }, { before: none, after: { count: 2, base: 10 } }]);
    expect(sum(replaced ?? [])).toBeCloseTo(-0.4, 12);
    expect(replaced?.[0]).toBeCloseTo(0.2 - 0.4, 12);
    expect(splitShareChange([{ before: { count: 6, base: 10 }, after: none }])).toBeNull();
    expect(splitShareChange([])).toBeNull();
    expect(() => splitShareChange(Array.from({ length: 13 }, () => step(1, 2, 1, 2)))).toThrow("Expected at most 12 steps, got 13.");
  });
});

describe("the waterbed test", () => {
  /** Ten units at 50 of 200, two periods; unit 0 falls, its neighbour 1 rises, the others stay with a ripple. */
  const town: UnitSeries = {
    units: 10,
    periods: 2,
    counts: Float64Array.from(range(0, 10).flatMap((unit) => (unit === 0 ? [50, 20] : unit === 1 ? [50, 80] : [50, 50 + (unit % 3) - 1]))),
    bases: new Float64Array(20).fill(200),
  };
  const neighboursOf = range(0, 10).map((unit) => (unit === 0 ? [1] : unit === 1 ? [0] : []));

  it("[WATR1] compares the neighbours with places that are no neighbours, and adds places and neighbours up", () => {
    const found = compareNeighbours(town, [0], neighboursOf, 0, 1, { neighbours: 8 });
    expect(found.neighbours).toMatchObject({ treated: 1, controls: 8 });
    expect(found.neighbours?.estimate).toBeCloseTo(0.15, 2);
    expect(found.neighbours?.low).toBeGreaterThan(0.1);
    expect(found.places?.estimate).toBeCloseTo(-0.15, 2);
    expect(found.placeChange).toBeCloseTo(-0.15, 12);
    expect(found.together).toBeCloseTo(0, 12);
    expect(compareNeighbours(town, [1], neighboursOf, 0, 1, { neighbours: 8 })).toMatchObject({ placeChange: expect.closeTo(0.15, 12), together: expect.closeTo(0, 12) });
  });

  it("[WATR2] no neighbours, neighbours like nobody and unknown figures are told; periods must rise", () => {
    expect(compareNeighbours(town, [0], range(0, 10).map(() => []), 0, 1)).toMatchObject({ neighbours: null, unmatched: [] });
    const odd = { ...town, counts: town.counts.map((count, at) => (at === 2 ? 190 : count)) };
    expect(compareNeighbours(odd, [0], neighboursOf, 0, 1)).toMatchObject({ neighbours: null, unmatched: [1] });
    expect(compareNeighbours({ ...town, counts: town.counts.map((count, at) => (at === 3 ? NaN : count)) }, [0], neighboursOf, 0, 1).together).toBeNull();
    expect(() => compareNeighbours(town, [0], neighboursOf, 1, 1)).toThrow("Expected two rising periods below 2, got 1 and 1.");
  });

  it("[WATR3] where need falls and nothing moves next door, the test finds nothing more often than it should; where it moves, it is found", () => {
    const rounds = 200;
    const links = range(0, 40).map((unit) => (unit < 4 ? [4 + unit, 8 + unit] : []));
    const share = (size: number): number => range(0, rounds).filter((seed) => {
      const drawn = simulateUnits(40_000 + seed, { units: 40, periods: 4, base: 100, effect: { units: range(4, 12), from: 3, size } });
      return (compareNeighbours(drawn, range(0, 4), links, 2, 3).neighbours?.p ?? 1) < 0.05;
    }).length / rounds;
    expect(share(0)).toBeLessThan(0.1);
    expect(share(0.12)).toBeGreaterThan(0.7);
  });
});

/** The definition: the mean over all orders in which the place is never empty. */
function overEveryOrder(steps: readonly ChangeStep[]): number[] | null {
  const parts = steps.map(() => 0);
  let count = 0;
  for (const order of ordersOf(steps.map((_, k) => k))) {
    const shares = range(0, steps.length + 1).map((done) => {
      const taken = order.slice(0, done);
      const now = steps.map((one, k) => (taken.includes(k) ? one.after : one.before));
      return sum(now.map(({ count: x }) => x)) / sum(now.map(({ base }) => base));
    });
    if (shares.some(Number.isNaN)) continue;
    count++;
    order.forEach((k, at) => (parts[k] = (parts[k] ?? 0) + (shares[at + 1] ?? NaN) - (shares[at] ?? NaN)));
  }
  return count === 0 ? null : parts.map((part) => part / count);
}

function ordersOf(items: readonly number[]): number[][] {
  return items.length === 0 ? [[]] : items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
