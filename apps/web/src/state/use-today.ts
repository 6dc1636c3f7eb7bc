import { evaluate, todayScenario } from "byfokus/browser";
import type { Evaluation, Plan, PlanningContext } from "byfokus/browser";
import { useMemo } from "react";

/** What today's work reaches under the plan's need and assumptions: what every screen measures against. */
export function useToday(context: PlanningContext, plan: Plan): Evaluation {
  return useMemo(() => evaluate(context, plan, todayScenario(context)), [context, plan]);
}
