import type { FolderFile } from "byfokus/node";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { stream } from "hono/streaming";
import { readDemoFiles } from "../demo-files.ts";
import { reportWithoutStairwells } from "../report-without-stairwells.ts";
import type { Session } from "../session.ts";

/** Largest delivery that is read into memory, bytes. */
const largestDelivery = 512 * 1024 * 1024;

/**
 * POST: files with their paths (multipart), or `{ "demo": true }`. Answers with one JSON line per step and the report last.
 * Leaving the request cancels the import; until the last step nothing has changed.
 */
export function importRoute(session: Session): Hono {
  return new Hono().post("/", async (c) => {
    if (Number(c.req.header("content-length") ?? 0) > largestDelivery) throw new HTTPException(413, { message: "delivery_too_large" });
    const files = await readDelivery(c.req.raw);
    const cancel = new AbortController();
    c.header("content-type", "application/x-ndjson; charset=utf-8");
    return stream(c, async (out) => {
      out.onAbort(() => cancel.abort());
      const line = (value: unknown) => out.write(`${JSON.stringify(value)}\n`);
      try {
        await line({ step: "reading", share: 0 });
        const report = await session.importDelivery(files, { signal: cancel.signal, onProgress: (step, share) => void line({ step: step === "reading" ? "reading" : "storing", share }) });
        await line({ report: reportWithoutStairwells(report, await session.town()) });
      } catch (error) {
        if (cancel.signal.aborted) return;
        console.error("The import failed.", error);
        await line({ error: "import_failed" });
      }
    });
  });
}

async function readDelivery(request: Request): Promise<readonly FolderFile[]> {
  if (request.headers.get("content-type")?.startsWith("application/json") === true) {
    const body = (await request.json().catch(() => undefined)) as { demo?: unknown } | undefined;
    if (body?.demo === true) return readDemoFiles();
    throw new HTTPException(400, { message: "files_expected" });
  }
  const form = await request.formData().catch((cause: unknown) => {
    throw new HTTPException(400, { message: "files_expected", cause });
  });
  const paths = form.getAll("path");
  const files = form.getAll("file").filter((entry) => entry instanceof File);
  if (files.length === 0 || paths.length !== files.length) throw new HTTPException(400, { message: "files_expected" });
  return Promise.all(files.map(async (file, index) => ({ path: insideFolder(String(paths[index])), bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** A browser's path starts with the chosen folder's own name, which is no part of the delivery. */
function insideFolder(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.length > 1 ? parts.slice(1).join("/") : parts.join("/");
}
