import { generateTown, fjordbyDefaults, writeTownFolder } from "byfokus/node";
import type { FolderFile, Town } from "byfokus/node";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "./create-app.ts";
import { openSession } from "./session.ts";
import { startServer } from "./start-server.ts";
import type { RunningServer } from "./start-server.ts";

let directory: string;
let server: RunningServer;
let town: Town;
let files: readonly FolderFile[];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "byfokus-server-"));
  const demo = generateTown({ ...fjordbyDefaults, scale: 0.2 });
  town = demo.town;
  files = await writeTownFolder(demo.town, demo.dwellings);
  server = await startServer({ store: pathToFileURL(join(directory, "store")).href, today: "2026-11-22" });
});

afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

describe("[SERVER] the local server", () => {
  it("[SERVER1] binds this machine alone and refuses other hosts and origins", async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await statusWith({ host: "evil.example" })).toBe(403);
    expect(await statusWith({ host: new URL(server.url).host })).toBe(200);
    const foreign = await fetch(`${server.url}/api/plan`, { method: "PUT", headers: { origin: "http://evil.example" }, body: "{}" });
    expect(foreign.status).toBe(403);
    const without = await fetch(`${server.url}/api/plan`, { method: "PUT", body: "{}" });
    expect(without.status).toBe(403);
    const read = await fetch(`${server.url}/api/project`, { headers: { origin: "http://evil.example" } });
    expect(read.status).toBe(403);
  });

  it("[SERVER2] sends a policy that lets no outside origin in, on every answer", async () => {
    for (const path of ["/", "/api/project", "/api/nothing", "/nothing"]) {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("content-security-policy")).not.toMatch(/https?:|\*|unsafe/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it("[SERVER3] a delivery with errors changes nothing and returns the report", async () => {
    const broken = files.map((file) => (/observation/.test(file.path) ? { path: file.path, bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replaceAll(/\b20\d\d\b/g, "aldrig")) } : file));
    const report = await deliver(broken);
    expect(report["editionId"]).toBeUndefined();
    expect((report["issues"] as readonly { severity: string }[]).some((issue) => issue.severity === "error")).toBe(true);
    expect((await project()).context).toBeNull();
  });

  it("[SERVER4] a whole delivery becomes the current edition, with a first plan", async () => {
    const report = await deliver(files);
    const answer = await project();
    expect(report["editionId"]).toBe(answer.editions[0].edition.id);
    expect(answer.plan.version).toBe(1);
    expect(answer.plan.history.present.editionId).toBe(answer.editions[0].edition.id);
  });

  it("[SERVER5] no answer names a single stairwell", async () => {
    const text = await (await fetch(`${server.url}/api/project`)).text();
    const answer = JSON.parse(text) as { context: unknown };
    const context = JSON.stringify(answer.context);
    const values = new Set(stringsIn(answer.context));
    expect(town.stairwells.length).toBeGreaterThan(20);
    for (const stairwell of town.stairwells) {
      expect(values.has(stairwell.id)).toBe(false);
      expect(values.has(stairwell.label)).toBe(false);
    }
    expect(context).not.toContain('"stairwellIds"');
    const said = (JSON.parse(text) as { report: { issues: readonly { message: { da: string; en: string } }[] } }).report.issues.flatMap(({ message }) => [message.da, message.en]).join(" ").split(/[\s,:;()]+/);
    const ids = new Set(town.stairwells.map(({ id }) => id as string));
    expect(said.filter((word) => ids.has(word))).toEqual([]);
  });

  it("[SERVER6] a second writer gets 409 with the newer plan, never a silent overwrite", async () => {
    const { plan } = await project();
    const renamed = { ...plan.history, present: { ...plan.history.present, title: "Min titel" } };
    expect((await put({ history: renamed, expectedVersion: plan.version })).status).toBe(200);
    const late = await put({ history: plan.history, expectedVersion: plan.version });
    expect(late.status).toBe(409);
    expect(((await late.json()) as { plan: { history: { present: { title: string } } } }).plan.history.present.title).toBe("Min titel");
  });

  it("[SERVER7] a plan that is not a plan, or that names stairwells, is refused", async () => {
    const { plan } = await project();
    expect((await put({ history: { past: [], present: { title: 3 }, future: [] }, expectedVersion: plan.version })).status).toBe(400);
    const scope = { type: "areasPlus", members: [{ kind: "stairwell", id: town.stairwells[0]?.id }], activities: [], couplings: [], planCaseIds: [] };
    const present = { ...plan.history.present, scenarios: [{ id: "s", title: "S", scope }] };
    expect((await put({ history: { ...plan.history, present }, expectedVersion: plan.version })).status).toBe(400);
  });

  it("[SERVER8] origin is refused as an ingredient of need, with the reason", async () => {
    const origin = town.indicators.find((indicator) => indicator.origin === true);
    expect(origin).toBeDefined();
    const response = await send("POST", "/api/need", { need: { parts: [{ indicatorId: origin?.id, weight: 1 }], periods: 1 } });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { refused: readonly { reason: string }[] }).refused[0]?.reason).toBe("origin");
  });

  it("[SERVER9] another need definition gives other figures", async () => {
    const before = await project();
    const [first] = before.plan.history.present.need.parts;
    const response = await send("POST", "/api/need", { need: { parts: [first], periods: 1 } });
    expect(response.status).toBe(200);
    expect(JSON.stringify(((await response.json()) as { context: unknown }).context)).not.toBe(JSON.stringify(before.context));
  });

  it("[SERVER10] a failure tells the client a number and nothing of the inside", async () => {
    const response = await fetch(`${server.url}/api/paper?to=html`);
    expect(response.status).toBe(409);
    const text = await response.text();
    expect(text).not.toMatch(/node:|\.ts|at /);
    expect((await fetch(`${server.url}/../../package.json`)).status).toBe(404);
    expect((await fetch(`${server.url}/%2e%2e%2f%2e%2e%2fpackage.json`)).status).toBe(404);
  });

  it("[SERVER11] figures of origin leave only inside a version of the law that has the criterion", async () => {
    const verdicts = async (query: string) => ((await (await fetch(`${server.url}/api/law${query}`)).json()) as LawAnswer).verdicts;
    const originOf = (all: LawAnswer["verdicts"]) => all.flatMap(({ criteria }) => criteria.filter(({ measure, value }) => measure === "nonwestern" && value !== null));
    const unasked = await verdicts("");
    expect(unasked.length).toBe(town.areas.length);
    expect(new Set(unasked.map(({ list, notLaw }) => `${list} ${notLaw}`)).size).toBe(1);
    expect(unasked[0]?.notLaw).toBe(true);
    expect(originOf(unasked)).toEqual([]);
    expect(originOf(await verdicts("?regime=2021")).length).toBeGreaterThan(0);
    expect((await fetch(`${server.url}/api/law?regime=mine`)).status).toBe(400);
    expect(await (await fetch(`${server.url}/api/project`)).text()).not.toContain('"indicatorId":"nonWesternOrigin"');
  });

  it("[SERVER13] a missing app is told in the browser's first language that we have, without a path", async () => {
    const session = await openSession({ store: pathToFileURL(join(directory, "bare")).href, today: "2026-11-22" });
    const bare = createApp(session, join(directory, "no-app"));
    const host = "127.0.0.1:4711";
    const page = async (acceptLanguage?: string) => {
      const response = await bare.request(`http://${host}/`, { headers: { host, ...(acceptLanguage === undefined ? {} : { "accept-language": acceptLanguage }) } });
      expect(response.status).toBe(503);
      expect(response.headers.get("content-type")).toContain("text/html");
      return response.text();
    };
    for (const asked of [undefined, "", "*", "da-DK,da;q=0.9,en;q=0.8", "en;q=0.5, da", "de, en;q=0, da;q=0.1"]) expect(await page(asked)).toContain("Webappen er ikke bygget");
    for (const asked of ["en-GB,en;q=0.9,da;q=0.8", "EN", "de-DE,de;q=0.9,en;q=0.7,da;q=0.3"]) expect(await page(asked)).toContain('lang="en"');
    expect(await page()).not.toMatch(/node_modules|apps\/|\.js|\.ts/);
    expect(await page()).toContain("npm start");
    await session.close();
  });
});

