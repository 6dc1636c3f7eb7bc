import type { Tenure } from "@byfokus/model";
import { drawIndex, type Random } from "./random.ts";
import { scoreAt, scoreOf, shareOf } from "./share-scale.ts";

/** Kind of home; youth and elderly homes are social. */
export const homeKinds = ["family", "youth", "elderly"] as const;
/** Persons a home has room for in the tables below. */
export const slots = 6;

/** Ages of a household, adults first; children are below 18. */
export interface Household {
  readonly adults: number;
  readonly ages: readonly number[];
}

/** Share of households of 65 years or more, by where they live. */
const elderlyShare = { stairs: 0.155, row: 0.5, others: 0.3 };
/** Of households below 65: one adult (parents on their own included), and parents on their own. */
const singleAdult = { social: 0.635, privateRental: 0.6, cooperative: 0.5, ownerOccupied: 0.28 };
const loneParent = { social: 0.138, privateRental: 0.08, cooperative: 0.065, ownerOccupied: 0.056 };
/** Of couples below 65, those with children. */
const coupleWithChildren = { social: 0.475, others: 0.635 };

/**
 * Who moves into a home.
 *
 * @param loneField how far lone parents are more common than usual here, on the field's scale
 */
export function drawHousehold(kind: (typeof homeKinds)[number], form: "stairs" | "row", tenure: Tenure, loneField: number, random: Random): Household {
  const social = tenure === "social";
  if (kind === "youth") return adults(random.unit() < 0.85 ? 1 : 2, 18, 29, random);
  const elderly = kind === "elderly" ? 1 : social ? elderlyShare[form] : elderlyShare.others;
  if (random.unit() < elderly) return adults(random.unit() < (kind === "elderly" ? 0.78 : social ? 0.72 : 0.45) ? 1 : 2, 65, 90, random);
  const column = tenure === "other" || tenure === "mixed" ? "privateRental" : tenure;
  const lone = shareOf(scoreAt(scoreOf(loneParent[column]), loneField));
  const draw = random.unit();
  if (draw < lone) return parents(1, 1 + drawIndex(social ? [0.5, 0.32, 0.14, 0.04] : [0.55, 0.33, 0.12], random), random);
  if (draw < Math.max(lone, singleAdult[column])) return adults(1, 18, 64, random);
  if (random.unit() < (social ? coupleWithChildren.social : coupleWithChildren.others)) return parents(2, 1 + drawIndex(social ? [0.36, 0.42, 0.17, 0.05] : [0.36, 0.46, 0.15, 0.03], random), random);
  return adults(2, 18, 64, random);
}

function adults(count: number, youngest: number, oldest: number, random: Random): Household {
  const first = youngest + random.below(oldest - youngest + 1);
  if (count === 1) return { adults: 1, ages: [first] };
  // Partners are within four years of each other and on the same side of 65.
  const second = Math.min(oldest, Math.max(youngest, first + random.below(9) - 4));
  return { adults: 2, ages: [first, second] };
}

function parents(count: number, children: number, random: Random): Household {
  const { ages } = adults(count, 25, 54, random);
  return { adults: count, ages: [...ages, ...Array.from({ length: children }, () => random.below(18))] };
}
