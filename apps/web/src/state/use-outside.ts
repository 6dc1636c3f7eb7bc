import { brokenRules, choiceOf, newPlan, scopeProgram } from "byfokus/browser";
import type { BrokenRule, OutsideProgram, Plan, PlanningContext, Scenario, ScopeProgram } from "byfokus/browser";
import { useMemo } from "react";

/** Why a scenario has no distance to the best: rules it breaks as the solver counts, or what the solver may not choose. */
export interface Outside {
  readonly broken: readonly BrokenRule[];
  readonly outside: readonly OutsideProgram[];
}

/** Counted anew only when what the solver is asked, or the scenario's places, change; `null` where the question itself cannot be put. */
export function useOutside(context: PlanningContext, plan: Plan, { scope }: Pick<Scenario, "scope">): Outside | null {
  const { title, townName, editionId, budget, rules, locks, reachModel, need } = plan;
  const { type, members } = scope;
  const program = useMemo(() => {
    const asked = { ...newPlan({ title, townName, editionId, need, reachModel, fte: budget.fte }), budget, rules, locks };
    return programOrNull(context, asked, type);
  }, [context, type, title, townName, editionId, budget, rules, locks, reachModel, need]);
  return useMemo(() => {
    if (program === null) return null;
    const { choice, outside } = choiceOf(program, members);
    return { broken: choice === null ? [] : brokenRules(program, choice), outside };
  }, [program, members]);
}

/** The program refuses figures that nothing can be counted with; the worker says so too. */
function programOrNull(context: PlanningContext, plan: Plan, type: Scenario["scope"]["type"]): ScopeProgram | null {
  try {
    return scopeProgram({ context, plan, type, keep: [] });
  } catch {
    return null;
  }
}
