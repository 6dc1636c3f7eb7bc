import { programColumns } from "../optimise/program-columns.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";
import { isChosen, type ProgramPlace } from "./program-place.ts";
import type { SolvedProblem } from "./solved-problem.ts";

/**
 * What decides about a place.
 * - `price`: it reaches more (in) or less (out) per hour than the limit;
 * - `fit`: it lies on the other side of the limit, and the whole still fits together better this way;
 * - `lock`: it is locked in, or a lock's band holds it;
 * - `areaWork`: a block in an area with area work: one road only;
 * - `oneArea`: another area is better, and the type has one;
 * - `noPot`: no pot may pay for all of it.
 */
export type DecidedBy = "price" | "fit" | "lock" | "areaWork" | "oneArea" | "noPot";

/** A place against the limit, read from the prices: at once, without a solver. */
export interface PlaceWorth {
  readonly isIn: boolean;
  /** Staff that the place takes, or would take, at the prices; FTE, and hours a year. */
  readonly fte: number;
  readonly hours: number;
  /** Households in need that it reaches, or would reach, with that staff. */
  readonly reached: number;
  /** Households in need reached per 100 hours; `null` where it takes no staff. */
  readonly per100Hours: number | null;
  /**
   * What this place must reach per 100 hours to be worth its staff: the price of staff and of the pots that may pay,
   * with what its organisation and the other rules give or take, and what offers inside an area would give instead.
   * `null` where no price decides.
   */
  readonly limitPer100Hours: number | null;
  /** Households in need that it is worth beyond its cost at the prices; negative = it does not pay. `null` as above. */
  readonly profit: number | null;
  readonly decidedBy: DecidedBy;
}

/** Worth within this of the limit is on it. */
const smallest = 1e-9;

export function placeWorth({ problem, program, best, at }: SolvedProblem, place: ProgramPlace): PlaceWorth {
  const isIn = isChosen(best.choice, place);
  const profit = (place.kind === "area" ? at.areaProfit : at.offerProfit)[place.at] ?? 0;
  const { fte, reached } = place.kind === "area" ? staffedArea(program, at.levelProfit, place.at) : (program.offers[place.at] ?? { fte: 0, reached: 0 });
  const hours = fte * problem.plan.reachModel.annualHours;
  const priced = Number.isFinite(profit) && hours > 0;
  return {
    isIn,
    fte,
    hours,
    reached,
    per100Hours: hours > 0 ? (100 * reached) / hours : null,
    limitPer100Hours: priced ? (100 * (reached - profit)) / hours : null,
    profit: Number.isFinite(profit) ? profit : null,
    decidedBy: decidedBy(program, best.choice.tenths, place, isIn, profit),
  };
}

function decidedBy(program: ScopeProgram, tenths: Int32Array, { kind, at }: ProgramPlace, isIn: boolean, profit: number): DecidedBy {
  if (kind === "area" && program.areas[at]?.required === true) return "lock";
  if (profit === Number.NEGATIVE_INFINITY) return "noPot";
  if (!isIn && kind === "block" && (tenths[program.offers[at]?.area ?? -1] ?? 0) > 0) return "areaWork";
  if (isIn ? profit >= -smallest : profit <= smallest) return "price";
  return !isIn && kind === "area" && program.mostAreas !== null ? "oneArea" : "fit";
}

/** The staff at which area work is worth most at the prices, and what it reaches. */
function staffedArea(program: ScopeProgram, levelProfit: Float64Array, at: number): { readonly fte: number; readonly reached: number } {
  const { levelStart, levelTenths, levelReached } = programColumns(program);
  const area = program.areas[at];
  let best = -1;
  for (let level = levelStart[at] ?? 0; level < (levelStart[at + 1] ?? 0); level++) if (best < 0 || (levelProfit[level] ?? 0) > (levelProfit[best] ?? 0)) best = level;
  // Critical mass beyond the whole budget is no level; it is still what the area would take.
  if (best < 0) return { fte: (area?.leastTenths ?? 0) / 10, reached: area?.reached[0] ?? 0 };
  return { fte: (levelTenths[best] ?? 0) / 10, reached: levelReached[best] ?? 0 };
}
