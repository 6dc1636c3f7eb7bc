import type { CancelSignal } from "@byfokus/model";
import { scopeProgram } from "../optimise/scope-program-of.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";
import type { MilpSolver } from "../ports/milp-solver.ts";
import { bestChoice, type ProvenChoice } from "./best-choice.ts";
import { leastStep } from "./least-step.ts";
import { placeWorth, type PlaceWorth } from "./place-worth.ts";
import { problemWithNeed } from "./problem-with-need.ts";
import { heldAt, programPlace, type ProgramPlace, type UnitRef } from "./program-place.ts";
import type { SolvedProblem } from "./solved-problem.ts";

/**
 * One number that alone decides otherwise: with `to` instead of `from`, all else the same, the best scope has the place
 * (or no longer has it). Not a price's guess: the scope was solved again with the place in and with it out at `to`.
 * A tenth nearer to `from` it does not flip.
 */
export interface FlipChange {
  /** Households in need in the place; hours a year that the offer takes there; FTE of the budget. */
  readonly kind: "need" | "hours" | "budget";
  readonly from: number;
  readonly to: number;
}

export interface PlaceWhy extends PlaceWorth {
  readonly place: UnitRef;
  /** In the order need, hours, budget; a kind that cannot flip the place is left out. Empty where a lock decides. */
  readonly changes: readonly FlipChange[];
}

export interface WhyOptions {
  /** Which numbers to try; all by default. */
  readonly kinds?: readonly FlipChange["kind"][];
  readonly signal?: CancelSignal;
}

/** A gain this small, in relation to what is reached, may be the tie rule's or rounding. */
const tieMargin = 2e-6;

/**
 * Why a place is in the best scope, or why not, and what would change it. About 6 to 40 solves to proof, so half a
 * minute in a town with a thousand blocks; the worth alone (`placeWorth`) takes none.
 *
 * @returns `null` where the program may not choose the place: locked out, kept, without need, or of no use in the type
 */
export async function whyPlace(solved: SolvedProblem, milp: MilpSolver, ref: UnitRef, { kinds = ["need", "hours", "budget"], signal }: WhyOptions = {}): Promise<PlaceWhy | null> {
  const place = programPlace(solved.program, ref);
  if (place === null) return null;
  const worth = placeWorth(solved, place);
  const changes: FlipChange[] = [];
  if (worth.decidedBy !== "lock") {
    const asked: Asked = { solved, milp, ref, place, worth, ...(signal === undefined ? {} : { signal }) };
    for (const [kind, flip] of [["need", flipByNeed], ["hours", flipByHours], ["budget", flipByBudget]] as const) {
      const change = kinds.includes(kind) ? await flip(asked) : null;
      if (change !== null) changes.push(change);
    }
  }
  return { place: ref, ...worth, changes };
}

interface Asked {
  readonly solved: SolvedProblem;
  readonly milp: MilpSolver;
  readonly ref: UnitRef;
  readonly place: ProgramPlace;
  readonly worth: PlaceWorth;
  readonly signal?: CancelSignal;
}

/** More need brings a place in, less (but not none) puts it out; its units keep their shares of it, and none is beyond its households. */
async function flipByNeed(asked: Asked): Promise<FlipChange | null> {
  const { solved: { problem, program, best }, ref, worth } = asked;
  const { table } = problem.context;
  const units = (ref.kind === "area" ? table.areas : table.blocks).find(({ id }) => id === ref.id)?.units ?? new Int32Array(0);
  const from = units.reduce((sum, unit) => sum + (table.needHouseholds[unit] ?? 0), 0);
  if (from <= 0 || worth.reached <= 0) return null;
  const most = from * units.reduce((least, unit) => Math.min(least, (table.households[unit] ?? 0) / (table.needHouseholds[unit] ?? 0)), Number.POSITIVE_INFINITY);
  const steps = gridFrom(from, !worth.isIn, worth.isIn ? 0.1 : most);
  const other = await heldReach(asked, program, !worth.isIn);
  if (other === null && !worth.isIn) return null;
  const lacking = Math.abs(best.reached - (other ?? 0));
  return flipOn(asked, "need", from, steps, Math.ceil((10 * from * lacking) / worth.reached), (to) => {
    const need = table.needHouseholds.slice();
    for (const unit of units) need[unit] = ((need[unit] ?? 0) * to) / from;
    return scopeProgram(problemWithNeed(problem, need));
  });
}