interface LawAnswer {
  readonly verdicts: readonly { readonly list: string; readonly notLaw: boolean; readonly criteria: readonly { readonly measure: string; readonly value: number | null }[] }[];
}

// A test reads the answer as the client does: as JSON of an agreed shape.
interface Answer {
  readonly context: unknown;
  readonly editions: readonly [{ readonly edition: { readonly id: string } }];
  readonly plan: { readonly version: number; readonly history: { readonly past: unknown[]; readonly future: unknown[]; readonly present: { readonly editionId: string; readonly need: { readonly parts: readonly unknown[] } } } };
}

async function project(): Promise<Answer> {
  return (await fetch(`${server.url}/api/project`)).json() as Promise<Answer>;
}

function send(method: string, path: string, body: unknown): Promise<Response> {
  return fetch(`${server.url}${path}`, { method, headers: { origin: server.url, "content-type": "application/json" }, body: JSON.stringify(body) });
}

function put(body: unknown): Promise<Response> {
  return send("PUT", "/api/plan", body);
}

async function deliver(delivery: readonly FolderFile[]): Promise<Record<string, unknown>> {
  const form = new FormData();
  for (const { path, bytes } of delivery) {
    form.append("path", `byen/${path}`);
    form.append("file", new Blob([new Uint8Array(bytes)]), path);
  }
  const response = await fetch(`${server.url}/api/import`, { method: "POST", headers: { origin: server.url }, body: form });
  const lines = (await response.text()).trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
  return (lines.at(-1)?.["report"] ?? {}) as Record<string, unknown>;
}

/** fetch does not let a test set Host; node:http does. */
function statusWith(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${server.url}/api/project`, { headers }, (response) => (response.resume(), resolve(response.statusCode ?? 0))).once("error", reject).end();
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
