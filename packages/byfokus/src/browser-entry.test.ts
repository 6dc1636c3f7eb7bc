import { existsSync, readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Files and outside modules that a file pulls in when it is loaded; type imports are gone by then. */
function reachable(entry: string): { files: Set<string>; outside: Set<string> } {
  const files = new Set<string>();
  const outside = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith(".ts")) return;
    const text = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    for (const [, type, specifier = ""] of text.matchAll(/^(?:import|export)\s+(type\s)?[^"';]*?(?:from\s+)?"([^"]+)"/gm)) {
      if (type === undefined) follow(specifier, file);
    }
    for (const [, specifier = ""] of text.matchAll(/\bimport\(\s*"([^"]+)"/g)) follow(specifier, file);
  };
  const follow = (specifier: string, from: string): void => {
    if (specifier.startsWith(".")) visit(resolve(dirname(from), specifier));
    else if (specifier.startsWith("@byfokus/")) visit(entryOf(specifier, from));
    else outside.add(specifier);
  };
  visit(entry);
  return { files, outside };
}

function entryOf(room: string, from: string): string {
  for (let directory = dirname(from); ; directory = dirname(directory)) {
    const manifest = join(directory, "node_modules", room, "package.json");
    if (existsSync(manifest)) {
      const real = createRequire(manifest).resolve("./package.json");
      const { exports } = JSON.parse(readFileSync(real, "utf8")) as { exports: Record<string, string> };
      return resolve(dirname(real), exports["."] ?? "");
    }
    if (directory === dirname(directory)) throw new Error(`Expected ${room} to be installed for ${from}.`);
  }
}

it.each([["browser", 100], ["analysis", 80]])("the entry %s reaches no Node module, no engine and no file format", (entry, least) => {
  const { files, outside } = reachable(fileURLToPath(new URL(`./${entry}.ts`, import.meta.url)));
  expect([...outside].filter((name) => isBuiltin(name))).toEqual([]);
  expect([...outside].filter((name) => /duckdb|sqlite|exceljs|docx/.test(name))).toEqual([]);
  expect([...files].filter((file) => /packages\/(formats|storage)\//.test(file))).toEqual([]);
  expect(files.size).toBeGreaterThan(least);
});

it("and the test would see one", () => {
  const { outside } = reachable(fileURLToPath(new URL("./node.ts", import.meta.url)));
  expect([...outside].filter((name) => isBuiltin(name))).not.toEqual([]);
});
