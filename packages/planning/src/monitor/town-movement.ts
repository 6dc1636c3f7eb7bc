import type { AreaSeries } from "./area-series.ts";

export interface TownMovement {
  /** For each period asked for, the other areas' count over what they would have at their own level before. */
  readonly factors: Float64Array;
  /** Variance of a factor relative to its square, at most: 1 / cases before + 1 / cases in the thinnest period. */
  readonly relativeVariance: number;
}

/**
 * How the rest of the town moved since an area's baseline: indirectly standardised, so that areas that come and go do not
 * look like movement. Fewer than `leastOthers` other areas, or a period without any case elsewhere: no movement is taken away.
 *
 * @param own index of the area left out
 * @param baseline, watched period indexes
 */
export function townMovement(areas: readonly AreaSeries[], own: number, baseline: readonly number[], watched: readonly number[], leastOthers: number): TownMovement {
  const still = { factors: new Float64Array(watched.length).fill(1), relativeVariance: 0 };
  const sums = watched.map(() => ({ seen: 0, expected: 0, others: 0 }));
  let before = 0;
  areas.forEach((area, at) => {
    if (at === own || area.from > (baseline[0] ?? 0)) return;
    let count = 0;
    let base = 0;
    for (const t of baseline) {
      count += area.points[t]?.count ?? 0;
      base += area.points[t]?.base ?? 0;
    }
    if (base === 0) return;
    before += count;
    watched.forEach((t, i) => {
      const point = area.points[t];
      const sum = sums[i];
      if (point?.state !== "known" || sum === undefined) return;
      sum.seen += point.count;
      sum.expected += (point.base * count) / base;
      sum.others++;
    });
  });
  const fewest = sums.reduce((least, { seen }) => Math.min(least, seen), Infinity);
  if (!(fewest > 0 && before > 0) || sums.some(({ others, expected }) => others < leastOthers || expected === 0)) return still;
  return { factors: Float64Array.from(sums, ({ seen, expected }) => seen / expected), relativeVariance: 1 / before + 1 / fewest };
}
