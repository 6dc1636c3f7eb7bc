import { hilbertIndex } from "./hilbert-index.ts";
import type { StairwellColumns } from "./stairwell-columns.ts";

/**
 * The stairwells of a cluster in walking order: along Hilbert's curve over the cluster's own square, those without a
 * position last. Equal places follow the `order` key, then dwellings, then the order of input.
 */
export function walkOrder(columns: StairwellColumns, cluster: readonly number[]): readonly number[] {
  let left = Infinity;
  let right = -Infinity;
  let lower = Infinity;
  let upper = -Infinity;
  for (const i of cluster) {
    const x = columns.x[i] ?? NaN;
    const y = columns.y[i] ?? NaN;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < lower) lower = y;
    if (y > upper) upper = y;
  }
  const side = Math.max(right - left, upper - lower, Number.MIN_VALUE);
  const walk = cluster.map((i) => {
    const x = ((columns.x[i] ?? NaN) - left) / side;
    const y = ((columns.y[i] ?? NaN) - lower) / side;
    const along = Number.isNaN(x) || Number.isNaN(y) ? Infinity : hilbertIndex(x, y);
    return { i, along, order: columns.order?.[i] ?? 0, dwellings: columns.dwellings[i] ?? 0 };
  });
  walk.sort((a, b) => rising(a.along, b.along) || a.order - b.order || a.dwellings - b.dwellings || a.i - b.i);
  return walk.map(({ i }) => i);
}

/** As a - b, but two infinities are equal. */
function rising(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
