import type { Plan } from "./plan.ts";

/** Undo as a stack of documents: every plan there was, with the words for the step that left it. */
export interface PlanHistory {
  /** Oldest first. */
  readonly past: readonly PlanStep[];
  readonly present: Plan;
  /** Undone steps, the next one to redo first. */
  readonly future: readonly PlanStep[];
}

/** A plan and the step that led away from it (past) or to it (future). */
export interface PlanStep {
  readonly plan: Plan;
  /** What a person reads: "Fjernede Egeparken, 1,5 årsv." */
  readonly label: string;
  /** ISO 8601 instant. */
  readonly at: string;
}
