import type { CancelSignal, Plan, Scope, ScopeType } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";

/** Finds a scope of a type within a plan's budget, rules and locks. The greedy rule and the exact solver both stand behind this. */
export interface ScopeSolver {
  solve(problem: ScopeProblem, options?: SolveOptions): Promise<ScopeSolution>;
}

export interface ScopeProblem {
  readonly context: PlanningContext;
  readonly plan: Plan;
  readonly type: ScopeType;
  /** Members to keep while the rest is filled; empty for a fresh start. */
  readonly keep: Scope["members"];
}

export interface SolveOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (share: number) => void;
}

export interface ScopeSolution {
  readonly scope: Scope;
  readonly needReached: number;
  /** Upper bound on need reached by any scope of this type; `null` where the method cannot say. */
  readonly bound: number | null;
  readonly method: "greedy" | "exact";
}
