import { mergePlaces, nestLevels, type GroupTable } from "@byfokus/analysis";
import type { PlanningContext, PlanningTable } from "../table/planning-table.ts";
import type { BalanceFigures, TownBalance } from "./balance-report.ts";
import { segregationFigures, type TwoColumns } from "./segregation-figures.ts";
import type { SegregationLevel } from "./segregation-report.ts";
import { splitLevels, type PlaceLevelCodes } from "./split-levels.ts";

/**
 * How evenly households in need are spread over the town: by area, with the homes outside areas as one place per
 * district, so that every home is somewhere; by district, homes without one as a place of their own; and by block. The
 * mutual information is split over these levels, over organisations and over tenures. Where no block has figures of its own
 * the differences between blocks are the smoothing's alone: then M ends with areas, and is not split over the others.
 *
 * The group is expected households in need, which has fractions; what chance alone would give is exact only for whole
 * households, so that baseline (and the eta2 without oneself) is worked out on rounded counts.
 */
export function measureBalance({ table }: PlanningContext): TownBalance {
  const district = { name: "district", codes: table.districtOf.map((at) => orLast(at, table.districts.length)) };
  const area = { name: "area", codes: table.areaOf.map((at, unit) => (at >= 0 ? at : table.areas.length + (district.codes[unit] ?? 0))) };
  const block = { name: "block", codes: table.blockOf.map((at) => orLast(at, table.blocks.length)) };
  const organisation = { name: "organisation", codes: table.organisationOf.map((at) => orLast(at, table.organisations.length)) };
  const tenure = { name: "tenure", codes: Int32Array.from(table.tenureOf) };
  const stairwells = table.level === "stairwell" ? [{ name: "stairwell", codes: Int32Array.from(table.unitIds.keys()) }] : [];
  const counts = householdCounts(table);
  const isFine = hasBlockFigures(table);
  return {
    byArea: figuresOf(counts, area),
    byDistrict: figuresOf(counts, district),
    byBlock: figuresOf(counts, block),
    levels: split(counts, isFine ? [district, area, block, ...stairwells] : [district, area]),
    byOrganisation: isFine ? split(counts, [organisation, block]) : [],
    byTenure: isFine ? split(counts, [tenure, block]) : [],
  };
}

/** A block that is its whole area has the area's figure, not one of its own. */
function hasBlockFigures({ blocks, areas }: PlanningTable): boolean {
  return blocks.some(({ needState, area, units }) => needState === "known" && units.length < (areas[area]?.units.length ?? Infinity));
}

function orLast(place: number, last: number): number {
  return place < 0 ? last : place;
}

/** Expected households in need and the others, one row per unit. */
function householdCounts({ households, needHouseholds }: PlanningTable): GroupTable {
  const counts = new Float64Array(2 * households.length);
  households.forEach((all, unit) => {
    const need = needHouseholds[unit] ?? 0;
    counts[2 * unit] = need;
    counts[2 * unit + 1] = Math.max(0, all - need);
  });
  return { counts, groups: 2 };
}

function figuresOf(counts: GroupTable, { codes }: PlaceLevelCodes): BalanceFigures {
  const [level] = nestLevels([codes], codes.length);
  const places = mergePlaces(counts, level?.codes ?? [], level?.places ?? 0);
  const { P, dissimilarity, expected, excess, isolation, gini, eta2, eta2SelfExcluded, theilH, theilHExpected, theilHExcess, mutualInformation, mutualInformationExpected, standardErrors, places: number } = segregationFigures(columns(places), columns(inWholeHouseholds(places)));
  return {
    places: number,
    dissimilarity,
    dissimilarityByChance: expected,
    dissimilarityExcess: excess,
    isolation,
    isolationEven: dissimilarity === null ? null : P,
    gini,
    eta2,
    eta2SelfExcluded,
    theilH,
    theilHByChance: theilHExpected,
    theilHExcess,
    mutualInformation,
    mutualInformationByChance: mutualInformationExpected,
    standardErrors,
  };
}

/** Both columns, without the places nobody lives in. */
function columns({ counts }: GroupTable): TwoColumns {
  const rows = Array.from({ length: counts.length / 2 }, (_, place) => [counts[2 * place] ?? 0, counts[2 * place + 1] ?? 0] as const).filter(([x, y]) => x + y > 0);
  return { x: rows.map(([x]) => x), y: rows.map(([, y]) => y) };
}

/** Each place keeping its rounded size. */
function inWholeHouseholds({ counts, groups }: GroupTable): GroupTable {
  const whole = Float64Array.from(counts, (count, at) => {
    const need = Math.round(counts[at - (at % 2)] ?? 0);
    return at % 2 === 0 ? need : Math.max(0, Math.round((counts[at - 1] ?? 0) + count) - need);
  });
  return { counts: whole, groups };
}

/** Splits over levels whose last is made of whole units, so that nothing smaller than it shows. */
function split(counts: GroupTable, levels: readonly PlaceLevelCodes[]): readonly SegregationLevel[] {
  const nested = nestLevels(levels.map(({ codes }) => codes), counts.counts.length / 2);
  const smallest = nested.at(-1);
  if (smallest === undefined) return [];
  const outer = levels.slice(0, -1).map(({ name }, depth) => {
    const codes = new Int32Array(smallest.places);
    smallest.codes.forEach((place, unit) => (codes[place] = nested[depth]?.codes[unit] ?? 0));
    return { name, codes };
  });
  return splitLevels(mergePlaces(counts, smallest.codes, smallest.places), outer, levels.at(-1)?.name ?? "", inWholeHouseholds);
}
