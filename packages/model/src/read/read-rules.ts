import type { PlanRules } from "../plan/plan.ts";
import { atLeastZero, objectOf, share, type Read } from "./readers.ts";

/** The rules of a plan; each may be absent. */
export const readRules: Read<PlanRules> = objectOf({}, { minShareOfEachOrganisation: share, maxFteMoved: atLeastZero, minPrecision: share });
