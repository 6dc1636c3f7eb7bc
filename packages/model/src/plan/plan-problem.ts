import type { ScenarioId } from "../ids.ts";
import type { MemberRef } from "../scope/member-key.ts";

/** What is wrong with a plan. The sentence for each rule lives in presentation. */
export interface PlanProblem {
  readonly rule: PlanProblemRule;
  /** An error makes the figures wrong or unlawful; a warning may be left standing. */
  readonly severity: "error" | "warning";
  /** Absent where the problem is the whole plan's. */
  readonly scenarioId?: ScenarioId;
  readonly member?: MemberRef;
  /** Ids of what causes it (areas, indicators, activities ...), in the plan's order; empty where nothing is to be named. */
  readonly causes: readonly string[];
}

/** One id per check in validations/. */
export type PlanProblemRule =
  | "unknown-place"
  | "unknown-indicator"
  | "unknown-activity"
  | "unknown-scenario"
  | "unknown-plan-case"
  | "member-listed-twice"
  | "negative-staff"
  | "two-roads"
  | "coupling-with-itself"
  | "single-with-several-areas"
  | "need-uses-origin"
  | "need-uses-context"
  | "need-without-weight"
  | "reach-curve-not-rising";
