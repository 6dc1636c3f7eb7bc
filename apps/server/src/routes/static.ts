import { Hono } from "hono";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const webFolder = fileURLToPath(new URL("../../../web/dist/", import.meta.url));

/**
 * The built web app. Only files that were found in the folder can be asked for,
 * so a path in the address never becomes a path on the disk.
 */
export function staticRoute(folder = webFolder): Hono {
  let files = listFiles(folder);
  return new Hono().get("*", async (c) => {
    const path = c.req.path === "/" ? "/index.html" : decodePath(c.req.path);
    // A new build has new names: whoever asks for the page gets the files that are there now.
    if (path === "/index.html") files = listFiles(folder);
    const known = await files;
    const file = known.get(path);
    if (file === undefined) return path === "/index.html" ? c.text(notBuilt, 503) : c.text("Not found", 404);
    const bytes = await readFile(file);
    const isNamedByContent = path.startsWith("/assets/");
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "cache-control": isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache",
      ...(solverFile.test(path) ? { "content-security-policy": solverPolicy } : {}),
    });
  });
}

const notBuilt = "The web app is not built yet. Run: node apps/web/node_modules/vite/bin/vite.js build apps/web";

/** The solver's worker, as the build names it. */
const solverFile = /^\/assets\/highs-worker-[\w-]+\.js$/;

/** A worker is ruled by the policy of its own file: this one may compile WebAssembly and fetch it from here, nothing else; the page may not. */
const solverPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Map(entries.filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [`/${relative(folder, path).split(sep).join("/")}`, path] as const;
  }));
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
