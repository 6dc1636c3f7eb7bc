import { fillSteps, scopeOf } from "../fill/fill-scope.ts";
import type { MilpSolver } from "../ports/milp-solver.ts";
import type { ScopeProblem, ScopeSolution } from "../ports/scope-solver.ts";
import { choiceFigures } from "./choice-figures.ts";
import { choiceMembers } from "./choice-members.ts";
import { choiceOf } from "./choice-of.ts";
import type { ProgramChoice } from "./program-choice.ts";
import type { ProgramPrices } from "./program-prices.ts";
import { brokenRules } from "./broken-rules.ts";
import { scopeProgram } from "./scope-program-of.ts";
import { solveProgram, stopped, type ProgramStage, type SolveStagesOptions } from "./solve-program.ts";
import type { ScopeProgram } from "./scope-program.ts";
import { trimChoice } from "./trim-choice.ts";

/** A scope with what is proven of it. */
export interface StagedSolution extends ScopeSolution {
  readonly method: "exact";
  readonly bound: number;
  /** (bound - need reached) / need reached, 0 and up. */
  readonly gap: number;
  readonly stage: ProgramStage["stage"];
  readonly prices: ProgramPrices;
  /** The bound by prices alone, which anybody can check without a solver. */
  readonly priceBound: number;
}

/** No scope keeps the rules (`bound` -Infinity), or none is found yet. */
export interface NoSolutionYet {
  readonly scope: null;
  readonly bound: number;
  readonly stage: ProgramStage["stage"];
  readonly prices: ProgramPrices;
}

/**
 * Solves a problem in stages (`solveProgram`) and yields the scope of each. Where the last stage leaves a gap, the
 * plain rule is asked too, so that the answer is never worse than it. Activities, couplings and plan cases are the type's.
 */
export async function* solveInStages(problem: ScopeProblem, milp: MilpSolver, options: SolveStagesOptions): AsyncGenerator<StagedSolution | NoSolutionYet, StagedSolution | NoSolutionYet> {
  const program = scopeProgram(problem);
  const steps = solveProgram(program, milp, options);
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return asScope(problem, program, await atLeastFilled(problem, program, step.value, options));
    yield asScope(problem, program, step.value);
  }
}

/** The stage, with the plain rule's choice where that keeps the rules and reaches more. */
async function atLeastFilled(problem: ScopeProblem, program: ScopeProgram, last: ProgramStage, { signal, pause }: SolveStagesOptions): Promise<ProgramStage> {
  if ((last.gap !== null && last.gap <= certain) || last.bound < 0) return last;
  const filling = fillSteps(problem);
  let step = filling.next();
  while (step.done !== true) {
    if (signal?.aborted === true) throw stopped();
    if (pause !== undefined) await pause();
    step = filling.next();
  }
  const { choice } = choiceOf(program, step.value.scope.members);
  if (choice === null || brokenRules(program, choice).length > 0) return last;
  const { reached } = choiceFigures(program, choice);
  if (last.reached !== null && reached <= last.reached) return last;
  const bound = Math.max(last.bound, reached);
  return { ...last, choice, reached, bound, gap: reached > 0 ? (bound - reached) / reached : 0 };
}

/** A gap this small is rounding. */
const certain = 1e-6;

function asScope(problem: ScopeProblem, program: ScopeProgram, { choice, bound, stage, prices, priceBound }: ProgramStage): StagedSolution | NoSolutionYet {
  if (choice === null) return { scope: null, bound, stage, prices };
  const kept: ProgramChoice = trimChoice(program, choice);
  const { reached } = choiceFigures(program, kept);
  const most = Math.max(bound, reached);
  return { scope: scopeOf(problem, choiceMembers(problem, program, kept)), needReached: reached, bound: most, gap: reached > 0 ? (most - reached) / reached : 0, method: "exact", stage, prices, priceBound };
}
