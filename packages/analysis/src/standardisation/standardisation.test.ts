import { describe, expect, it } from "vitest";
import { countInterval } from "../intervals/count-interval.ts";
import { directRate } from "./direct-rate.ts";
import { expectedEvents } from "./expected-events.ts";
import { standardisedRatio } from "./standardised-ratio.ts";

describe("directRate", () => {
  it("[STDR1] by hand: 10 of 100 and 30 of 100, the standard three to one", () => {
    // Rate (3 x 0.1 + 1 x 0.3) / 4 = 0.15; variance (9 x 10 + 1 x 30) / 100^2 / 16 = 0.00075.
    const { low, high } = countInterval(40);
    const scale = Math.sqrt(0.00075 / 40);
    expect(directRate([10, 30], [100, 100], [3, 1])).toEqual({
      events: 40,
      population: 200,
      rate: expect.closeTo(0.15, 14),
      low: expect.closeTo(0.15 + scale * (low - 40), 14),
      high: expect.closeTo(0.15 + scale * (high - 40), 14),
      reason: null,
    });
  });

  it("[STDR1] with the place's own population as the standard it is the crude rate with the count's own interval", () => {
    const crude = directRate([12, 5, 31], [300, 90, 210], [300, 90, 210]);
    expect(crude.rate).toBeCloseTo(48 / 600, 14);
    expect(crude.low).toBeCloseTo(countInterval(48).low / 600, 14);
    expect(crude.high).toBeCloseTo(countInterval(48).high / 600, 14);
  });

  it("[STDR2] under 10 events there is no rate, and the reason is given", () => {
    expect(directRate([4, 5], [100, 100], [1, 1])).toEqual({ events: 9, population: 200, rate: null, low: null, high: null, reason: "fewEvents" });
    expect(directRate([5, 5], [100, 100], [1, 1]).reason).toBeNull();
  });

  it("[STDR3] a stratum that weighs something and holds nobody leaves no rate; without weight it changes nothing", () => {
    expect(directRate([20, 0], [100, 0], [1, 1])).toMatchObject({ rate: null, reason: "emptyStratum" });
    expect(directRate([20, 0], [100, 0], [1, 0])).toEqual(directRate([20], [100], [1]));
    expect(directRate([], [], []).reason).toBe("emptyStratum");
    expect(directRate([20], [100], [0]).rate).toBeNull();
  });

  it("[STDR4] the order of strata and the scale of the weights are irrelevant", () => {
    const plain = directRate([12, 5, 31], [300, 90, 210], [5, 3, 1]);
    const turned = directRate([31, 12, 5], [210, 300, 90], [1e5, 5e5, 3e5]);
    expect(turned.rate).toBeCloseTo(plain.rate ?? 0, 14);
    expect(turned.low).toBeCloseTo(plain.low ?? 0, 14);
  });

  it("[STDR5] what is not known is a mistake, never none", () => {
    expect(() => directRate([20, NaN], [100, 100], [1, 1])).toThrow("Expected numbers of at least 0 in stratum 1, got NaN events, 100 persons and weight 1.");
    expect(() => directRate([2], [0], [0])).toThrow("Expected no events among 0 persons in stratum 0, got 2.");
    expect(() => directRate([1], [1, 2], [1, 2])).toThrow("Expected events and weights for 2 strata, got 1 and 2.");
    expect(() => expectedEvents([10, 10], [1, NaN], [100, 100])).toThrow("Expected numbers of at least 0 in stratum 1");
    expect(() => expectedEvents([10], [1, 2], [100, 100])).toThrow("Expected reference events and persons for 1 strata, got 2 and 2.");
    expect(() => expectedEvents([10], [1, 2], [100])).toThrow("got 2 and 1.");
    expect(() => expectedEvents([10], [1], [100, 100])).toThrow("got 1 and 2.");
    expect(() => standardisedRatio(NaN, 4)).toThrow("Expected a count of at least 0, got NaN.");
    expect(() => standardisedRatio(4, NaN)).toThrow("Expected events of at least 0, got NaN.");
  });
});

describe("indirect standardisation", () => {
  it("[STDR6] expected events by hand; nobody needs no reference, somebody does", () => {
    expect(expectedEvents([200, 50], [10, 30], [1000, 300])).toBeCloseTo(2 + 5, 14);
    expect(expectedEvents([200, 0], [10, 0], [1000, 0])).toBeCloseTo(2, 14);
    expect(expectedEvents([200, 1], [10, 0], [1000, 0])).toBeNull();
    expect(expectedEvents([], [], [])).toBe(0);
  });

  it("[STDR7] the reference itself has the ratio 1; limits are exact under 10 events and Byar's from there", () => {
    expect(standardisedRatio(40, expectedEvents([1000, 300], [10, 30], [1000, 300]) ?? 0)?.ratio).toBeCloseTo(1, 14);
    expect(standardisedRatio(9, 4.5)).toEqual({ ratio: 2, low: countInterval(9).low / 4.5, high: countInterval(9).high / 4.5 });
    expect(standardisedRatio(0, 4)).toMatchObject({ ratio: 0, low: 0 });
    expect(standardisedRatio(3, 0)).toBeNull();
  });
});
