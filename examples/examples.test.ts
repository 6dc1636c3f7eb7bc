import { readFileSync, readdirSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as node from "byfokus/node";

const folder = new URL(".", import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")).sort();

afterEach(() => vi.restoreAllMocks());

describe("examples", () => {
  it.each(examples)("%s runs", { timeout: 60_000 }, async (name) => {
    const lines: unknown[] = [];
    vi.spyOn(console, "log").mockImplementation((...values) => void lines.push(...values));
    await import(new URL(name, folder).href);
    if (name !== "egekoebing.ts") expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line) ?? "")).join("\n")).not.toMatch(/undefined|NaN|\[object/);
  });

  it("use every public name there is", () => {
    const text = examples.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
    expect(Object.keys(node).filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});
