import { evaluate, fillFourTypes, greedySolver, scopeTypes } from "byfokus/browser";
import type { ScopeProblem, ScopeType } from "byfokus/browser";
import type { FillAnswer, FillRequest, TypeProofs } from "./fill-messages.ts";
import { priceRules, proveScope } from "./prove-scope.ts";

/** Fills scopes beside the page, so that typing and painting never wait for it. */
const say = (message: FillAnswer): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<FillRequest>) => {
  void answer(data).catch((error: unknown) => say({ kind: "failed", reason: String(error) }));
};

function answer(request: FillRequest): Promise<void> {
  if (request.kind === "fourTypes") return fourTypes(request);
  return request.kind === "rest" ? rest(request) : prices(request);
}

/** The plain rule's four at once; each gives way to the proven one as it arrives. */
async function fourTypes({ context, plan, titles }: FillRequest & { readonly kind: "fourTypes" }): Promise<void> {
  let scenarios = await fillFourTypes(context, plan, greedySolver, { onProgress, titles });
  let proofs: TypeProofs = { single: { state: "provisional" }, areas: { state: "provisional" }, areasPlus: { state: "provisional" }, balance: { state: "provisional" } };
  say({ kind: "scenarios", scenarios, proofs, isLast: false });
  for (const [done, type] of scopeTypes.entries()) {
    const { scope, proof } = await proveScope({ context, plan, type, keep: [] }, (share) => onProgress((done + share) / scopeTypes.length));
    if (scope !== null) scenarios = scenarios.map((scenario) => (scenario.scope.type === type ? { ...scenario, scope } : scenario));
    proofs = { ...proofs, [type]: proof } satisfies Record<ScopeType, unknown>;
    say({ kind: "scenarios", scenarios, proofs, isLast: done === scopeTypes.length - 1 });
  }
}

/** The plain rule's scope at once where it keeps the rules; then the proven one, or the plain rule's where nothing can be proven here. */
async function rest({ context, plan, type, keep }: ScopeProblem): Promise<void> {
  const problem: ScopeProblem = { context, plan, type, keep };
  const { scope } = await greedySolver.solve(problem, { onProgress });
  const keepsRules = evaluate(context, plan, { id: type, title: type, scope }).rules.every(({ state }) => state !== "broken");
  if (keepsRules) say({ kind: "scope", scope, proof: { state: "provisional" }, isLast: false });
  const best = await proveScope(problem, onProgress);
  say({ kind: "scope", ...best, ...(best.proof.state === "unproven" ? { scope } : {}), isLast: true });
}

/** What each rule costs; none has a price where they cannot all be kept. */
async function prices({ context, plan, type, keep }: ScopeProblem): Promise<void> {
  say({ kind: "prices", prices: await priceRules({ context, plan, type, keep }), isLast: true });
}

function onProgress(share: number): void {
  say({ kind: "progress", share });
}
