import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import type { Member } from "@byfokus/model";
import { evaluate } from "./evaluate.ts";
import { placesRowId } from "./place-rows.ts";
import { randomMember, randomTown, seeded } from "./random-town.ts";
import { testPlan, testScenario, testTown } from "./test-town.ts";

const town = testTown({
  blocks: [
    { id: "a1", area: "A", organisation: "X", district: "nord", dwellings: 100, need: 30, variance: 4, x: 0, y: 0 },
    { id: "a2", area: "A", organisation: "X", district: "nord", dwellings: 100, need: 20, variance: 5, x: 0, y: 0 },
    { id: "b1", area: "B", organisation: "Y", district: "syd", dwellings: 200, need: 40, variance: 9, x: 3000, y: 0 },
    { id: "o1", organisation: "X", district: "syd", dwellings: 50, need: 20, variance: 1, x: 0, y: 4000 },
    { id: "o2", tenure: "ownerOccupied", dwellings: 550, need: 30, variance: 2, x: 3000, y: 4000 },
  ],
  fteToday: { A: 0.4, B: 1.5 },
  flows: [
    { from: "B", year: "2025", households: 25, reason: "renovation" },
    { from: "B", to: "A", year: "2025", households: 25, reason: "ordinary" },
    { from: "B", to: "B", year: "2025", households: 99, reason: "renovation" },
  ],
});
const run = (members: readonly Member[], plan = testPlan(2)) => evaluate(town, plan, testScenario(members));

