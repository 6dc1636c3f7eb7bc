import { Hono } from "hono";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "byfokus/node";
import { preferredLanguage } from "../language-of.ts";

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
    if (file === undefined) return path === "/index.html" ? c.html(notBuiltPage(preferredLanguage(c.req.header("accept-language"))), 503) : c.text("Not found", 404);
    const bytes = await readFile(file);
    const isNamedByContent = path.startsWith("/assets/");
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "cache-control": isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache",
      ...(solverFile.test(path) ? { "content-security-policy": solverPolicy } : {}),
    });
  });
}

/** What a browser shows where the app is missing. Whoever reads it has the server running and can start it another way. */
function notBuiltPage(lang: Language): string {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Byfokus</title><p>${notBuilt[lang]}</p></html>`;
}

const notBuilt: Readonly<Record<Language, string>> = {
  da: "Webappen er ikke bygget endnu. Stop Byfokus med Ctrl+C, og start den igen med <code>npm start</code> i mappen med Byfokus' kode. Den kommando bygger appen først.",
  en: "The web app is not built yet. Stop Byfokus with Ctrl+C and start it again with <code>npm start</code> in the folder with the code of Byfokus. That command builds the app first.",
};

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
