import { drawHypergeometric } from "../random/draw-hypergeometric.ts";
import { tableTotals, type GroupTable, type TableTotals } from "./group-table.ts";
import { requireWholeCounts } from "./require-whole-counts.ts";

/** An index of a town beside the same index of towns made at random. */
export interface AllocationTest {
  readonly index: number;
  /** Mean and standard deviation over the random towns. */
  readonly mean: number;
  readonly sd: number;
  /** How often chance gives as much or more: (1 + number) / (1 + draws). */
  readonly p: number;
  readonly draws: number;
}

/**
 * Compares any index with towns where the same people are spread at random over the same places, all totals held. Of D,
 * M and H the mean is known exactly (`expectedDissimilarity`, `expectedMutualInformation`); drawing gives the p-value,
 * and the mean of the indices without a formula (Gini).
 *
 * @param table whole counts
 * @param random uniform in [0, 1), seeded
 * @returns `null` where the index is
 * @throws on fractions
 */
export function randomAllocationTest(
  table: GroupTable,
  measure: (table: GroupTable) => number | null,
  { draws = 999, random }: { readonly draws?: number; readonly random: () => number },
): AllocationTest | null {
  const totals = tableTotals(table);
  const index = measure(table);
  requireWholeCounts(table);
  if (totals === null || index === null) return null;
  const drawn = { counts: new Float64Array(table.counts.length), groups: table.groups };
  // Sums in another order differ in the last digits: an equal town must count as equal, below 0 too.
  const reached = index - 1e-12 * Math.abs(index);
  let [sum, squares, asLarge] = [0, 0, 0];
  for (let draw = 0; draw < draws; draw++) {
    allocateAtRandom(totals, drawn.counts, random);
    const value = measure(drawn) ?? NaN;
    // Measured from the town's own index, so that the squares keep their digits.
    sum += value - index;
    squares += (value - index) ** 2;
    if (value >= reached) asLarge++;
  }
  const off = sum / draws;
  return { index, mean: index + off, sd: Math.sqrt(Math.max(0, (squares - draws * off * off) / (draws - 1))), p: (1 + asLarge) / (1 + draws), draws };
}

/** Fills a table of the given margins at random: each place draws from who is left. */
function allocateAtRandom({ places, ofPlace, ofGroup, all }: TableTotals, into: Float64Array, random: () => number): void {
  const left = Float64Array.from(ofGroup);
  let people = all;
  for (let place = 0, at = 0; place < places; place++) {
    let size = ofPlace[place] ?? 0;
    let pool = people;
    people -= size;
    for (let group = 0; group < left.length; group++, at++) {
      const inGroup = left[group] ?? 0;
      const drawn = drawHypergeometric(size, inGroup, pool, random);
      into[at] = drawn;
      left[group] = inGroup - drawn;
      pool -= inGroup;
      size -= drawn;
    }
  }
}
