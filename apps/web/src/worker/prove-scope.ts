import { NoScopeFound, conflictOf, createExactSolver, createHighsSolver, rulePrices, solveProblem } from "byfokus/browser";
import type { RulePrice, Scope, ScopeProblem, ScopeProof } from "byfokus/browser";

/** After this long one solve inside gives the best it has found, with its gap; a town takes well under a second. */
const seconds = 30;

const milp = createHighsSolver();
const solver = createExactSolver(milp, { seconds });

/** The best scope with what is proven of it; without a scope where none keeps the rules, or where the solver cannot run here. */
export async function proveScope(problem: ScopeProblem, onProgress: (share: number) => void): Promise<{ readonly scope: Scope | null; readonly proof: ScopeProof }> {
  try {
    const { scope, needReached, bound } = await solver.solve(problem, { onProgress });
    return { scope, proof: bound === null ? { state: "unproven" } : { state: "bounded", reached: needReached, bound } };
  } catch (error) {
    const isImpossible = error instanceof NoScopeFound && error.reason === "rules";
    return { scope: null, proof: isImpossible ? { state: "impossible", conflict: await conflictOf(problem, milp).catch(() => null) } : { state: "unproven" } };
  }
}

/** One price per rule, each from solves to proof; empty where the rules cannot all be kept. */
export async function priceRules(problem: ScopeProblem): Promise<readonly RulePrice[]> {
  const solved = await solveProblem(problem, milp);
  return solved === null ? [] : rulePrices(solved, milp);
}
