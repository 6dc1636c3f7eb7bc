import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { benjaminiHochberg, benjaminiYekutieli } from "./benjamini-hochberg.ts";

// Benjamini & Hochberg 1995, section 3.1: 15 endpoints of a trial of treatments of myocardial infarction.
const published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];

describe("benjaminiHochberg", () => {
  it("[MULT1] keeps four of the fifteen endpoints of Benjamini & Hochberg (1995) at 0.05, as they print", () => {
    const adjusted = benjaminiHochberg(Float64Array.from(published));
    expect([...adjusted].filter((p) => p <= 0.05)).toHaveLength(4);
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 14);
    expect(adjusted[4]).toBeCloseTo((0.0201 * 15) / 5, 14);
  });

  it("[MULT1] by hand: 0.01, 0.04, 0.03 become 0.03, 0.04, 0.04", () => {
    expect([...benjaminiHochberg(Float64Array.of(0.01, 0.04, 0.03))].map((p) => Math.round(1e12 * p) / 1e12)).toEqual([0.03, 0.04, 0.04]);
  });

  it("[MULT2] Yekutieli's form multiplies by 1 + 1/2 + ... + 1/m and never goes above 1", () => {
    const plain = benjaminiHochberg(Float64Array.from(published));
    const harmonic = published.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    benjaminiYekutieli(Float64Array.from(published)).forEach((p, i) => expect(p).toBeCloseTo(Math.min(1, (plain[i] ?? 0) * harmonic), 12));
  });

  it("[MULT3] equals the slow definition, whatever the order and ties", () => {
    const random = sfc32(1995);
    for (let round = 0; round < 40; round++) {
      const p = Float64Array.from({ length: 1 + Math.floor(30 * random()) }, () => Math.round(20 * random()) / 20);
      const slow = [...p].map((own) => Math.min(...[...p].filter((other) => other >= own).map((other) => (other * p.length) / p.filter((each) => each <= other).length), 1));
      benjaminiHochberg(p).forEach((value, i) => expect(value).toBeCloseTo(slow[i] ?? NaN, 12));
    }
  });

  it("[MULT3] none gives none, one is left as it is, and what is no probability is refused", () => {
    expect(benjaminiHochberg(new Float64Array(0))).toEqual(new Float64Array(0));
    expect([...benjaminiYekutieli(Float64Array.of(0.2))]).toEqual([0.2]);
    expect(() => benjaminiHochberg(Float64Array.of(0.1, NaN))).toThrow("Expected p-values from 0 to 1, got NaN at 1.");
  });
});
