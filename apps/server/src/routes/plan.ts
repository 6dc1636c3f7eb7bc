import { parseHistory } from "byfokus/node";
import type { Plan, PlanHistory } from "byfokus/node";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { readJson } from "../read-json.ts";
import type { Session } from "../session.ts";

/** PUT: saves the history if nobody saved since `expectedVersion`; otherwise 409 with the newer plan, never a silent overwrite. */
export function planRoute(session: Session): Hono {
  return new Hono().put("/", async (c) => {
    const body = await readJson(c.req.raw);
    const expectedVersion = body["expectedVersion"];
    if (typeof expectedVersion !== "number") throw new HTTPException(400, { message: "expected_version_missing" });
    const result = await session.plans.save(sharedHistory(body["history"]), expectedVersion);
    if (result.ok) return c.json({ version: result.version });
    return c.json({ error: "newer_version", plan: await session.plans.load() }, 409);
  });
}

function sharedHistory(value: unknown): PlanHistory {
  let history: PlanHistory;
  try {
    history = parseHistory(value);
  } catch (cause) {
    throw new HTTPException(400, { message: "plan_not_valid", cause });
  }
  if ([history.present, ...history.past.map(({ plan }) => plan), ...history.future.map(({ plan }) => plan)].some(namesStairwell)) throw new HTTPException(400, { message: "stairwells_not_shown" });
  return history;
}

/** This server is for readers who may not see stairwells: a plan that names one is refused. */
function namesStairwell(plan: Plan): boolean {
  return plan.scenarios.some(({ scope }) =>
    scope.members.some((member) => member.kind === "stairwell") || scope.activities.some(({ reach }) => reach.kind === "stairwells"));
}
