import { readFileSync, readdirSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as analysis from "byfokus/analysis";
import * as node from "byfokus/node";

const folder = new URL(".", import.meta.url);
const examples = filesIn("");
const measures = filesIn("measures/");
/** What the other examples work on. */
const dataFiles = ["egekoebing.ts", "twelve-places.ts"];

afterEach(() => vi.restoreAllMocks());

function filesIn(under: string): string[] {
  return readdirSync(new URL(`./${under}`, folder)).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")).sort().map((name) => `${under}${name}`);
}

/** Names that no file of a group uses. */
function unused(names: object, files: readonly string[]): string[] {
  const text = files.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  return Object.keys(names).filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
}

describe("examples", () => {
  it.each([...examples, ...measures])("%s runs", { timeout: 60_000 }, async (name) => {
    const lines: unknown[] = [];
    vi.spyOn(console, "log").mockImplementation((...values) => void lines.push(...values));
    await import(new URL(name, folder).href);
    if (!dataFiles.includes(name)) expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line) ?? "")).join("\n")).not.toMatch(/undefined|NaN|\[object/);
  });

  it("use every public name there is", () => {
    expect(unused(node, examples)).toEqual([]);
  });

  it("use every measure there is", () => {
    expect(unused(analysis, measures)).toEqual([]);
  });
});
