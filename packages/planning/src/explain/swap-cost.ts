import { diffLists, memberKey, type CancelSignal, type Change, type Member } from "@byfokus/model";
import { choiceMembers } from "../optimise/choice-members.ts";
import type { MilpSolver } from "../ports/milp-solver.ts";
import { bestChoice, type ProvenChoice } from "./best-choice.ts";
import { heldAt, isChosen, programPlace, programUnits, type UnitRef } from "./program-place.ts";
import type { SolvedProblem } from "./solved-problem.ts";

/** What happens to the best scope when one place is held in or out; "who leaves if this enters". */
export interface SwapCost {
  readonly place: UnitRef;
  /** Whether the best scope has the place; the swap holds it the other way. */
  readonly isIn: boolean;
  /** Households in need that the best scope reaches more than the best with the place held; 0 or more. */
  readonly cost: number;
  /** `cost` as a share of what the best scope reaches, 0-1. */
  readonly share: number;
  readonly enters: readonly Member[];
  readonly leaves: readonly Member[];
  /** Members with other staff or another number of places. */
  readonly changed: readonly Change<Member>[];
}

interface SwapOptions {
  readonly signal?: CancelSignal;
}

/**
 * Holds the place the other way, solves again to proof and compares. For a place that is in, the cost is its
 * replacement cost: what is lost even with the best replacement.
 *
 * @returns `null` where the program may not choose the place, or no scope keeps the rules with it held so
 */
export async function swapCost(solved: SolvedProblem, milp: MilpSolver, ref: UnitRef, { signal }: SwapOptions = {}): Promise<SwapCost | null> {
  const { program, best } = solved;
  const place = programPlace(program, ref);
  if (place === null) return null;
  const isIn = isChosen(best.choice, place);
  const other = await bestChoice(program, milp, { ...heldAt(program, place, !isIn), ...(signal === undefined ? {} : { signal }) });
  return other === null ? null : { place: ref, isIn, ...comparedWith(solved, other) };
}

/** Replacement cost of one place: an estimate from the prices at once, and exactly by solving without it. */
export interface ReplacementCost {
  readonly place: UnitRef;
  /** Households in need lost without the place. `null`: not asked for, or no scope keeps the rules without it. */
  readonly exact: number | null;
  readonly estimate: number;
  readonly isNeeded: boolean;
}

/**
 * How important each chosen place is, most important first (ties by kind and id).
 *
 * The estimate is the place's profit at the prices, and at least 0. Weak duality makes it a floor: the exact cost is
 * never more than the price gap (bound less reached) below it. Measured on 531 chosen places of 12 random towns (14
 * areas, 40 to 50 blocks, 4 rule sets): Spearman's rank correlation 0.997, mean error 0.24 households of a mean cost of
 * 6.8 (3.6 %); a test holds 0.99 and 5 %. It is worse where few places fill the whole budget.
 *
 * @param exact also solve without each place, to proof; `isNeeded` then says that no scope keeps the rules without it
 */
export async function replacementCosts(solved: SolvedProblem, milp: MilpSolver, { exact = false, signal }: SwapOptions & { readonly exact?: boolean } = {}): Promise<readonly ReplacementCost[]> {
  const { program, best, at } = solved;
  const costs: ReplacementCost[] = [];
  for (const place of programUnits(program)) {
    const found = programPlace(program, place);
    if (found === null || !isChosen(best.choice, found)) continue;
    const profit = (found.kind === "area" ? at.areaProfit : at.offerProfit)[found.at] ?? 0;
    const without = exact ? await bestChoice(program, milp, { ...heldAt(program, found, false), ...(signal === undefined ? {} : { signal }) }) : null;
    costs.push({
      place,
      exact: without === null ? null : Math.max(0, best.reached - without.reached),
      estimate: Math.min(best.reached, Math.max(0, profit)),
      isNeeded: exact ? without === null : profit === Number.POSITIVE_INFINITY,
    });
  }
  return costs.sort((a, b) => Number(b.isNeeded) - Number(a.isNeeded) || (b.exact ?? b.estimate) - (a.exact ?? a.estimate) || (memberKey(a.place) < memberKey(b.place) ? -1 : 1));
}

function comparedWith({ problem, program, best }: SolvedProblem, other: ProvenChoice): Omit<SwapCost, "place" | "isIn"> {
  const { added, removed, changed } = diffLists(choiceMembers(problem, program, best.choice), choiceMembers(problem, program, other.choice), memberKey);
  const cost = Math.max(0, best.reached - other.reached);
  return { cost, share: best.reached > 0 ? cost / best.reached : 0, enters: added, leaves: removed, changed };
}
