import { sortBySlices } from "./sort-by-slices.ts";

/**
 * P-values adjusted so that keeping those at most q holds the expected share of false finds at q:
 * the smallest over the ranks from r up of p m / r, at most 1 (Benjamini & Hochberg 1995). Right where the tests are
 * independent or lean the same way.
 *
 * @param p each in [0, 1]; tests that could not be made are left out by the caller, since each one counts in m
 * @returns adjusted p in the same order; empty for none
 */
export function benjaminiHochberg(p: Float64Array): Float64Array {
  return adjusted(p, 1);
}

/** As `benjaminiHochberg`, under any dependence between the tests: m is multiplied by 1 + 1/2 + ... + 1/m (Benjamini & Yekutieli 2001). */
export function benjaminiYekutieli(p: Float64Array): Float64Array {
  let harmonic = 0;
  for (let rank = 1; rank <= p.length; rank++) harmonic += 1 / rank;
  return adjusted(p, harmonic);
}

function adjusted(p: Float64Array, factor: number): Float64Array {
  const wrong = p.findIndex((value) => !(value >= 0 && value <= 1));
  if (wrong >= 0) throw new Error(`Expected p-values from 0 to 1, got ${p[wrong]} at ${wrong}.`);
  const { sorted, below } = sortBySlices(p);
  const byRank = new Float64Array(p.length);
  let smallest = 1;
  for (let rank = p.length; rank > 0; rank--) {
    smallest = Math.min(smallest, ((sorted[rank - 1] ?? 0) * p.length * factor) / rank);
    byRank[rank - 1] = smallest;
  }
  // Equal p have met the largest of their ranks first, so the first of them carries the same value.
  return p.map((value) => byRank[below(value)] ?? NaN);
}
