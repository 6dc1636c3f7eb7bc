import type { PlanHistory, PlanStep } from "../plan/plan-history.ts";
import { readPlan } from "./parse-plan.ts";
import { listOf, objectOf, text, type Read } from "./readers.ts";

/** Reads a saved history, already parsed from JSON; errors as `parsePlan`, with paths such as `past[3].plan.budget.fte`. */
export function parseHistory(json: unknown): PlanHistory {
  return readHistory(json, "");
}

const readStep: Read<PlanStep> = objectOf({ plan: readPlan, label: text, at: text });

const readHistory: Read<PlanHistory> = objectOf({ past: listOf(readStep), present: readPlan, future: listOf(readStep) });
