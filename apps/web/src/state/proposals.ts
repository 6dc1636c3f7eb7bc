import { createWords, setBudget } from "byfokus/browser";
import type { Plan, PlanningContext, Scenario } from "byfokus/browser";
import { runFill } from "../worker/run-fill.ts";
import type { FillJob } from "../worker/run-fill.ts";
import { createStore } from "./create-store.ts";
import { preferences } from "./preferences.ts";

/** The calculator's own four scopes for one amount of staff. */
export interface Proposals {
  readonly status: "idle" | "running" | "done" | "failed";
  readonly share: number;
  /** What the last finished calculation was for; the result stays while a newer one runs. */
  readonly fte: number | null;
  readonly scenarios: readonly Scenario[];
  /** Everything the result depends on, to see whether it still holds. */
  readonly key: string;
}

export const proposals = createStore<Proposals>({ status: "idle", share: 0, fte: null, scenarios: [], key: "" });

let job: FillJob | null = null;
/** What the running job is for. */
let jobKey = "";

/** Fills the four types for an amount of staff; a newer wish replaces one that runs. */
export async function proposeFourTypes(context: PlanningContext, plan: Plan, fte: number): Promise<void> {
  const key = proposalKey(plan, fte);
  if (proposals.get().key === key && proposals.get().status === "done") return;
  if (job !== null && jobKey === key) return;
  job?.cancel();
  proposals.set((now) => ({ ...now, status: "running", share: 0 }));
  const words = createWords(preferences.get().lang);
  const titles = { single: words.t("app.type.single.name"), areas: words.t("app.type.areas.name"), areasPlus: words.t("app.type.areasPlus.name"), balance: words.t("app.type.balance.name") };
  const current = runFill({ kind: "fourTypes", context, plan: setBudget(fte)(plan), titles }, (share) => proposals.set((now) => ({ ...now, share })));
  job = current;
  jobKey = key;
  const answer = await current.done;
  if (job !== current) return;
  job = null;
  if (answer.kind === "scenarios") proposals.set({ status: "done", share: 1, fte, scenarios: answer.scenarios, key });
  else proposals.set((now) => ({ ...now, status: "failed" }));
}

export function cancelProposals(): void {
  job?.cancel();
  job = null;
  proposals.set((now) => ({ ...now, status: now.scenarios.length > 0 ? "done" : "idle" }));
}

export function proposalKey(plan: Plan, fte: number): string {
  return JSON.stringify([plan.editionId, fte, plan.need, plan.rules, plan.locks, plan.reachModel]);
}
