import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer, type RunningServer } from "../../../apps/server/src/index.ts";
import { createHighsSolver } from "../../../packages/solver/src/index.ts";
import { hardKnapsack } from "../../../packages/solver/src/test-support/model-of.ts";
import type { SolvedInPage } from "./solver-page/main.ts";
import { openBrowser, openPage, type OpenedPage } from "./support/open-browser.ts";

const web = fileURLToPath(new URL("../../../apps/web/", import.meta.url));

let directory: string;
let server: RunningServer;
let browser: Browser;
let opened: OpenedPage;

/** A page of its own, built and served as the app is. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "byfokus-solver-"));
  const page = fileURLToPath(new URL("./solver-page/", import.meta.url));
  const built = join(directory, "web");
  const vite = [join(web, "node_modules/vite/bin/vite.js"), "build", page, "--config", join(web, "vite.config.ts"), "--logLevel", "warn", "--outDir", built];
  await promisify(execFile)(process.execPath, vite, { env: { ...process.env, NODE_ENV: "production" } });
  [server, browser] = await Promise.all([startServer({ store: pathToFileURL(join(directory, "store")).href, today: "2026-11-22", webFolder: built }), openBrowser()]);
  opened = await openPage(browser);
  await opened.page.goto(server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(directory, { recursive: true, force: true });
});

describe("the solver in a page", () => {
  it("[HIGHS18] solves, is cancelled and solves again, to the same values as in Node", async () => {
    const inPage = await opened.page.evaluate(() => (globalThis as unknown as { solveInPage: () => Promise<SolvedInPage> }).solveInPage());
    const solver = createHighsSolver();
    const { values } = await solver.solve(hardKnapsack(), { gap: 0.02 });
    solver.close();
    expect(inPage).toEqual({ status: "optimal", objective: 141_278, bound: 141_278, cancelledWith: "AbortError", valuesAfter: [...(values ?? [])] });
    expect(opened.errors).toEqual([]);
    expect(opened.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"))).toEqual([]);
    expect(opened.requests.filter((url) => url.endsWith(".wasm")).length).toBeGreaterThan(0);
  });

  it("[SERVER12] only the solver's worker may compile WebAssembly, the page may not", async () => {
    const compiled = await opened.page.evaluate(() => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => "compiled", (error: Error) => error.name));
    expect(compiled).toBe("CompileError");
    const workers = opened.requests.filter((url) => url.includes("worker") && url.endsWith(".js"));
    expect(workers.length).toBeGreaterThan(0);
    for (const url of new Set(opened.requests.filter((address) => address.startsWith(server.url)))) {
      const policy = (await fetch(url)).headers.get("content-security-policy");
      expect(policy).not.toMatch(/https?:|\*|'unsafe/);
      expect(policy?.includes("'wasm-unsafe-eval'")).toBe(workers.includes(url));
    }
  });
});
