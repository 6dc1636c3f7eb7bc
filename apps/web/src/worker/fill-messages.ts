import type { Plan, PlanningContext, Scenario, ScopeProblem, ScopeSolution, ScopeType } from "byfokus/browser";

export type FillRequest =
  | { readonly kind: "fourTypes"; readonly context: PlanningContext; readonly plan: Plan; readonly titles: Readonly<Record<ScopeType, string>> }
  | ({ readonly kind: "rest" } & ScopeProblem);

export type FillAnswer =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "scenarios"; readonly scenarios: readonly Scenario[] }
  | { readonly kind: "solution"; readonly solution: ScopeSolution }
  | { readonly kind: "failed"; readonly reason: string };
