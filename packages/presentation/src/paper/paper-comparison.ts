import { scopeTypes, type Scenario, type ScopeType } from "@byfokus/model";
import type { Comparison } from "@byfokus/planning";
import type { Words } from "../messages/words.ts";
import { shortTitle } from "./short-title.ts";

/**
 * The comparison as a paper shows it: scenarios in the order of the types (the same order in every paper, whichever is
 * recommended), then as they came, and with their short titles. Values, best marks and changes follow their scenarios.
 *
 * @param scenarios those of the plan and those beside it; one the comparison alone has comes last, title as it is
 * @param todayId the scenario that is today's work, which is called so
 */
export function paperComparison(comparison: Comparison, scenarios: readonly Scenario[], todayId: string | undefined, words: Words): Comparison {
  const scopes = new Map(scenarios.map((scenario) => [scenario.id, scenario.scope]));
  const order = comparison.scenarios
    .map(({ id }, index) => ({ index, place: placeOf(scopes.get(id)?.type) }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ index }) => index);
  const title = (entry: Comparison["scenarios"][number]): string => (entry.id === todayId ? words.t("common.today") : shortTitle(entry.title, scopes.get(entry.id), words));
  return {
    ...comparison,
    scenarios: order.flatMap((index) => comparison.scenarios.slice(index, index + 1)).map((entry) => ({ ...entry, title: title(entry) })),
    rows: comparison.rows.map((row) => ({
      ...row,
      values: order.map((index) => row.values[index] ?? null),
      best: order.flatMap((index, place) => (row.best.includes(index) ? [place] : [])),
    })),
    changes: comparison.changes.map((change) => ({ ...change, reached: order.flatMap((index) => change.reached.slice(index, index + 1)) })),
  };
}

function placeOf(type: ScopeType | undefined): number {
  return type === undefined ? scopeTypes.length : scopeTypes.indexOf(type);
}
