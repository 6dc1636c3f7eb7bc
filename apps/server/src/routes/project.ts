import { encodeContext } from "byfokus/node";
import { Hono } from "hono";
import { reportWithoutStairwells } from "../report-without-stairwells.ts";
import type { Session } from "../session.ts";

/** GET: everything the web app starts from. The context is at block level: no single stairwell leaves the server. */
export function projectRoute(session: Session): Hono {
  return new Hono().get("/", async (c) => {
    const [context, saved, editions, town] = await Promise.all([session.context(), session.plan(), session.editions(), session.town()]);
    const report = session.report();
    return c.json({
      today: session.today,
      context: context === undefined ? null : encodeContext(context),
      plan: saved ?? null,
      editions: editions.map((edition) => ({ ...edition, issues: [] })),
      report: report === undefined ? null : reportWithoutStairwells(report, town),
    });
  });
}
