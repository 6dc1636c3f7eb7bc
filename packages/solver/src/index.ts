export { createGreedySolver, greedySolver } from "./greedy-solver.ts";
