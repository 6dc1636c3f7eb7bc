import { scopeTypes, type CancelSignal, type Plan, type Scenario, type ScopeType } from "@byfokus/model";
import type { ScopeSolver } from "../ports/scope-solver.ts";
import type { PlanningContext } from "../table/planning-table.ts";

export interface FillFourTypesOptions {
  readonly signal?: CancelSignal;
  /** Share of all four, 0-1. */
  readonly onProgress?: (share: number) => void;
  /** What a person calls each scenario; the type's id unless told. */
  readonly titles?: Readonly<Record<ScopeType, string>>;
}

/**
 * One scenario of each type with the same staff, rules and locks, in the order they are always shown; its id is its type.
 * Rejects as the solver does when it is stopped.
 */
export async function fillFourTypes(
  context: PlanningContext,
  plan: Plan,
  solver: ScopeSolver,
  { signal, onProgress, titles }: FillFourTypesOptions = {},
): Promise<readonly Scenario[]> {
  const scenarios: Scenario[] = [];
  for (const type of scopeTypes) {
    const done = scenarios.length;
    const { scope } = await solver.solve(
      { context, plan, type, keep: [] },
      { ...(signal === undefined ? {} : { signal }), onProgress: (share) => onProgress?.((done + share) / scopeTypes.length) },
    );
    scenarios.push({ id: type, title: titles?.[type] ?? type, scope });
  }
  return scenarios;
}
