import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { readSourceFacts } from "./source-facts.ts";

const root = join(import.meta.dirname, "../../..");
const planning = join(root, "packages/planning/src");
const law = join(planning, "law");

/** The forms in which the mark of origin may be read: to throw, to refuse, or to leave out. */
const refusals = /\borigin (?:=== true\) (?:throw|return ")|!== true|=== true \? \[\])/g;
const takenApart = /\{[^{}]*\borigin\b[^{}]*\}(?=\)?\s*=[^=])/g;

/** What a file of planning outside the rule book does with origin, or takes from the rule book. */
function faultsOf(path: string, text: string): readonly string[] {
  if (path.startsWith("law/")) return [];
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, "");
  const words = code.replace(/`[^`]*`|"[^"\n]*"/g, (said) => (said === '"origin"' ? said : '""'));
  const named = /non-?_?western/i.test(code) ? ["names origin"] : [];
  const read = /\borigin\b/.test(words.replace(/(?:return|\|) "origin"/g, 'return ""').replace(refusals, "").replace(takenApart, "")) ? ["reads the mark of origin other than to refuse it"] : [];
  const used = path === "index.ts" ? [] : readSourceFacts(path, text).imports.filter((specifier) => specifier.startsWith(".") && !relative(law, join(planning, dirname(path), specifier)).startsWith(".."));
  return [...named, ...read, ...used.map((specifier) => `uses the rule book: ${specifier}`)];
}

describe("origin stays inside the rule book", () => {
  it("[LAWP30] no other file of planning reads origin, or the rule book's verdicts", () => {
    const files = readdirSync(planning, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("test-support"));
    expect(files).toEqual(expect.arrayContaining(["need/refused-ingredients.ts", "law/law-rows-of.ts"]));
    expect(files.flatMap((file) => faultsOf(file, readFileSync(join(planning, file), "utf8")).map((fault) => `${file}: ${fault}`))).toEqual([]);
  });

  it.each([
    ["need/planted.ts", `const share = shares["nonWesternOrigin"];`],
    ["fill/planted.ts", `const { nonwestern } = row.figures;`],
    ["need/planted.ts", `const chosen = indicators.filter(({ origin }) => origin);`],
    ["need/planted.ts", `const chosen = indicators.filter((each) => each.origin === true);`],
    ["need/planted.ts", `const row = { id, origin };`],
    ["need/planted.ts", `const mark = indicator["origin"];`],
    ["fill/planted.ts", `import { classifyByLaw } from "../law/classify-by-law.ts";`],
    ["planted.ts", `export * from "./law/law-verdict.ts";`],
  ])("[LAWP30] catches a planted violation in %s: %s", (path, text) => {
    expect(faultsOf(path, text)).not.toEqual([]);
  });

  it("[LAWP30] lets the rule book itself, a remark and other words pass", () => {
    expect(faultsOf("law/planted.ts", `const { nonwestern } = row.figures;`)).toEqual([]);
    expect(faultsOf("need/planted.ts", `// never about origin\nconst originX = 1;\nif (each.origin === true) throw new Error("Expected no origin.");`)).toEqual([]);
  });
});
