import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as analysis from "./analysis.ts";
import * as browser from "./browser.ts";
import * as node from "./node.ts";

const kindOf = (value: unknown) => (typeof value !== "function" ? "value" : /^class\b/.test(Function.prototype.toString.call(value)) ? "class" : "function");

function typeNames(file: string): string[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return [...text.matchAll(/export type \{([^}]*)\}/g)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim())).filter((name) => name !== "").sort();
}

function report(): string {
  const values = (names: object) => Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `- ${name} (${kindOf(value)})`);
  const onlyNode = Object.fromEntries(Object.entries(node).filter(([name]) => !(name in browser)));
  return `# Public names

Written by \`public-names.test.ts\`, which fails when this list and the code differ; bring it up to date with \`vitest run packages/byfokus -u\`.
A name that is here is a promise: taking one away, or changing what it means, is a change for every user.

## byfokus/browser (also in byfokus/node)

${values(browser).join("\n")}

Types: ${typeNames("./browser.ts").join(", ")}.

## byfokus/node alone

${values(onlyNode).join("\n")}

Types: ${typeNames("./node.ts").join(", ")}.

## byfokus/analysis

${values(analysis).join("\n")}

Types: ${typeNames("./analysis.ts").join(", ")}.
`;
}

it("PUBLIC.md lists every public name and its kind", async () => {
  await expect(report()).toMatchFileSnapshot("../PUBLIC.md");
});

it("everything of the browser is in node too, and nothing is taken over unnamed from a room", () => {
  expect(Object.keys(node)).toEqual(expect.arrayContaining(Object.keys(browser)));
  for (const file of ["./browser.ts", "./node.ts", "./analysis.ts"]) {
    expect(readFileSync(new URL(file, import.meta.url), "utf8")).not.toMatch(/export \* from "@byfokus/);
  }
});

it("the version is the package's", () => {
  expect(browser.version).toBe((JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }).version);
});
