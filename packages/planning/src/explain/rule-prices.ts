import type { CancelSignal } from "@byfokus/model";
import type { MilpSolver } from "../ports/milp-solver.ts";
import { bestChoice } from "./best-choice.ts";
import { programWithout, scopeRules, type ScopeRule } from "./scope-rule.ts";
import type { SolvedProblem } from "./solved-problem.ts";

/** What one rule costs, all others kept: the difference of two proven optima. */
export interface RulePrice {
  readonly rule: ScopeRule;
  /** Households in need that the best scope without the rule reaches more; 0 = the rule changes nothing that counts. */
  readonly cost: number;
  /** `cost` as a share of what is reached without the rule, 0-1. */
  readonly share: number;
}

/**
 * One price per rule that is on, budget aside, in `scopeRules`' order; one solve each. A lock may hold in what the
 * program would not choose by itself (a stairwell, an organisation's homes); where that helps, the lock costs 0.
 */
export async function rulePrices({ problem, best }: SolvedProblem, milp: MilpSolver, { signal }: { readonly signal?: CancelSignal } = {}): Promise<readonly RulePrice[]> {
  const prices: RulePrice[] = [];
  for (const rule of scopeRules(problem)) {
    if (rule.kind === "budget") continue;
    const without = await bestChoice(programWithout(problem, [rule]), milp, signal === undefined ? {} : { signal });
    const reached = Math.max(best.reached, without?.reached ?? 0);
    prices.push({ rule, cost: reached - best.reached, share: reached > 0 ? (reached - best.reached) / reached : 0 });
  }
  return prices;
}
