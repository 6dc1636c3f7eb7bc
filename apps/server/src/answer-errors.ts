import type { ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { randomUUID } from "node:crypto";

/**
 * What a client sees of a failure: a number to quote, never a path, a query or a stack.
 * The cause is written to this machine's own log under the same number.
 */
export const answerErrors: ErrorHandler = (error, c) => {
  if (error instanceof HTTPException) return c.json({ error: error.message }, error.status);
  const correlationId = randomUUID();
  console.error(`[${correlationId}] ${c.req.method} ${c.req.path}`, error);
  return c.json({ error: "internal", correlationId }, 500);
};
