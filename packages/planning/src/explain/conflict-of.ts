import type { CancelSignal, PlanRules } from "@byfokus/model";
import { scopeProgram } from "../optimise/scope-program-of.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";
import type { MilpSolver } from "../ports/milp-solver.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";
import { bestChoice } from "./best-choice.ts";
import { leastStep } from "./least-step.ts";
import { programWithout, scopeRuleKey, scopeRules, type ScopeRule } from "./scope-rule.ts";

export interface Conflict {
  /** Rules that cannot all be kept, and could be were any one of them off; in `scopeRules`' order. */
  readonly rules: readonly ScopeRule[];
  /** Changes of one rule alone that make everything else possible, in `rules`' order; empty where no single one does. */
  readonly changes: readonly RuleChange[];
  /** Rules that together must go where no single change is enough; a smallest such set, none could stay. Else empty. */
  readonly together: readonly ScopeRule[];
}

/** `to`: the nearest tenth of an FTE, or tenth of a per cent, with which the rules can be kept; `null` = the rule must go. */
export interface RuleChange {
  readonly rule: ScopeRule;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Which rules cannot be kept together, and the smallest change that resolves it. Rules are tried in turn: one without
 * which the rest still cannot be kept is dropped, and those that remain are the conflict (deletion filter, Chinneck &
 * Dravnieks 1991). Where there are several conflicts, this is one of them.
 *
 * @returns `null` where the rules can all be kept
 */
export async function conflictOf(problem: ScopeProblem, milp: MilpSolver, { signal }: { readonly signal?: CancelSignal } = {}): Promise<Conflict | null> {
  const can = async (program: ScopeProgram): Promise<boolean> => (await bestChoice(program, milp, { gap: anyGap, ...(signal === undefined ? {} : { signal }) })) !== null;
  if (await can(scopeProgram(problem))) return null;
  const all = scopeRules(problem);
  const dropped: ScopeRule[] = [];
  for (const rule of all) if (!(await can(programWithout(problem, [...dropped, rule])))) dropped.push(rule);
  const rules = all.filter((rule) => !dropped.includes(rule));
  const changes: RuleChange[] = [];
  for (const rule of rules) {
    const change = await smallestChange(problem, rule, can);
    if (change !== null) changes.push(change);
  }
  return { rules, changes, together: changes.length > 0 ? [] : await together(problem, all, can) };
}

/** A scope that keeps the rules is enough; how much it reaches is not asked. */
const anyGap = 1e9;

async function smallestChange(problem: ScopeProblem, rule: ScopeRule, can: (program: ScopeProgram) => Promise<boolean>): Promise<RuleChange | null> {
  if (!(await can(programWithout(problem, [rule])))) return null;
  const amount = amountOf(problem, rule);
  if (amount === null) return { rule, from: null, to: null };
  const { from, grid, last, at } = amount;
  const step = await leastStep(last, (tried) => can(scopeProgram(at((grid.first + grid.direction * tried) / grid.perUnit))));
  return { rule, from, to: step === null ? null : (grid.first + grid.direction * step) / grid.perUnit };
}

interface RuleAmount {
  readonly from: number;
  /** Tenths of an FTE up, or tenths of a per cent down. */
  readonly grid: { readonly first: number; readonly direction: 1 | -1; readonly perUnit: number };
  readonly last: number;
  readonly at: (to: number) => ScopeProblem;
}

/** `null` for rules without a number. */
function amountOf(problem: ScopeProblem, rule: ScopeRule): RuleAmount | null {
  const { plan, context: { table } } = problem;
  if (rule.kind === "budget") {
    const { fte, ...program } = programWithout(problem, [rule]);
    const most = fte + program.fixed.fte;
    return up(plan.budget.fte, problem.type === "balance" ? 2 * most : most, (to) => ({ ...problem, plan: { ...plan, budget: { ...plan.budget, fte: to } } }));
  }
  if (rule.kind !== "rule") return null;
  const from = plan.rules[rule.rule] ?? 0;
  const at = (to: number): ScopeProblem => ({ ...problem, plan: { ...plan, rules: { ...plan.rules, [rule.rule]: to } satisfies PlanRules } });
  if (rule.rule === "maxFteMoved") return up(from, table.areas.reduce((sum, { fteToday }) => sum + fteToday, 0.1), at);
  const first = Math.ceil(1000 * from - 1e-6);
  return { from, grid: { first, direction: -1, perUnit: 1000 }, last: first, at };
}

function up(from: number, most: number, at: (to: number) => ScopeProblem): RuleAmount {
  const first = Math.floor(10 * from + 1e-6);
  return { from, grid: { first, direction: 1, perUnit: 10 }, last: Math.max(0, Math.ceil(10 * most) - first), at };
}

/** Rules put back one by one, as far as they can be kept: what cannot must go. Locks and kept members, which somebody agreed, come back first. */
async function together(problem: ScopeProblem, all: readonly ScopeRule[], can: (program: ScopeProgram) => Promise<boolean>): Promise<readonly ScopeRule[]> {
  let off = [...all];
  for (const rule of [...all].reverse()) {
    const others = off.filter((other) => scopeRuleKey(other) !== scopeRuleKey(rule));
    if (await can(programWithout(problem, others))) off = others;
  }
  return off;
}
