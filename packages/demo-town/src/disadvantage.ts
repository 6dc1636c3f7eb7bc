import { mapDrawing } from "./map-drawing.ts";
import { indicatorRates, rateOf } from "./indicator-rates.ts";
import type { HousingStock } from "./housing-stock.ts";
import { at, createRandom } from "./random.ts";
import { scoreOf, scoreStep } from "./share-scale.ts";

/**
 * One hidden field of disadvantage. A place's field is the sum of what its district, quarter, neighbourhood and
 * street block bring; the field's variance is the intraclass correlation of the shares it makes (share-scale.ts).
 */
export interface Disadvantage {
  /** Per unit of the stock. */
  readonly field: Float64Array;
  /** Per stairwell: the unit's field and the stairwell's own part. */
  readonly stairwellField: Float64Array;
  /** Per neighbourhood and rate (`neighbourhood * rates + rate`): what it has of its own beside the field. */
  readonly own: Float64Array;
  /** Per quarter: how far lone parents are more common, beside the field. */
  readonly loneParents: Float64Array;
}

/**
 * Variance of the field between street blocks, and how the ladder of places shares it. The shares are those of Berlin
 * (2015, `s3`: 0.25, 0.55, 0.63 from district to neighbourhood) less what few residents in a block add below the neighbourhood.
 */
export const fieldVariance = 0.08;
export const ladder = { district: 0.35, quarter: 0.55, neighbourhood: 0.06, unit: 0.04 } as const;

/** Stairwells of private streets differ less inside a block than social ones do inside a department. */
const privateStairwellShare = 0.4;
/** Mean of the field outside the areas with a role: social homes lie where there is a little more disadvantage. */
const meanField = { social: 0.04, others: -0.04 };
/** Metres over which quarters resemble each other. */
const smoothingM = 1600;
/** Part of an area's role that its quarter has too. */
const shareOfQuarter = 0.7;
/** Families with one parent follow schools and house sizes more than disadvantage. */
const loneParentSpread = 0.16;

export function drawDisadvantage(stock: HousingStock, seed: number, stairwellIcc: number): Disadvantage {
  const random = createRandom(seed, "disadvantage");
  const spread = (share: number): number => Math.sqrt(fieldVariance * share);
  // Districts keep their character in every town: the tilts have variance 1, the seed adds a little.
  const district = mapDrawing.districts.map(({ tilt }) => spread(ladder.district) * (1.05 * tilt + 0.2 * random.normal()));
  const quarter = smoothOverQuarters(stock, stock.ladder.quarterMiddle.map(() => random.normal())).map((value) => spread(ladder.quarter) * value);
  const neighbourhood = Array.from({ length: stock.ladder.neighbourhoods }, () => spread(ladder.neighbourhood) * random.normal());
  const unitPart = stock.units.map(() => spread(ladder.unit) * random.normal());
  settleRoles(stock, district, quarter, neighbourhood, unitPart);
  const field = Float64Array.from(stock.units, (unit, index) =>
    at(district, unit.district) + at(quarter, at(stock.ladder.quarterOf, index)) + at(neighbourhood, at(stock.ladder.neighbourhoodOf, index)) + at(unitPart, index));
  balance(stock, field);

  const inside = createRandom(seed, "stairwells");
  const stairwellField = Float64Array.from(stock.stairwells, (stairwell) => {
    const icc = stairwell.tenure === "social" ? stairwellIcc : stairwellIcc * privateStairwellShare;
    // Three uniforms: nearly normal, and never beyond three standard deviations.
    const part = 2 * (inside.unit() + inside.unit() + inside.unit() - 1.5);
    return at(field, stairwell.unit) + Math.sqrt(icc) * part;
  });
  const levels = settledLevels(stock, field);
  const own = Float64Array.from({ length: stock.ladder.neighbourhoods * indicatorRates.length }, (_, index) => {
    const part = at(indicatorRates, index % indicatorRates.length).own * random.normal();
    return levels.get(index) ?? part;
  });
  const loneParents = Float64Array.from({ length: stock.ladder.quarters }, () => loneParentSpread * random.normal());
  return { field, stairwellField, own, loneParents };
}

