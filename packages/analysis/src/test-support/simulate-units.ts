import { sfc32 } from "../random/sfc32.ts";
import type { UnitSeries } from "../effect/unit-series.ts";

/** A made-up set of units whose true shares wander: level and change differ between units beyond the counting's own noise. */
export interface Simulation {
  readonly units: number;
  readonly periods: number;
  /** People counted in each unit and period. */
  readonly base: number;
  /** Standard deviation of the units' true change at each period. */
  readonly wander?: number;
  /** Added to the true share of these units from a period on. */
  readonly effect?: { readonly units: readonly number[]; readonly from: number; readonly size: number };
}

/** Draws binomial counts, person by person; the same seed gives the same counts. */
export function simulateUnits(seed: number, { units, periods, base, wander = 0.02, effect }: Simulation): UnitSeries {
  const random = sfc32(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const counts = new Float64Array(units * periods);
  const bases = new Float64Array(units * periods).fill(base);
  for (let unit = 0; unit < units; unit++) {
    const level = 0.25 + 0.05 * normal();
    for (let period = 0; period < periods; period++) {
      const added = effect !== undefined && effect.units.includes(unit) && period >= effect.from ? effect.size : 0;
      const share = Math.min(0.95, Math.max(0.02, level - 0.005 * period + wander * normal() + added));
      for (let person = 0; person < base; person++) if (random() < share) counts[unit * periods + period] = (counts[unit * periods + period] ?? 0) + 1;
    }
  }
  return { units, periods, counts, bases };
}

/** Whole numbers from, ..., to - 1. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** Largest distance of values from the uniform distribution on 0-1 (Kolmogorov-Smirnov). */
export function distanceFromUniform(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.max(...sorted.map((value, k) => Math.max(value - k / sorted.length, (k + 1) / sorted.length - value)));
}
