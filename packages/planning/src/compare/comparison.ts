import type { ScenarioId } from "@byfokus/model";
import type { Evaluation, MetricId } from "../evaluate/evaluation.ts";

/** Two to five scenarios on the same data, money and rules. */
export interface Comparison {
  readonly scenarios: readonly { readonly id: ScenarioId; readonly title: string; readonly evaluation: Evaluation }[];
  readonly rows: readonly ConsequenceRow[];
  /** A scenario that another one is at least as good as on every row, and better on one. */
  readonly dominated: readonly { readonly id: ScenarioId; readonly by: ScenarioId }[];
  /** Who gains and loses against the first scenario, need reached. */
  readonly changes: readonly GroupChange[];
}

export interface ConsequenceRow {
  readonly metric: MetricId;
  readonly better: "higher" | "lower" | "neither";
  /** In the scenarios' order; `null` is not judged. */
  readonly values: readonly (number | null)[];
  /** Indexes of the best scenarios; empty where all are equal or nothing is judged. */
  readonly best: readonly number[];
}

export interface GroupChange {
  readonly kind: "area" | "organisation" | "district" | "tenure";
  readonly id: string;
  readonly name: string;
  /** Need reached per scenario, in the scenarios' order. */
  readonly reached: readonly number[];
}
