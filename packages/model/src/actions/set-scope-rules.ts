import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import type { Scope, ScopeRule } from "../scope/scope.ts";
import { expectShare, expectWholeNumber } from "../values/expect.ts";

/** Says when places enter and leave the scope; a rule that is left out is off. */
export function setScopeRules(scenarioId: ScenarioId, rules: Pick<Scope, "entryRule" | "exitRule">): Action {
  const { entryRule, exitRule } = rules;
  if (entryRule) expectRule(entryRule, "entry");
  if (exitRule) expectRule(exitRule, "exit");
  return (plan) =>
    updateScope(plan, scenarioId, ({ entryRule: _entry, exitRule: _exit, ...scope }) => ({
      ...scope,
      ...(entryRule ? { entryRule } : {}),
      ...(exitRule ? { exitRule } : {}),
    }));
}

function expectRule(rule: ScopeRule, name: string): void {
  expectShare(rule.needShare, `the ${name} rule's share of households in need`);
  expectWholeNumber(rule.editions, `the ${name} rule's number of editions`);
}
