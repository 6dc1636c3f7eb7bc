import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** One rule, or a range of them: `[AREA1]`, `[AREA1]-[AREA4]`; marks of code may stand around each. */
const rule = /\[([A-Z]+-?)(\d+)\](?:`?-`?\[\1(\d+)\])?/;
const root = join(import.meta.dirname, "../../..");
const rooms = ["packages", "apps"]
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
  .filter((room) => existsSync(join(root, room, "SPEC.md")));

/** Tests of the whole product may hold a room's rule too. */
const quotedFromOutside = rulesQuotedUnder(join(root, "tests/src"));

describe("rules and the tests that hold them", () => {
  it("[SPECS1] finds the rooms", () => {
    expect(rooms).toEqual(expect.arrayContaining(["packages/model", "packages/planning", "apps/server"]));
  });

  it.each(rooms)("[SPECS2] every rule in SPEC.md is quoted by a test's title: %s", (room) => {
    const quoted = rulesQuotedUnder(join(root, room));
    expect(rulesOf(room).filter((id) => !quoted.has(id) && !quotedFromOutside.has(id))).toEqual([]);
  });

  it.each(rooms)("[SPECS3] every rule that a test's title quotes is in SPEC.md: %s", (room) => {
    const rules = new Set(rulesOf(room));
    expect([...rulesQuotedUnder(join(root, room))].filter(([id]) => !rules.has(id)).map(([id, file]) => `${id} in ${file}`)).toEqual([]);
  });

  it("[SPECS4] reads single rules, ranges and rows of a table of cases, and no comment", () => {
    expect(rulesIn("- `[AREA1]` One, **[AREA2]** two.\n- [AREA3]-[AREA5] Three.\n- `[SET-06]`-`[SET-07]` Four [a link](x).")).toEqual(["AREA1", "AREA2", "AREA3", "AREA4", "AREA5", "SET-06", "SET-07"]);
    expect(rulesInTitles('it("[AREA1] [AREA2] one", f);\n// [AREA3] not this\nit.each(all)(`[AREA4]-[AREA6] ${x}`, f);\nexpect(text).toBe("[1]");')).toEqual(["AREA1", "AREA2", "AREA4", "AREA5", "AREA6"]);
    expect(rulesInTitles('const cases = [\n  ["AREA1", "X9"],\n  ["AREA2", "X9"],\n];\nit.each(cases)("[%s] gives %s", f);')).toEqual(["AREA1", "AREA2"]);
    expect(rulesInTitles('  ["AREA1", f],\n]) it(`[${id}] holds`, f);')).toEqual(["AREA1"]);
    expect(rulesInTitles('  ["AREA1", f],\n])("%s holds", f);')).toEqual([]);
  });
});

function rulesOf(room: string): string[] {
  return rulesIn(readFileSync(join(root, room, "SPEC.md"), "utf8"));
}

/** Every rule named, ranges spelled out. */
function rulesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(rule, "g"))].flatMap(([, name = "", first = "", last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => name + String(Number(first) + step).padStart(first.length, "0")));
}

/** Rules that a text in quotation marks begins with, and those that the rows of a table of cases hand to a title that begins with `[%s]` or `[${id}]`. */
function rulesInTitles(source: string): string[] {
  const titles = source.match(new RegExp(`["'\`](?:${rule.source.replace("\\1", "[A-Z]+-?")}[, ]*)+`, "g")) ?? [];
  const cases = /["'`]\[(?:%s|\$\{\w+\})\]/.test(source) ? [...source.matchAll(/^ *\["([A-Z]+-?\d+)",/gm)].map(([, id]) => `[${id}]`) : [];
  return [...titles, ...cases].flatMap(rulesIn);
}

/** Each rule with the first file that quotes it. */
function rulesQuotedUnder(directory: string): ReadonlyMap<string, string> {
  const quoted = new Map<string, string>();
  for (const file of testsIn(directory)) {
    for (const id of rulesInTitles(readFileSync(file, "utf8"))) if (!quoted.has(id)) quoted.set(id, relative(root, file));
  }
  return quoted;
}

function testsIn(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" || entry.name.startsWith(".") ? [] : testsIn(path);
    return entry.name.endsWith(".test.ts") && path !== import.meta.filename ? [path] : [];
  });
}
