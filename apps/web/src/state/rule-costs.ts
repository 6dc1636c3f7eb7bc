import type { Plan, PlanningContext, RulePrice, ScopeType } from "byfokus/browser";
import { runFill } from "../worker/run-fill.ts";
import type { FillJob } from "../worker/run-fill.ts";
import { createStore } from "./create-store.ts";
import { proposalKey } from "./proposals.ts";

/** What the rules cost, for the question it was asked for. */
export interface RuleCosts {
  readonly status: "idle" | "running" | "done" | "failed";
  readonly key: string;
  readonly prices: readonly RulePrice[];
}

export const ruleCosts = createStore<RuleCosts>({ status: "idle", key: "", prices: [] });

let job: FillJob | null = null;

/** Works the prices out in the worker; a newer question replaces one that runs. */
export async function priceRules(context: PlanningContext, plan: Plan, type: ScopeType): Promise<void> {
  job?.cancel();
  const key = ruleCostsKey(plan, type);
  ruleCosts.set({ status: "running", key, prices: [] });
  const current = runFill({ kind: "prices", context, plan, type, keep: [] }, () => undefined);
  job = current;
  const answer = await current.done;
  if (job !== current) return;
  job = null;
  ruleCosts.set(answer.kind === "prices" ? { status: "done", key, prices: answer.prices } : { status: "failed", key, prices: [] });
}

export function cancelRuleCosts(): void {
  job?.cancel();
  job = null;
  ruleCosts.set({ status: "idle", key: "", prices: [] });
}

/** Everything the prices depend on. */
export function ruleCostsKey(plan: Plan, type: ScopeType): string {
  return `${type} ${proposalKey(plan, plan.budget.fte)}`;
}
