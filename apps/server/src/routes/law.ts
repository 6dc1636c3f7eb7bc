import { classifyByLaw, lawBook, lawRowsOf, membershipOf } from "byfokus/node";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Session } from "../session.ts";

/**
 * GET `?regime=id&list=2025-12-01`: the areas on one list, judged under one version of the rules. Unasked it is the version
 * without origin and the newest list the data have figures for. Only a version that has a criterion of origin is given its figures,
 * and only its own verdicts hold them.
 */
export function lawRoute(session: Session): Hono {
  return new Hono().get("/", async (c) => {
    const regime = lawBook.regimes.find(({ id }) => id === (c.req.query("regime") ?? lawBook.localRegime));
    if (regime === undefined) throw new HTTPException(400, { message: "unknown_regime" });
    const [context, town] = await Promise.all([session.context(), session.town()]);
    if (context === undefined || town === undefined) throw new HTTPException(409, { message: "no_data" });
    const usesOrigin = regime.criteria.some(({ measure }) => lawBook.measures.find(({ id }) => id === measure)?.origin === true);
    const rows = lawRowsOf(context, usesOrigin ? { originFrom: town.observations } : {});
    const lists = [...new Set(rows.map(({ list }) => list))].sort().reverse();
    const wanted = c.req.query("list") ?? lists[0];
    const verdicts = classifyByLaw(rows, regime.id, lawBook, { published: membershipOf(context) }).filter(({ list }) => list === wanted);
    return c.json({ regime: regime.id, list: wanted ?? null, lists, verdicts });
  });
}
