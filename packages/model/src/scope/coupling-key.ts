import type { Coupling } from "./scope.ts";

/** One text per ordered pair of areas; a scope holds each pair once. */
export function couplingKey(coupling: Pick<Coupling, "vulnerable" | "wellFunctioning">): string {
  return JSON.stringify([coupling.vulnerable, coupling.wellFunctioning]);
}
