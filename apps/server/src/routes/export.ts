import { areaFeatures, areaSheet, compareScenarios, comparisonSheet, evaluate, evaluationSheets, todayScenario, writeCsv, writeGeoJson, writeXlsx } from "byfokus/node";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { languageOf } from "../language-of.ts";
import { openPlan } from "../open-plan.ts";
import type { Session } from "../session.ts";

/** GET `?to=csv|xlsx|geojson&lang=da|en&scenario=id`: the figures behind the paper. Nothing below area and block is in them. */
export function exportRoute(session: Session): Hono {
  return new Hono().get("/", async (c) => {
    const to = c.req.query("to");
    const lang = languageOf(c.req.query("lang"));
    if (to !== "csv" && to !== "xlsx" && to !== "geojson") throw new HTTPException(400, { message: "unknown_format" });
    const { context, plan, scenario } = await openPlan(session, c.req.query("scenario"));
    if (context.frame.edition.export === "none") throw new HTTPException(403, { message: "edition_not_shared" });
    const evaluation = evaluate(context, plan, scenario);
    const sheets = () => {
      const comparison = compareScenarios(context, plan, plan.scenarios.map(({ id }) => id).slice(0, 5));
      return [...evaluationSheets({ context, plan, scenario, evaluation, lang }), comparisonSheet(comparison, lang, evaluate(context, plan, todayScenario(context)))];
    };
    const bytes = to === "csv" ? writeCsv(areaSheet(context, lang, evaluation), { dialect: lang === "da" ? "da" : "international" })
      : to === "xlsx" ? await writeXlsx(sheets())
      : writeGeoJson({ features: areaFeatures(context, { scope: scenario.scope, evaluation }) });
    return c.body(new Uint8Array(bytes), 200, { "content-type": types[to], "content-disposition": `attachment; filename="byfokus-${lang === "da" ? "tal" : "figures"}.${to}"` });
  });
}

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  geojson: "application/geo+json",
} as const;
