import type { WeightRows } from "./weight-rows.ts";

/** The same neighbours with the weights of each row divided by their sum; islands stay empty. */
export function rowStandardise(rows: WeightRows): WeightRows {
  const weight = new Float64Array(rows.weight.length);
  for (let i = 0; i < rows.n; i++) {
    const from = rows.start[i] ?? 0;
    const to = rows.start[i + 1] ?? from;
    let sum = 0;
    for (let at = from; at < to; at++) sum += rows.weight[at] ?? 0;
    for (let at = from; at < to; at++) weight[at] = (rows.weight[at] ?? 0) / sum;
  }
  return { ...rows, weight };
}
