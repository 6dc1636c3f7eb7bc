export { generateTown, fjordbyDefaults, type FjordbyOptions, type GeneratedTown } from "./generate-town.ts";
export { convictionLimits, type HardCases } from "./hard-cases.ts";
