import { HTTPException } from "hono/http-exception";

/** The body as an object; 400 where it is anything else. */
export async function readJson(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = await request.json().catch(() => undefined);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new HTTPException(400, { message: "json_object_expected" });
  return value as Record<string, unknown>;
}
