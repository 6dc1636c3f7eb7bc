import type { CancelSignal } from "@byfokus/model";
import { bestPrices } from "../optimise/best-prices.ts";
import { priceBound, type PriceBound } from "../optimise/price-bound.ts";
import type { ProgramPrices } from "../optimise/program-prices.ts";
import { scopeProgram } from "../optimise/scope-program-of.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";
import type { MilpSolver } from "../ports/milp-solver.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";
import { bestChoice, type ProvenChoice } from "./best-choice.ts";

/** A problem with its proven answer and the prices that explain it: what every explanation starts from. */
export interface SolvedProblem {
  readonly problem: ScopeProblem;
  readonly program: ScopeProgram;
  readonly best: ProvenChoice;
  readonly prices: ProgramPrices;
  /** The bound at those prices, with each place's profit. */
  readonly at: PriceBound;
}

/** Solves to proof and prices the rules; `null` where no scope keeps every rule (`conflictOf` says which). */
export async function solveProblem(problem: ScopeProblem, milp: MilpSolver, { signal }: { readonly signal?: CancelSignal } = {}): Promise<SolvedProblem | null> {
  const program = scopeProgram(problem);
  const best = await bestChoice(program, milp, signal === undefined ? {} : { signal });
  if (best === null) return null;
  const prices = bestPrices(program);
  return { problem, program, best, prices, at: priceBound(program, prices) };
}
