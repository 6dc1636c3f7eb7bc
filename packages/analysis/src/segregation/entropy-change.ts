import { commonTables } from "./common-table.ts";
import { entropy } from "./diversity.ts";
import { mutualInformation } from "./mutual-information.ts";
import type { GroupTable, TableTotals } from "./group-table.ts";
import type { SegregationChange } from "./segregation-change.ts";

/**
 * The simpler split of the change of M (Mora & Ruiz-Castillo 2009): M is the groups' entropy less the mean entropy inside
 * places, so `groups` is the change of the first, `places` that of the weights and `structure` that of the mixes. Unlike
 * `segregationChange` its structure moves when the town's mix alone does; it needs no fitting.
 *
 * @param before, after same places in the same order, same groups
 * @returns parts in nats that add up to the difference; `null` as `segregationChange`
 */
export function entropyChange(before: GroupTable, after: GroupTable): Omit<SegregationChange, "largestError" | "zeros"> | null {
  const common = commonTables(before, after);
  const [first, second] = [mutualInformation(before), mutualInformation(after)];
  if (common === null || first === null || second === null) return null;
  const { totalsBefore, totalsAfter } = common;
  let [places, structure] = [0, 0];
  for (let place = 0; place < totalsBefore.places; place++) {
    const [mixBefore, mixAfter] = [entropyOf(common.before, place), entropyOf(common.after, place)];
    const [weightBefore, weightAfter] = [shareOf(totalsBefore, place), shareOf(totalsAfter, place)];
    places -= ((weightAfter - weightBefore) * (mixBefore + mixAfter)) / 2;
    structure -= ((weightAfter + weightBefore) * (mixAfter - mixBefore)) / 2;
  }
  return {
    before: first,
    after: second,
    difference: second - first,
    removals: (mutualInformation(common.before) ?? 0) - first,
    additions: second - (mutualInformation(common.after) ?? 0),
    groups: entropy(totalsAfter.ofGroup) - entropy(totalsBefore.ofGroup),
    places,
    structure,
  };
}

function entropyOf({ counts, groups }: GroupTable, place: number): number {
  return entropy(Array.from({ length: groups }, (_, group) => counts[place * groups + group] ?? 0));
}

function shareOf({ ofPlace, all }: TableTotals, place: number): number {
  return (ofPlace[place] ?? 0) / all;
}
