import type { Plan, ScenarioId } from "@byfokus/model";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Evaluation, MetricId, PlaceReach } from "../evaluate/evaluation.ts";
import { metricIds, metricValue } from "../evaluate/metric-value.ts";
import { noPlaceId, placesRowId } from "../evaluate/place-rows.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import type { Comparison, ConsequenceRow, GroupChange } from "./comparison.ts";

/**
 * Which way each metric is better. Residents and staff are neither: breadth is what is being discussed, and all
 * scenarios have the same staff to place. The rows that are `higher` or `lower` are those domination is judged on.
 */
export const metricDirections: Readonly<Record<MetricId, ConsequenceRow["better"]>> = {
  needReached: "higher",
  needLeftOut: "lower",
  coverage: "higher",
  precision: "higher",
  residentsReached: "neither",
  worstOrganisation: "higher",
  fte: "neither",
  fteMoved: "lower",
  belowCriticalMass: "lower",
  costKr: "lower",
  travelShare: "lower",
  moversReached: "higher",
  couplings: "higher",
};

/**
 * Two to five scenarios of a plan on the same data, money and rules.
 *
 * @throws where an id is not in the plan, or where there are fewer than two or more than five
 */
export function compareScenarios(context: PlanningContext, plan: Plan, scenarioIds: readonly ScenarioId[]): Comparison {
  if (scenarioIds.length < 2 || scenarioIds.length > 5) throw new RangeError(`Expected two to five scenarios to compare, got ${scenarioIds.length}.`);
  const scenarios = scenarioIds.map((id) => {
    const scenario = plan.scenarios.find((each) => each.id === id);
    if (scenario === undefined) throw new RangeError(`Expected one of the plan's ${plan.scenarios.length} scenarios, got ${id}.`);
    return { id, title: scenario.title, evaluation: evaluate(context, plan, scenario) };
  });
  const evaluations = scenarios.map(({ evaluation }) => evaluation);
  const rows = metricIds.map((metric) => consequenceRow(metric, evaluations));
  return { scenarios, rows, dominated: dominatedScenarios(scenarioIds, rows), changes: groupChanges(evaluations) };
}

function consequenceRow(metric: MetricId, evaluations: readonly Evaluation[]): ConsequenceRow {
  const values = evaluations.map((evaluation) => metricValue(evaluation, metric));
  const better = metricDirections[metric];
  return { metric, better, values, best: bestOf(values, better) };
}

function bestOf(values: readonly (number | null)[], better: ConsequenceRow["better"]): readonly number[] {
  const known = values.filter((value) => value !== null);
  if (better === "neither" || known.length === 0) return [];
  const top = better === "higher" ? Math.max(...known) : Math.min(...known);
  const best = values.flatMap((value, number) => (value !== null && isSame(value, top) ? [number] : []));
  return best.length === values.length ? [] : best;
}

/** Differences in the last digits of a sum are no differences. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** The first scenario that dominates names itself. A row judged in one of the two alone leaves the question open. */
function dominatedScenarios(ids: readonly ScenarioId[], rows: readonly ConsequenceRow[]): Comparison["dominated"] {
  return ids.flatMap((id, number) => {
    const by = ids.find((_, other) => other !== number && dominates(rows, other, number));
    return by === undefined ? [] : [{ id, by }];
  });
}

function dominates(rows: readonly ConsequenceRow[], winner: number, loser: number): boolean {
  let isBetterSomewhere = false;
  for (const { better, values } of rows) {
    if (better === "neither") continue;
    const mine = values[winner] ?? null;
    const theirs = values[loser] ?? null;
    if (mine === null && theirs === null) continue;
    if (mine === null || theirs === null) return false;
    if (isSame(mine, theirs)) continue;
    if (mine > theirs !== (better === "higher")) return false;
    isBetterSomewhere = true;
  }
  return isBetterSomewhere;
}

/** Real places where some scenario reaches another number than the first, in the table's order. */
function groupChanges(evaluations: readonly Evaluation[]): readonly GroupChange[] {
  return [
    ...changesOf("area", evaluations, ({ byArea }) => byArea),
    ...changesOf("organisation", evaluations, ({ byOrganisation }) => byOrganisation),
    ...changesOf("district", evaluations, ({ byDistrict }) => byDistrict),
    ...changesOf("tenure", evaluations, ({ byTenure }) => byTenure),
  ];
}

function changesOf(kind: GroupChange["kind"], evaluations: readonly Evaluation[], rowsOf: (evaluation: Evaluation) => readonly PlaceReach[]): GroupChange[] {
  const [first] = evaluations;
  if (first === undefined) return [];
  return rowsOf(first)
    .filter(({ id }) => id !== noPlaceId && id !== placesRowId)
    .map(({ id, name }) => ({ kind, id, name, reached: evaluations.map((evaluation) => rowsOf(evaluation).find((row) => row.id === id)?.reached ?? 0) }))
    .filter(({ reached }) => reached.some((households) => !isSame(households, reached[0] ?? 0)));
}
