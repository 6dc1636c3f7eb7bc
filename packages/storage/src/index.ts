export { countsPerStairwell } from "./facts/counts-per-stairwell.ts";
export type { StairwellCount } from "./facts/counts-per-stairwell.ts";
export { openFactStore } from "./facts/open-fact-store.ts";
export type { FactStoreOptions } from "./facts/open-fact-store.ts";
export { replaceFile } from "./files/durable.ts";
export { makeFolder } from "./files/make-folder.ts";
export { openPlanStore } from "./plans/open-plan-store.ts";
export type { PlanStoreOptions } from "./plans/open-plan-store.ts";
