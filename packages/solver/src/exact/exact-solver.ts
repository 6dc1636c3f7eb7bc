import {
  choiceFigures, choiceMembers, programModel, readChoice, scopeOf, scopeProgram, tieShare, trimChoice,
  type MilpSolver, type ScopeProblem, type ScopeSolution, type ScopeSolver, type SolveOptions,
} from "@byfokus/planning";

export interface ExactOptions {
  /** Stop when the bound is this much above what is reached, as a share of it; 0 = to proof. */
  readonly gap?: number;
  /** Seconds after which the best found is given; absent = no limit. */
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
 * The best scope there is, and a bound to show it: the whole program as one linear model. The greedy solver stays the
 * instant answer.
 *
 * @param milp solves the model, and names itself for the certificate
 * @throws {NoScopeFound} from `solve`, where there is none to give
 */
export function createExactSolver(milp: MilpSolver, { gap = 0, seconds }: ExactOptions = {}): ScopeSolver {
  return {
    async solve(problem: ScopeProblem, { signal, onProgress }: SolveOptions = {}): Promise<ScopeSolution> {
      onProgress?.(0);
      const program = scopeProgram(problem);
      const model = programModel(program);
      const result = await milp.solve(model, {
        gap,
        ...(seconds === undefined ? {} : { seconds }),
        ...(signal === undefined ? {} : { signal }),
        // What is reached as a share of what could be: the one rises, the other falls.
        onProgress: ({ objective, bound }) => onProgress?.(bound > 0 ? Math.min(1, Math.max(0, (objective ?? 0) / bound)) : 0),
      });
      if (result.values === null) throw new NoScopeFound(result.status === "stopped" ? "time" : "rules");
      const choice = trimChoice(program, readChoice(program, result.values, model.layout));
      const needReached = choiceFigures(program, choice).reached;
      onProgress?.(1);
      return {
        scope: scopeOf(problem, choiceMembers(problem, program, choice)),
        needReached,
        // The tie rule takes a little off what the model counts.
        bound: result.bound === null ? null : Math.max(needReached, result.bound / (1 - tieShare)),
        method: "exact",
      };
    },
  };
}
