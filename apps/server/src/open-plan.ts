import type { Plan, PlanningContext, Scenario } from "byfokus/node";
import { HTTPException } from "hono/http-exception";
import type { Session } from "./session.ts";

/** The saved plan with its figures, and one scenario of it: the named one, else the recommended one. 409 where there is none. */
export async function openPlan(session: Session, scenarioId?: string): Promise<{ readonly context: PlanningContext; readonly plan: Plan; readonly scenario: Scenario }> {
  const [context, saved] = await Promise.all([session.context(), session.plan()]);
  if (context === undefined || saved === undefined) throw new HTTPException(409, { message: "no_data" });
  const plan = saved.history.present;
  const scenario = plan.scenarios.find(({ id }) => id === (scenarioId ?? plan.recommended));
  if (scenario === undefined) throw new HTTPException(409, { message: "no_scenario_recommended" });
  return { context, plan, scenario };
}