describe("evaluate", () => {
  it("[EVAL3] area work reaches a share of the area's need and contacts the same share of its households", () => {
    const result = run([{ kind: "area", id: "A", fte: 1 }]);
    expect(result.needReached.value).toBeCloseTo(16.25, 10);
    expect(result.householdsContacted).toBeCloseTo(65, 10);
    expect(result.precision).toBeCloseTo(0.25, 10);
    expect(result.needTotal.value).toBe(140);
    expect(result.needLeftOut.value).toBeCloseTo(123.75, 10);
    expect(result.coverage).toBeCloseTo(16.25 / 140, 10);
    expect(result.residentsReached).toBe(400);
    expect(result.residents).toBe(2000);
    expect(result.costKr).toBe(1_000_000);
    expect(result.fteUnused).toBe(1);
  });

  it("[EVAL1] an area below critical mass costs its staff, reaches nobody and is named", () => {
    const result = run([{ kind: "area", id: "A", fte: 0.9 }]);
    expect(result.needReached.value).toBe(0);
    expect(result.residentsReached).toBe(0);
    expect(result.precision).toBeNull();
    expect(result.fte).toBe(0.9);
    expect(result.belowCriticalMass).toEqual(["A"]);
    expect(result.members[0]).toMatchObject({ belowCriticalMass: true, criticalMass: 1 });
  });

  it("[EVAL4] an offer to a block costs its set-up and its dwellings and has no critical mass", () => {
    const result = run([{ kind: "block", id: "o1" }]);
    expect(result.fte).toBeCloseTo(0.12, 12);
    expect(result.needReached.value).toBe(10);
    expect(result.precision).toBeCloseTo(20 / 50, 12);
    expect(result.outsideAreas).toMatchObject({ need: 50, reached: 10, leftOut: 40 });
  });

  it("[EVAL5] a unit is reached by the best of its members, and members sum to the whole", () => {
    const result = run([{ kind: "area", id: "A", fte: 1 }, { kind: "block", id: "a1" }, { kind: "block", id: "a1" }]);
    expect(result.needReached.value).toBeCloseTo(0.5 * 30 + 0.325 * 20, 10);
    expect(result.members.map(({ needReached }) => needReached)).toEqual([
      expect.closeTo(16.25, 10),
      expect.closeTo(0.175 * 30, 10),
      0,
    ]);
  });

  it("[EVAL3] department, organisation and city work cover all homes of the place", () => {
    const organisation = run([{ kind: "organisation", id: "X", fte: 1 }]);
    expect(organisation.needReached.value).toBeCloseTo(0.3 * 70, 10);
    expect(organisation.worstOrganisation).toEqual({ id: "Y", name: "Y", coverage: 0 });
    const city = run([{ kind: "city", id: "city", fte: 2 }]);
    expect(city.needReached.value).toBeCloseTo(0.2 * 140, 10);
    expect(city.worstOrganisation).toEqual({ id: "X", name: "X", coverage: expect.closeTo(0.2, 12) });
  });

  it("[EVAL6] the interval comes from the units' variances and stays within the town's need", () => {
    const { needReached, needLeftOut } = run([{ kind: "block", id: "b1" }]);
    expect(needReached.value).toBe(20);
    expect(needReached.low).toBeCloseTo(20 - 1.959964 * 0.5 * 3, 5);
    expect(needReached.high).toBeCloseTo(20 + 1.959964 * 0.5 * 3, 5);
    const leftVariance = 0.25 * 9 + 4 + 5 + 1 + 2;
    expect(needLeftOut.high - needLeftOut.value).toBeCloseTo(1.959964 * Math.sqrt(leftVariance), 5);
    const nothing = run([]);
    expect(nothing.needReached).toEqual({ value: 0, low: 0, high: 0 });
  });

  it("[EVAL7] referral places go to need that is left out, and to no place on the map", () => {
    const result = run([{ kind: "referral", id: "referral", places: 10 }, { kind: "area", id: "A", fte: 1 }]);
    expect(result.needReached.value).toBeCloseTo(16.25 + 8, 10);
    expect(result.precision).toBeCloseTo(24.25 / 73, 10);
    expect(result.fte).toBeCloseTo(1.5, 12);
    expect(result.byArea.at(-1)).toMatchObject({ id: placesRowId, need: 0, reached: 8 });
    expect(result.members[0]).toMatchObject({ needReached: 8, need: expect.closeTo(123.75, 10) });
    expect(run([{ kind: "referral", id: "referral", places: 1000 }]).needReached.value).toBe(140);
  });

  it("[EVAL8] mover places reach at most the rehoused households in need that nobody reaches already", () => {
    const few = run([{ kind: "movers", id: "B", places: 5 }]);
    expect(few.needReached.value).toBe(4);
    expect(few.movers).toEqual({ rehoused: 25, offered: 5, share: 0.2 });
    const many = run([{ kind: "movers", id: "B", places: 50 }]);
    expect(many.needReached.value).toBeCloseTo(25 * 0.2, 12);
    expect(many.movers).toEqual({ rehoused: 25, offered: 25, share: 1 });
    const beside = run([{ kind: "city", id: "city", fte: 8 }, { kind: "movers", id: "B", places: 50 }]);
    expect(beside.members[1]?.needReached).toBeCloseTo(25 * 0.2 * 0.6, 12);
    expect(run([{ kind: "movers", id: "A", places: 50 }]).needReached.value).toBe(0);
  });

  it("[EVAL8] renovation more than five years before the edition no longer makes movers", () => {
    const old = testTown({ blocks: [{ id: "a", area: "A", dwellings: 50, need: 10 }], flows: [{ from: "A", year: "2019", households: 30, reason: "renovation" }] });
    expect(evaluate(old, testPlan(1), testScenario([])).movers).toEqual({ rehoused: 0, offered: 0, share: null });
  });

  it("[EVAL9] staff moved is what leaves each area; wider work stays there by dwellings", () => {
    expect(run([]).fteMoved).toBeCloseTo(1.9, 12);
    expect(run([{ kind: "area", id: "A", fte: 3 }]).fteMoved).toBeCloseTo(1.5, 12);
    expect(run([{ kind: "city", id: "city", fte: 2 }]).fteMoved).toBeCloseTo(1.5 - 0.4, 12);
    expect(run([{ kind: "area", id: "B", fte: 1 }, { kind: "block", id: "a1" }]).fteMoved).toBeCloseTo(0.5 + (0.4 - 0.22), 12);
  });

  it("[EVAL10] travel is counted from the place with most staff, in straight lines", () => {
    const result = run([{ kind: "area", id: "A", fte: 1 }, { kind: "area", id: "B", fte: 2 }]);
    const hours = 2 * 44 * 1 * 2 * (3 / 20);
    expect(result.travelShare).toBeCloseTo(hours / 3000, 12);
    expect(run([{ kind: "area", id: "A", fte: 1 }]).travelShare).toBe(0);
    expect(run([{ kind: "referral", id: "referral", places: 3 }]).travelShare).toBeNull();
  });

  it("[EVAL11] an empty scope judges nothing", () => {
    const plan = testPlan(2, { rules: { maxFteMoved: 0, minPrecision: 0.9, minShareOfEachOrganisation: 0.9 }, locks: [{ member: { kind: "area", id: "A" }, state: "in", by: "bestyrelsen", why: "aftale" }] });
    expect(run([], plan).rules.every(({ state }) => state === "notJudged")).toBe(true);
  });

  it("[EVAL11] each rule says its number, its limit and what breaks it", () => {
    const plan = testPlan(1, {
      rules: { maxFteMoved: 1, minPrecision: 0.3, minShareOfEachOrganisation: 0.1 },
      locks: [
        { member: { kind: "area", id: "B" }, state: "in", by: "bestyrelsen", why: "aftale" },
        { member: { kind: "area", id: "A" }, state: "out", by: "bestyrelsen", why: "andet arbejde" },
      ],
    });
    const rules = Object.fromEntries(run([{ kind: "area", id: "A", fte: 1.2 }], plan).rules.map((rule) => [rule.rule, rule]));
    expect(rules.budget).toMatchObject({ state: "broken", value: 1.2, limit: 1 });
    expect(rules.minShareOfEachOrganisation).toMatchObject({ state: "broken", value: 0, limit: 0.1, causes: ["Y"] });
    expect(rules.maxFteMoved).toMatchObject({ state: "broken", value: 1.5, causes: ["B"] });
    expect(rules.minPrecision).toMatchObject({ state: "broken", value: expect.closeTo(0.25, 12), causes: ["A"] });
    expect(rules.funding).toMatchObject({ state: "notJudged", limit: null });
    expect(rules.locks).toMatchObject({ state: "broken", value: 2, causes: ["B", "A"] });
  });

  it("[EVAL5] on random scopes every list of places sums to the need reached", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const context = randomTown(seed);
        const random = seeded(seed + 1);
        const members = Array.from({ length: 1 + Math.floor(random() * 8) }, () => randomMember(context, random));
        const result = evaluate(context, testPlan(10), testScenario(members));
        const reached = result.needReached.value;
        const sum = (rows: readonly { readonly reached: number }[]): number => rows.reduce((total, row) => total + row.reached, 0);
        expect(sum([...result.byArea, result.outsideAreas])).toBeCloseTo(reached, 8);
        for (const rows of [result.byOrganisation, result.byDistrict, result.byTenure]) expect(sum(rows)).toBeCloseTo(reached, 8);
        expect(result.members.reduce((total, row) => total + row.needReached, 0)).toBeCloseTo(reached, 8);
        expect(reached).toBeLessThanOrEqual(result.needTotal.value + 1e-9);
        expect(result.needReached.low).toBeLessThanOrEqual(reached);
        expect(result.needReached.high).toBeGreaterThanOrEqual(reached);
      }),
      { seed: 35, numRuns: 150 },
    );
  });

  it("[EVAL17] an activity that is open to the whole town changes no other figure", () => {
    const members: readonly Member[] = [{ kind: "area", id: "A", fte: 1 }];
    const wide = testScenario(members, { activities: [{ activityId: "outreach", reach: { kind: "city" } }] });
    const { activities, ...figures } = evaluate(town, testPlan(2), wide);
    expect(activities).toMatchObject([{ activityId: "outreach", need: 140 }]);
    expect({ ...figures, activities: [] }).toEqual(run(members));
  });

  it("[EVAL12] a member the table cannot name reaches nobody; its written staff still costs", () => {
    const result = run([{ kind: "area", id: "gone", fte: 1 }, { kind: "stairwell", id: "Vangen 2" }, { kind: "block", id: "gone" }]);
    expect(result.needReached.value).toBe(0);
    expect(result.fte).toBe(1);
  });
});
