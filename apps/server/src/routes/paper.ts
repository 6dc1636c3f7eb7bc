import { writePaper } from "byfokus/node";
import type { PaperFormat } from "byfokus/node";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { languageOf } from "../language-of.ts";
import { openPlan } from "../open-plan.ts";
import type { Session } from "../session.ts";

const types: Readonly<Record<PaperFormat, string>> = {
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** What a paper may do when it is shown in the preview frame: be looked at. */
const previewPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** GET and POST `?to=html|docx|pdf&lang=da|en&date=&body=`: the decision paper of the saved plan. */
export function paperRoute(session: Session): Hono {
  return new Hono().on(["GET", "POST"], "/", async (c) => {
    const to = c.req.query("to");
    if (to !== "html" && to !== "docx" && to !== "pdf") throw new HTTPException(400, { message: "unknown_format" });
    const lang = languageOf(c.req.query("lang"));
    // Neither a meeting nor its body is invented: what is not said is left out of the paper.
    const date = c.req.query("date");
    if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new HTTPException(400, { message: "date_not_valid" });
    const body = c.req.query("body");
    const { context, plan, scenario } = await openPlan(session, c.req.query("scenario"));
    if (context.frame.edition.export === "none") throw new HTTPException(403, { message: "edition_not_shared" });
    const [file] = await writePaper({ context, plan, scenarioId: scenario.id, lang, formats: [to], options: { ...(date === undefined ? {} : { date }), ...(body === undefined ? {} : { body }) } });
    if (file === undefined) throw new Error(`Expected one paper as ${to}, got none.`);
    return c.body(new Uint8Array(file.bytes), 200, {
      "content-type": types[to],
      "content-security-policy": previewPolicy,
      "x-frame-options": "SAMEORIGIN",
      ...(c.req.query("download") === undefined ? {} : { "content-disposition": `attachment; filename="beslutningsoplaeg.${to}"` }),
    });
  });
}
