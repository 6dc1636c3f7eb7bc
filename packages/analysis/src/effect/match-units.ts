import type { ComparedUnits } from "./compare-changes.ts";
import { slopeBefore } from "./contrasts.ts";
import { unitChanges, type UnitSeries } from "./unit-series.ts";

export interface MatchOptions {
  /** Most comparable units for each treated one; ten looks at what chance does without treatment. */
  readonly neighbours?: number;
  /** Largest difference allowed in level, in trend and in size each, in standard deviations of all units. */
  readonly caliper?: number;
}

/** Comparable units for each treated one, from what was known before. */
export interface MatchedUnits {
  readonly pairs: readonly { readonly treated: number; readonly controls: readonly number[]; readonly distances: readonly number[] }[];
  /** Treated units that no candidate is like, or whose own figures are unknown. */
  readonly unmatched: readonly number[];
  /** As asked for, or as by default. */
  readonly neighbours: number;
  readonly caliper: number;
  /** One standard deviation of level (share), trend (share a period) and size (natural logarithm of the base); `null` where it was not used. */
  readonly scales: { readonly level: number | null; readonly trend: number | null; readonly size: number | null };
}

/**
 * Finds units that looked like the treated ones before the start: in level (the pooled share), trend (slope per period,
 * from two periods on) and size (logarithm of the mean base). Nothing from the start on is read. The nearest within the
 * caliper are taken, by distance over the three in standard deviations, ties by position; one candidate may serve
 * several treated units (Stuart 2010, matching with replacement). Units that differ by less than one standard error of
 * the counting, or by less than a quarter in size, cannot be told apart and are within any caliper.
 *
 * @param from index of the first period that counts as after, >= 1
 * @param treated, candidates indexes, each once; a unit in both is treated
 */
export function matchUnits(series: UnitSeries, from: number, treated: readonly number[], candidates: readonly number[], { neighbours = 10, caliper = 0.5 }: MatchOptions = {}): MatchedUnits {
  const isTreated = new Set(treated);
  const others = candidates.filter((unit) => !isTreated.has(unit));
  const features = featuresBefore(series, from);
  const scales = features.map(({ values }) => spread(values, [...treated, ...others]));
  const used = features.flatMap((feature, k) => {
    const scale = scales[k] ?? null;
    return scale === null ? [] : [{ ...feature, scale }];
  });
  const isKnown = (unit: number): boolean => features.every(({ values }) => !Number.isNaN(values[unit] ?? NaN));
  const pairs: MatchedUnits["pairs"][number][] = [];
  const unmatched: number[] = [];
  for (const unit of treated) {
    const near = !isKnown(unit) ? [] : others
      .filter(isKnown)
      .filter((other) => used.every(({ values, variance, scale }) =>
        Math.abs((values[unit] ?? 0) - (values[other] ?? 0)) <= Math.max(caliper * scale, Math.sqrt((variance[unit] ?? 0) + (variance[other] ?? 0)))))
      .map((other) => ({ other, distance: Math.hypot(...used.map(({ values, scale }) => ((values[unit] ?? 0) - (values[other] ?? 0)) / scale)) }))
      .sort((a, b) => a.distance - b.distance || a.other - b.other)
      .slice(0, neighbours);
    if (near.length === 0) unmatched.push(unit);
    else pairs.push({ treated: unit, controls: near.map(({ other }) => other), distances: near.map(({ distance }) => distance) });
  }
  const [level = null, trend = null, size = null] = scales;
  return { pairs, unmatched, neighbours, caliper, scales: { level, trend, size } };
}

/** Matched units as groups to compare: each treated unit's matches count as one unit together. */
export function comparedUnits({ pairs }: Pick<MatchedUnits, "pairs">): ComparedUnits {
  const weights = new Map<number, number>();
  for (const { controls } of pairs) for (const unit of controls) weights.set(unit, (weights.get(unit) ?? 0) + 1 / controls.length);
  const controls = [...weights.keys()].sort((a, b) => a - b);
  return { treated: pairs.map(({ treated }) => treated), controls, controlWeights: controls.map((unit) => weights.get(unit) ?? 0) };
}

/** Something that units may be alike in; NaN where a figure is unknown. */
interface Feature {
  readonly values: Float64Array;
  /** Of the counting's own noise. */
  readonly variance: Float64Array;
}

/** Sizes within a factor 1.25 are alike: as two variances that add up to the square of its logarithm. */
const sizeVariance = Math.log(1.25) ** 2 / 2;

/** Level, trend and size before the start. */
function featuresBefore(series: UnitSeries, from: number): readonly [Feature, Feature, Feature] {
  const { units, periods, counts, bases } = series;
  if (!(Number.isInteger(from) && from >= 1 && from <= periods)) throw new Error(`Expected a start from 1 to ${periods}, got ${from}.`);
  const before = (values: Float64Array, unit: number): number => values.subarray(unit * periods, unit * periods + from).reduce((sum, value) => sum + value, 0);
  const slope = slopeBefore(periods, from);
  const trend = slope === null ? { change: new Float64Array(units), variance: new Float64Array(units) } : unitChanges(series, slope);
  const column = (value: (count: number, base: number) => number): Float64Array => Float64Array.from({ length: units }, (_, unit) => value(before(counts, unit), before(bases, unit)));
  return [
    { values: column((count, base) => count / base), variance: column((count, base) => (((count + 0.5) / (base + 1)) * (1 - (count + 0.5) / (base + 1))) / base) },
    { values: trend.change, variance: trend.variance },
    { values: column((_, base) => (base > 0 ? Math.log(base / from) : NaN)), variance: column(() => sizeVariance) },
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