/** Fewer hours bring an offer in, more put it out. Area work has its hours from critical mass and the curve. */
async function flipByHours(asked: Asked): Promise<FlipChange | null> {
  const { solved: { problem, program, best }, place, worth } = asked;
  const from = worth.hours;
  if (place.kind !== "block" || from <= 0) return null;
  const withHours = (to: number): ScopeProgram => ({ ...program, offers: program.offers.map((offer, at) => (at === place.at ? { ...offer, fte: (offer.fte * to) / from } : offer)) });
  // Twice the reach of the whole plan per hour is beyond any price; from there on nothing changes.
  const most = from + best.reached * problem.plan.reachModel.annualHours;
  const atLimit = worth.limitPer100Hours === null || worth.limitPer100Hours <= 0 ? from : (100 * worth.reached) / worth.limitPer100Hours;
  return flipOn(asked, "hours", from, gridFrom(from, worth.isIn, worth.isIn ? Math.min(most, 20 * from) : 0.1), Math.ceil(10 * Math.abs(atLimit - from)), withHours);
}

/** The budget's staff; money from the pots is as it was. */
async function flipByBudget(asked: Asked): Promise<FlipChange | null> {
  const { solved: { problem }, worth } = asked;
  const from = problem.plan.budget.fte;
  return flipOn(asked, "budget", from, gridFrom(from, !worth.isIn, worth.isIn ? 0 : 2 * from + 5 * worth.fte), 1, (fte) => scopeProgram({ ...problem, plan: { ...problem.plan, budget: { ...problem.plan.budget, fte } } }));
}

/** Tenths from a number on, up or down to an end. */
function gridFrom(from: number, rising: boolean, end: number): { readonly last: number; readonly at: (step: number) => number } {
  const first = rising ? Math.floor(10 * from + 1e-6) : Math.ceil(10 * from - 1e-6);
  const last = rising ? Math.floor(10 * end + 1e-6) - first : first - Math.ceil(10 * end - 1e-6);
  return { last, at: (step) => (rising ? first + step : first - step) / 10 };
}

async function flipOn(asked: Asked, kind: FlipChange["kind"], from: number, { last, at }: ReturnType<typeof gridFrom>, guess: number, programAt: (to: number) => ScopeProgram): Promise<FlipChange | null> {
  const step = await leastStep(last, (tried) => isFlipped(asked, programAt(at(tried))), guess);
  return step === null ? null : { kind, from, to: at(step) };
}

/** Whether the best scope of a program has the place where it had not, or the other way round; ties are no flip. */
async function isFlipped(asked: Asked, program: ScopeProgram): Promise<boolean> {
  const wanted = await heldReach(asked, program, !asked.worth.isIn);
  if (wanted === null) return false;
  const other = await heldReach(asked, program, asked.worth.isIn);
  return other === null || wanted > other + tieMargin * Math.max(1, other);
}

/** Most that is reached with the place held in or out; `null` where no choice keeps the rules so. */
async function heldReach({ milp, ref, signal }: Asked, program: ScopeProgram, isIn: boolean): Promise<number | null> {
  const place = programPlace(program, ref);
  const held = place === null ? (isIn ? null : {}) : heldAt(program, place, isIn);
  const found: ProvenChoice | null = held === null ? null : await bestChoice(program, milp, { ...held, ...(signal === undefined ? {} : { signal }) });
  return found?.reached ?? null;
}
