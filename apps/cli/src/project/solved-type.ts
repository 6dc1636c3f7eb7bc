import { scopeTypes, solveProblem } from "byfokus/node";
import type { MilpSolver, ScopeProblem, SolvedProblem } from "byfokus/node";
import type { CommandCall } from "../command.ts";
import { askedAmong } from "./asked.ts";
import { explainImpossible } from "./solve-type.ts";
import type { OpenedProject } from "./with-project.ts";

/** The type a person wrote, under the opened plan. */
export function typeProblem({ args }: CommandCall, { plan, context }: OpenedProject): ScopeProblem {
  const type = scopeTypes.find((known) => known === askedAmong(args[0] ?? "", scopeTypes, "TYPE")) ?? "areas";
  return { context, plan, type, keep: [] };
}

/**
 * The type's best scope, proven, with the prices that explain it.
 *
 * @throws {Impossible} naming the rules in conflict, where no scope keeps them all
 */
export async function solvedType(call: CommandCall, opened: OpenedProject, milp: MilpSolver): Promise<SolvedProblem> {
  const problem = typeProblem(call, opened);
  call.talk.progress("solving", 0);
  const solved = await solveProblem(problem, milp, { signal: call.effects.signal });
  if (solved === null) throw await explainImpossible(call, opened, milp, problem.type);
  return solved;
}
