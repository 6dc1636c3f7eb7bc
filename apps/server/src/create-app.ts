import { Hono } from "hono";
import { answerErrors } from "./answer-errors.ts";
import { guard } from "./guard.ts";
import { exportRoute } from "./routes/export.ts";
import { importRoute } from "./routes/import.ts";
import { lawRoute } from "./routes/law.ts";
import { needRoute } from "./routes/need.ts";
import { paperRoute } from "./routes/paper.ts";
import { planRoute } from "./routes/plan.ts";
import { projectRoute } from "./routes/project.ts";
import { staticRoute } from "./routes/static.ts";
import type { Session } from "./session.ts";

/**
 * Every route behind one guard and one error answer.
 *
 * @param webFolder the built web app; without, the one delivered with the server
 */
export function createApp(session: Session, webFolder?: string): Hono {
  const app = new Hono();
  app.onError(answerErrors);
  app.use(guard);
  app.route("/api/project", projectRoute(session));
  app.route("/api/import", importRoute(session));
  app.route("/api/plan", planRoute(session));
  app.route("/api/need", needRoute(session));
  app.route("/api/law", lawRoute(session));
  app.route("/api/paper", paperRoute(session));
  app.route("/api/export", exportRoute(session));
  app.all("/api/*", (c) => c.json({ error: "not_found" }, 404));
  app.route("/", staticRoute(webFolder));
  return app;
}
