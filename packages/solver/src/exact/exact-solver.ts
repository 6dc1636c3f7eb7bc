import { solveInStages, type GapGoal, type MilpSolver, type ScopeProblem, type ScopeSolution, type ScopeSolver, type SolveOptions } from "@byfokus/planning";
import { breathMs } from "../greedy-solver.ts";

export interface ExactOptions {
  /** How sure the answer must be: "quick" = at once with a certified gap, 0.001 = within 0.1 %, 0 = the best of all. */
  readonly gap?: GapGoal;
  /** Seconds after which one solve inside gives the best found; absent = no limit. */
  readonly seconds?: number;
}

/** Why there is no scope: `rules` cannot all be kept, or the `time` was over before one was found. */
export class NoScopeFound extends Error {
  readonly reason: "rules" | "time";

  constructor(reason: "rules" | "time") {
    super(reason === "rules" ? "No scope of this type keeps every lock and every rule that is on." : "The time was over before a scope was found.");
    this.name = "NoScopeFound";
    this.reason = reason;
  }
}

/**
 * The best scope there is, and a bound to show it: the last of planning's stages behind the port. The greedy solver
 * stays the instant answer.
 *
 * @param milp solves the models inside, and names itself for the certificate
 * @throws {NoScopeFound} from `solve`, where there is none to give
 */
export function createExactSolver(milp: MilpSolver, { gap = 0, seconds }: ExactOptions = {}): ScopeSolver {
  return {
    async solve(problem: ScopeProblem, { signal, onProgress }: SolveOptions = {}): Promise<ScopeSolution> {
      onProgress?.(0);
      const stages = solveInStages(problem, milp, { gap, pause: breathe(), ...(signal === undefined ? {} : { signal }), ...(seconds === undefined ? {} : { seconds }) });
      for (;;) {
        const { done, value } = await stages.next();
        if (done !== true) {
          // What is reached as a share of what could be: the one rises, the other falls.
          if (value.scope !== null && value.bound > 0) onProgress?.(value.needReached / value.bound);
          continue;
        }
        if (value.scope === null) throw new NoScopeFound(value.bound === -Infinity ? "rules" : "time");
        onProgress?.(1);
        const { scope, needReached, bound, method } = value;
        return { scope, needReached, bound, method };
      }
    },
  };
}

/** Lets other work run whenever a breath has gone by. */
function breathe(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < breathMs) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}
