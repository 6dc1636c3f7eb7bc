import { memberKey, type Member, type PlanRules, type ScopeType } from "@byfokus/model";
import { scopeProgram } from "../optimise/scope-program-of.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";

/**
 * Something a scope must keep, as people speak of it.
 * - `budget`: the staff there is; `rule`: a rule of the plan; `funding`: every krone from a pot that may pay it;
 * - `lock`: one lock; `keep`: the members that are kept while the rest is filled; `oneArea`: the traditional type has one.
 */
export type ScopeRule =
  | { readonly kind: "budget" }
  | { readonly kind: "rule"; readonly rule: keyof PlanRules }
  | { readonly kind: "funding" }
  | { readonly kind: "lock"; readonly member: Pick<Member, "kind" | "id">; readonly state: "in" | "out" }
  | { readonly kind: "keep" }
  | { readonly kind: "oneArea" };

/** Rules of the plan in the order they are always shown. */
const planRules = ["minShareOfEachOrganisation", "maxFteMoved", "minPrecision"] as const satisfies readonly (keyof PlanRules)[];

/** Every rule that is on, in a fixed order: budget, the plan's rules, funding, locks, what is kept, one area. */
export function scopeRules({ context, plan, type, keep }: ScopeProblem): readonly ScopeRule[] {
  return [
    { kind: "budget" },
    ...planRules.flatMap((rule): ScopeRule[] => (plan.rules[rule] === undefined ? [] : [{ kind: "rule", rule }])),
    ...(context.frame.pots.length > 0 && plan.reachModel.krPerFte > 0 ? [{ kind: "funding" } as const] : []),
    ...plan.locks.map(({ member, state }): ScopeRule => ({ kind: "lock", member, state })),
    ...(keep.length > 0 ? [{ kind: "keep" } as const] : []),
    ...(type === ("single" satisfies ScopeType) ? [{ kind: "oneArea" } as const] : []),
  ];
}

/** One text per rule; no two rules of a problem have the same. */
export function scopeRuleKey(rule: ScopeRule): string {
  return rule.kind === "rule" ? rule.rule : rule.kind === "lock" ? `lock ${rule.state} ${memberKey(rule.member)}` : rule.kind;
}

/** The program as if some rules were off. A budget that is off has staff for everything. */
export function programWithout(problem: ScopeProblem, rules: Iterable<ScopeRule>): ScopeProgram {
  const off = new Set([...rules].map(scopeRuleKey));
  const { plan } = problem;
  const kept = planRules.filter((rule) => plan.rules[rule] !== undefined && !off.has(rule)).map((rule) => [rule, plan.rules[rule]]);
  const program = scopeProgram({
    ...problem,
    keep: off.has("keep") ? [] : problem.keep,
    plan: { ...plan, rules: Object.fromEntries(kept) as PlanRules, locks: plan.locks.filter(({ member, state }) => !off.has(scopeRuleKey({ kind: "lock", member, state }))) },
  });
  return {
    ...program,
    fte: off.has("budget") ? Math.max(program.fte, staffForAll(program)) : program.fte,
    mostAreas: off.has("oneArea") ? null : program.mostAreas,
    rules: { ...program.rules, funded: program.rules.funded && !off.has("funding") },
  };
}

/** Staff that no choice can use up, FTE. */
function staffForAll({ areas, offers, lots }: ScopeProgram): number {
  const inAreas = areas.reduce((sum, { mostTenths }) => sum + mostTenths / 10, 0);
  return lots.reduce((sum, { most, ftePerPlace }) => sum + most * ftePerPlace, offers.reduce((sum, { fte }) => sum + fte, inAreas)) + 1;
}
