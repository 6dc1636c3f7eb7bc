import { createWords, setBudget } from "byfokus/browser";
import type { Plan, PlanningContext, Scenario } from "byfokus/browser";
import { runFill } from "../worker/run-fill.ts";
import type { FillJob } from "../worker/run-fill.ts";
import type { FillAnswer, TypeProofs } from "../worker/fill-messages.ts";
import { createStore } from "./create-store.ts";
import { preferences } from "./preferences.ts";

/** The calculator's own four scopes for one amount of staff. */
export interface Proposals {
  /** `proving`: the plain rule's scopes stand, and are replaced by the proven ones as they arrive. */
  readonly status: "idle" | "running" | "proving" | "done" | "failed";
  readonly share: number;
  /** What the last calculation was for; the result stays while a newer one runs. */
  readonly fte: number | null;
  readonly scenarios: readonly Scenario[];
  /** What is known of each; `null` before the first. */
  readonly proofs: TypeProofs | null;
  /** Everything the result depends on, to see whether it still holds. */
  readonly key: string;
}

export const proposals = createStore<Proposals>({ status: "idle", share: 0, fte: null, scenarios: [], proofs: null, key: "" });

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
  const take = (answer: FillAnswer) => {
    if (answer.kind === "progress") proposals.set((now) => ({ ...now, share: answer.share }));
    else if (answer.kind === "scenarios") proposals.set(({ share }) => ({ status: answer.isLast ? "done" : "proving", share, fte, scenarios: answer.scenarios, proofs: answer.proofs, key }));
    // Without the worker the plain rule's scopes stand, if it came so far.
    else proposals.set((now) => (now.key === key ? withoutProof(now) : { ...now, status: "failed" }));
  };
  const current = runFill({ kind: "fourTypes", context, plan: setBudget(fte)(plan), titles }, take);
  job = current;
  jobKey = key;
  const last = await current.done;
  if (job !== current) return;
  job = null;
  take(last);
}

export function cancelProposals(): void {
  job?.cancel();
  job = null;
  proposals.set((now) => (now.scenarios.length > 0 ? withoutProof(now) : { ...now, status: "idle" }));
}

/** What is not proven yet stays so. */
function withoutProof(now: Proposals): Proposals {
  const settled = Object.entries(now.proofs ?? {}).map(([type, proof]) => [type, proof.state === "provisional" ? { state: "unproven" } : proof]);
  return { ...now, status: "done", proofs: now.proofs === null ? null : (Object.fromEntries(settled) as TypeProofs) };
}

export function proposalKey(plan: Plan, fte: number): string {
  return JSON.stringify([plan.editionId, fte, plan.need, plan.rules, plan.locks, plan.reachModel]);
}
