import type { ComparedUnits } from "./compare-changes.ts";
import { slopeBefore } from "./contrasts.ts";
import { unitChanges, type UnitSeries } from "./unit-series.ts";

export interface MatchOptions {
  /** Most comparable units for each treated one. */
  readonly neighbours?: number;
  /** Largest difference allowed in level, in trend and in size each, in standard deviations of all units. */
  readonly caliper?: number;
}

/** Comparable units for each treated one, from what was known before. */
export interface MatchedUnits {
  readonly pairs: readonly { readonly treated: number; readonly controls: readonly number[]; readonly distances: readonly number[] }[];
  /** Treated units that no candidate is like, or whose own figures are unknown. */
  readonly unmatched: readonly number[];
  /** One standard deviation of level (share), trend (share a period) and size (natural logarithm of the base); `null` where it was not used. */
  readonly scales: { readonly level: number | null; readonly trend: number | null; readonly size: number | null };
}

/**
 * Finds units that looked like the treated ones before the start: in level (the pooled share), trend (slope per period,
 * from two periods on) and size (logarithm of the mean base). Nothing from the start on is read. The nearest within the
 * caliper are taken, by distance over the three in standard deviations, ties by position; one candidate may serve
 * several treated units (Stuart 2010, matching with replacement).
 *
 * @param from index of the first period that counts as after, >= 1
 * @param treated, candidates indexes, each once; a unit in both is treated
 */
export function matchUnits(series: UnitSeries, from: number, treated: readonly number[], candidates: readonly number[], { neighbours = 3, caliper = 1 }: MatchOptions = {}): MatchedUnits {
  const isTreated = new Set(treated);
  const others = candidates.filter((unit) => !isTreated.has(unit));
  const features = featuresBefore(series, from);
  const scales = features.map((feature) => spread(feature, [...treated, ...others]));
  const used = features.flatMap((feature, k) => {
    const scale = scales[k] ?? null;
    return scale === null ? [] : [{ feature, scale }];
  });
  const isKnown = (unit: number): boolean => features.every((feature) => !Number.isNaN(feature[unit] ?? NaN));
  const pairs: MatchedUnits["pairs"][number][] = [];
  const unmatched: number[] = [];
  for (const unit of treated) {
    const near = !isKnown(unit) ? [] : others
      .filter(isKnown)
      .map((other) => ({ other, apart: used.map(({ feature, scale }) => Math.abs((feature[unit] ?? 0) - (feature[other] ?? 0)) / scale) }))
      .filter(({ apart }) => apart.every((one) => one <= caliper))
      .map(({ other, apart }) => ({ other, distance: Math.hypot(...apart) }))
      .sort((a, b) => a.distance - b.distance || a.other - b.other)
      .slice(0, neighbours);
    if (near.length === 0) unmatched.push(unit);
    else pairs.push({ treated: unit, controls: near.map(({ other }) => other), distances: near.map(({ distance }) => distance) });
  }
  const [level = null, trend = null, size = null] = scales;
  return { pairs, unmatched, scales: { level, trend, size } };
}

/** Matched units as groups to compare: each treated unit's matches count as one unit together. */
export function comparedUnits({ pairs }: MatchedUnits): ComparedUnits {
  const weights = new Map<number, number>();
  for (const { controls } of pairs) for (const unit of controls) weights.set(unit, (weights.get(unit) ?? 0) + 1 / controls.length);
  const controls = [...weights.keys()].sort((a, b) => a - b);
  return { treated: pairs.map(({ treated }) => treated), controls, controlWeights: controls.map((unit) => weights.get(unit) ?? 0) };
}

/** Level, trend and size before the start; NaN where a figure is unknown. */
function featuresBefore(series: UnitSeries, from: number): readonly [Float64Array, Float64Array, Float64Array] {
  const { units, periods, counts, bases } = series;
  if (!(Number.isInteger(from) && from >= 1 && from <= periods)) throw new Error(`Expected a start from 1 to ${periods}, got ${from}.`);
  const before = (values: Float64Array, unit: number): number => values.subarray(unit * periods, unit * periods + from).reduce((sum, value) => sum + value, 0);
  const slope = slopeBefore(periods, from);
  return [
    Float64Array.from({ length: units }, (_, unit) => before(counts, unit) / before(bases, unit)),
    slope === null ? new Float64Array(units) : unitChanges(series, slope).change,
    Float64Array.from({ length: units }, (_, unit) => (before(bases, unit) > 0 ? Math.log(before(bases, unit) / from) : NaN)),
  ];
}

/** Standard deviation (n - 1) over the units that are known; `null` where they are all alike or fewer than two. */
function spread(feature: Float64Array, units: readonly number[]): number | null {
  const values = units.map((unit) => feature[unit] ?? NaN).filter((value) => !Number.isNaN(value));
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return variance > 1e-18 ? Math.sqrt(variance) : null;
}
