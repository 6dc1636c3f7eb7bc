import type { WeightRows } from "./weight-rows.ts";

/** Places without any neighbour, rising. */
export function islands({ n, start }: WeightRows): number[] {
  return Array.from({ length: n }, (_, i) => i).filter((i) => start[i] === start[i + 1]);
}
