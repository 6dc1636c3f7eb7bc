import {
  dissimilarity, entropy, eta2, excessOverChance, expectedDissimilarity, expectedMutualInformation, gini, groupTable, interaction, isolation, mutualInformation,
  segregationStandardErrors, selfExcludedEta2, theilH,
} from "@byfokus/analysis";
import type { SegregationNote, SegregationReport } from "./segregation-report.ts";

/** Below this many people in a mean place D, H and isolation are mostly chance (read the excess). */
export const smallPlace = 100;

/** A group and the others, place by place. */
export interface TwoColumns {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * The indices of places whose counts are all known.
 *
 * @param whole the same places in whole people, for what is defined for whole people only (chance, and the eta2 without
 *   oneself); the counts themselves unless told
 */
export function segregationFigures({ x, y }: TwoColumns, whole: TwoColumns = { x, y }): Omit<SegregationReport, "dropped" | "levels" | "bounds"> {
  const table = groupTable([x, y]);
  const inGroup = sum(x);
  const people = inGroup + sum(y);
  const areWhole = [...whole.x, ...whole.y].every(Number.isInteger);
  const found = dissimilarity(x, y);
  const h = theilH(x, y);
  const expected = areWhole ? expectedDissimilarity(whole.x, whole.y) : null;
  const mExpected = areWhole ? expectedMutualInformation(groupTable([whole.x, whole.y])) : null;
  const hExpected = mExpected === null ? null : mExpected / entropy([sum(whole.x), sum(whole.y)]);
  const notes: SegregationNote[] = [];
  if (found === null) notes.push("emptyGroup");
  if (!areWhole) notes.push("fractions");
  if (x.length > 0 && people < smallPlace * x.length) notes.push("smallPlaces");
  return {
    places: x.length,
    people,
    P: people > 0 ? inGroup / people : null,
    dissimilarity: found,
    expected,
    excess: excessOverChance(found, expected),
    gini: gini(x, y),
    isolation: isolation(x, y),
    exposure: interaction(x, y),
    eta2: eta2(x, y),
    eta2SelfExcluded: areWhole ? selfExcludedEta2(whole.x, whole.y) : null,
    theilH: h,
    theilHExpected: hExpected,
    theilHExcess: excessOverChance(h, hExpected),
    mutualInformation: mutualInformation(table),
    mutualInformationExpected: mExpected,
    standardErrors: segregationStandardErrors(table),
    notes,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
