export { createExactSolver, NoScopeFound, type ExactOptions } from "./exact/exact-solver.ts";
export { createGreedySolver, greedySolver } from "./greedy-solver.ts";
export { createHighsSolver } from "./highs/highs-solver.ts";
