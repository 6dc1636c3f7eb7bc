import type { WeightRows } from "../weights/weight-rows.ts";

/** Correlation of the number of neighbours at both ends of a tie (Newman 2003). `null` without ties, or where all ends have as many. */
export function degreeAssortativity({ n, start, neighbour }: WeightRows): number | null {
  const degree = (i: number): number => (start[i + 1] ?? 0) - (start[i] ?? 0);
  let [sum, squares, products] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    sum += degree(i) ** 2;
    squares += degree(i) ** 3;
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at++) products += degree(i) * degree(neighbour[at] ?? 0);
  }
  // Whole numbers, so that equal degrees are found to be equal.
  const ends = neighbour.length;
  const spread = ends * squares - sum * sum;
  return ends === 0 || spread === 0 ? null : (ends * products - sum * sum) / spread;
}
