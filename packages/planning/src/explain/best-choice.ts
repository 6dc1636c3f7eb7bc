import type { CancelSignal } from "@byfokus/model";
import { choiceFigures } from "../optimise/choice-figures.ts";
import type { ProgramChoice } from "../optimise/program-choice.ts";
import { programModel, tieShare, type ModelOptions } from "../optimise/program-model.ts";
import { readChoice } from "../optimise/read-choice.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";
import { trimChoice } from "../optimise/trim-choice.ts";
import type { MilpSolver } from "../ports/milp-solver.ts";

/** A choice with its proof. */
export interface ProvenChoice {
  readonly choice: ProgramChoice;
  /** Households in need reached by the whole scope. */
  readonly reached: number;
  /** No choice that keeps the rules reaches more. */
  readonly bound: number;
}

export interface BestChoiceOptions extends ModelOptions {
  /** As a share of what is reached; 0 = to proof. */
  readonly gap?: number;
  readonly signal?: CancelSignal;
}

/** The best choice of a program; `null` where none keeps every rule. Places may be held in or out (`ModelOptions`). */
export async function bestChoice(program: ScopeProgram, milp: MilpSolver, { gap = 0, signal, ...held }: BestChoiceOptions = {}): Promise<ProvenChoice | null> {
  const { layout, ...model } = programModel(program, held);
  const { status, values, bound } = await milp.solve(model, { gap, ...(signal === undefined ? {} : { signal }) });
  if (status === "infeasible") return null;
  if (values === null) throw new Error(`Expected a solution or a proof that there is none, got "${status}".`);
  const found = readChoice(program, values, layout);
  // What reaches nobody is left out, unless somebody asked for it.
  const choice = held.areas === undefined && held.offers === undefined ? trimChoice(program, found) : found;
  const { reached } = choiceFigures(program, choice);
  return { choice, reached, bound: Math.max(reached, (bound ?? Number.POSITIVE_INFINITY) / (1 - tieShare)) };
}
