import type { Plan, PlanningContext, RulePrice, Scenario, Scope, ScopeProblem, ScopeProof, ScopeType } from "byfokus/browser";

export type FillRequest =
  | { readonly kind: "fourTypes"; readonly context: PlanningContext; readonly plan: Plan; readonly titles: Readonly<Record<ScopeType, string>> }
  | ({ readonly kind: "rest" | "prices" } & ScopeProblem);

/** What is known of the best scope of each type. */
export type TypeProofs = Readonly<Record<ScopeType, ScopeProof>>;

/** Scenarios and a scope come several times: the plain rule's at once, then the proven ones; `isLast` ends the job. */
export type FillAnswer =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "scenarios"; readonly scenarios: readonly Scenario[]; readonly proofs: TypeProofs; readonly isLast: boolean }
  | { readonly kind: "scope"; readonly scope: Scope | null; readonly proof: ScopeProof; readonly isLast: boolean }
  | { readonly kind: "prices"; readonly prices: readonly RulePrice[]; readonly isLast: true }
  | { readonly kind: "failed"; readonly reason: string };
