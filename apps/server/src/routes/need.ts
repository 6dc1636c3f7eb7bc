import { encodeContext, refusedIngredients } from "byfokus/node";
import type { NeedDefinition } from "byfokus/node";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { readJson } from "../read-json.ts";
import type { Session } from "../session.ts";

/** POST: the context under another need definition. Ethnic origin and context figures are refused with the reason. */
export function needRoute(session: Session): Hono {
  return new Hono().post("/", async (c) => {
    const need = parseNeed((await readJson(c.req.raw))["need"]);
    const town = await session.town();
    if (town === undefined) throw new HTTPException(409, { message: "no_data" });
    const refused = refusedIngredients(need, town.indicators);
    if (refused.length > 0) return c.json({ error: "indicator_refused", refused }, 422);
    const context = await session.context(need);
    return c.json({ context: context === undefined ? null : encodeContext(context) });
  });
}

function parseNeed(value: unknown): NeedDefinition {
  const { parts, periods } = (value ?? {}) as { parts?: unknown; periods?: unknown };
  const isValid = Array.isArray(parts) && parts.length > 0 && typeof periods === "number" && periods >= 1 &&
    parts.every((part: { indicatorId?: unknown; weight?: unknown }) => typeof part?.indicatorId === "string" && typeof part.weight === "number" && part.weight >= 0);
  if (!isValid) throw new HTTPException(400, { message: "need_not_valid" });
  return { parts: parts as NeedDefinition["parts"], periods };
}
