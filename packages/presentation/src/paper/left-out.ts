import type { Evaluation } from "@byfokus/planning";

/** Households in need that are left out, as every text and table of the paper shows it: the figures shown for all and for reached, subtracted. */
export function leftOutShown(evaluation: Evaluation): number {
  return Math.round(evaluation.needTotal.value) - Math.round(evaluation.needReached.value);
}

/** The same as a share of all need, 0-1; 0 where there is none. */
export function leftOutShare(evaluation: Evaluation): number {
  const total = Math.round(evaluation.needTotal.value);
  return total > 0 ? leftOutShown(evaluation) / total : 0;
}

/** Households in need that are reached as a share of all need, from the figures shown, so that it and `leftOutShare` are 1 together. */
export function reachedShare(evaluation: Evaluation): number {
  const total = Math.round(evaluation.needTotal.value);
  return total > 0 ? Math.round(evaluation.needReached.value) / total : 0;
}
