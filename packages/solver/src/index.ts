export { createGreedySolver, greedySolver } from "./greedy-solver.ts";
export { createHighsSolver } from "./highs/highs-solver.ts";