/** Quarters near each other resemble each other; the values keep variance 1. */
function smoothOverQuarters(stock: HousingStock, values: readonly number[]): number[] {
  return values.map((_, quarter) => {
    const weights = closeness(stock, quarter);
    const sum = weights.reduce((total, weight, index) => total + weight * at(values, index), 0);
    return sum / Math.sqrt(weights.reduce((total, weight) => total + weight * weight, 0));
  });
}

/** Per entry of `own`: what an area must have of its own so that its shares are the ones its published status needs. */
function settledLevels(stock: HousingStock, field: Float64Array): Map<number, number> {
  const settled = new Map<number, number>();
  for (const [index, area] of stock.areas.entries()) {
    const members = membersOf(stock, index);
    const level = weighted(stock, members, field);
    const first = at(stock.ladder.neighbourhoodOf, at(members, 0)) * indicatorRates.length;
    for (const [position, rate] of indicatorRates.entries()) {
      const wanted = area.levels?.[rate.id];
      if (wanted === undefined) continue;
      const mean = scoreOf(rateOf(rate, area.tenure));
      settled.set(first + position, (scoreOf(wanted) - mean) / scoreStep(mean) - rate.loading * level);
    }
  }
  return settled;
}

/**
 * Moves the field of the areas without a role, and of the streets, so that it has a fixed mean in social homes and in the others:
 * the town then has the same need whatever the seed, and the seed decides where.
 */
function balance(stock: HousingStock, field: Float64Array): void {
  for (const social of [true, false]) {
    const members = stock.units.flatMap((unit, index) => {
      const free = unit.area < 0 || at(stock.areas, unit.area).outsideWork === undefined;
      return free && (unit.tenure === "social") === social ? [index] : [];
    });
    const mean = weighted(stock, members, field);
    for (const index of members) field[index] = at(field, index) - mean + (social ? meanField.social : meanField.others);
  }
}

/**
 * Areas with a role get the level the role needs. Most of it is the quarters' and spreads to those nearby,
 * so that the field stays smooth around them; the area's own neighbourhood brings the rest.
 */
function settleRoles(stock: HousingStock, district: readonly number[], quarter: number[], neighbourhood: number[], unitPart: readonly number[]): void {
  const outside = at(indicatorRates, 0);
  const wanted = new Map<number, { quarter: number; level: number }>();
  for (const [index, area] of stock.areas.entries()) {
    if (area.outsideWork === undefined) continue;
    const members = membersOf(stock, index);
    const first = at(members, 0);
    const mean = scoreOf(area.tenure === "social" ? outside.share.social : outside.share.privateRental);
    const level = (scoreOf(area.outsideWork) - mean) / scoreStep(mean) - weighted(stock, members, unitPart) - at(district, area.district);
    wanted.set(at(stock.ladder.neighbourhoodOf, first), { quarter: at(stock.ladder.quarterOf, first), level });
  }
  for (const role of wanted.values()) {
    const change = shareOfQuarter * role.level - at(quarter, role.quarter);
    for (const [index, weight] of closeness(stock, role.quarter).entries()) quarter[index] = at(quarter, index) + change * weight;
  }
  for (const [index, role] of wanted) neighbourhood[index] = role.level - at(quarter, role.quarter);
}

/** How close each quarter is to one of them: 1 for itself, falling with distance. */
function closeness(stock: HousingStock, quarter: number): number[] {
  const [x, y] = at(stock.ladder.quarterMiddle, quarter);
  return stock.ladder.quarterMiddle.map(([otherX, otherY]) => {
    const distance = ((x - otherX) * (x - otherX) + (y - otherY) * (y - otherY)) / (smoothingM * smoothingM);
    return 1 / ((1 + distance) * (1 + distance));
  });
}

function membersOf(stock: HousingStock, area: number): number[] {
  return stock.units.flatMap((unit, index) => (unit.area === area ? [index] : []));
}

/** Mean over units, weighted by their dwellings. */
function weighted(stock: HousingStock, members: readonly number[], values: ArrayLike<number>): number {
  const dwellings = members.reduce((sum, unit) => sum + at(stock.units, unit).dwellings, 0);
  return members.reduce((sum, unit) => sum + (at(stock.units, unit).dwellings * at(values, unit)) / dwellings, 0);
}
