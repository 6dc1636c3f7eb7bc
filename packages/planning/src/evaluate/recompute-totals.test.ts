import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { randomTown, seeded } from "./random-town.ts";
import { recomputeTotals } from "./recompute-totals.ts";

describe("recomputeTotals", () => {
  it("[EVAL18] gives what one plain sum per figure gives, for any shares", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 4 }), (seed, kinds) => {
        const { table } = randomTown(seed, { areas: 8, blocksPerArea: 12, outside: 10 });
        const random = seeded(seed);
        // Few kinds of share give long stretches of equal share, many give short ones.
        const share = Float64Array.from(table.areaOf, () => Math.floor(random() * kinds) / 4);
        const totals = recomputeTotals(table, share);
        const sum = (value: (unit: number, share: number) => number): number => share.reduce((all, each, unit) => all + value(unit, each), 0);
        const need = (unit: number): number => table.needHouseholds[unit] ?? 0;
        const variance = (unit: number): number => table.needVariance[unit] ?? 0;
        expect(totals.needReached).toBeCloseTo(sum((unit, each) => each * need(unit)), 9);
        expect(totals.reachedVariance).toBeCloseTo(sum((unit, each) => each * each * variance(unit)), 9);
        expect(totals.leftOutVariance).toBeCloseTo(sum((unit, each) => (1 - each) ** 2 * variance(unit)), 9);
        expect(totals.householdsContacted).toBeCloseTo(sum((unit, each) => each * (table.households[unit] ?? 0)), 9);
        expect(totals.residentsReached).toBe(sum((unit, each) => (each > 0 ? (table.residents[unit] ?? 0) : 0)));
        const places = [
          [totals.byArea, table.areaOf],
          [totals.byOrganisation, table.organisationOf],
          [totals.byDistrict, table.districtOf],
          [totals.byTenure, table.tenureOf],
        ] as const;
        for (const [reached, placeOf] of places) {
          reached.forEach((households, place) => {
            const isHere = (unit: number): boolean => (placeOf[unit] === -1 ? reached.length - 1 : placeOf[unit]) === place;
            expect(households).toBeCloseTo(sum((unit, each) => (isHere(unit) ? each * need(unit) : 0)), 9);
          });
        }
      }),
      { seed: 45, numRuns: 100 },
    );
  });

  it("[EVAL18] says how many shares it expected", () => {
    const { table } = randomTown(1);
    expect(() => recomputeTotals(table, new Float64Array(3))).toThrow(`Expected shares for ${table.areaOf.length} units, got 3.`);
  });
});
