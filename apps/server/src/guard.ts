import type { MiddlewareHandler } from "hono";

/**
 * Lets only this machine's own page in. Host is checked against DNS rebinding, Origin against other sites'
 * forms and scripts; a request that changes something must carry our own Origin.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  if (!/^(127\.0\.0\.1|localhost)(:\d{1,5})?$/.test(host)) return c.json({ error: "host_refused" }, 403);
  const origin = c.req.header("origin");
  const isRead = c.req.method === "GET" || c.req.method === "HEAD";
  const isOurs = origin === `http://${host}`;
  if (!isOurs && !(isRead && origin === undefined)) return c.json({ error: "origin_refused" }, 403);
  if (c.req.header("sec-fetch-site") === "cross-site" && c.req.path.startsWith("/api/")) return c.json({ error: "origin_refused" }, 403);
  await next();
  for (const [name, value] of Object.entries(safeHeaders)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};

/** No outside origin in any direction; the paper preview replaces the policy with an even narrower one. */
export const safeHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "worker-src 'self'", "frame-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "cache-control": "no-store",
};
