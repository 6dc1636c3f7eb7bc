import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Every file a file loads, and what it loads from other packages; type imports are gone by then. */
function loaded(entry: string): { readonly files: Set<string>; readonly packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    for (const [, type, specifier = ""] of text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^"';=]*?from\s+)?"([^"]+)"/gm)) {
      if (type === undefined && specifier.startsWith(".")) visit(resolve(dirname(file), specifier));
      else if (type === undefined) packages.add(specifier);
    }
  };
  visit(entry);
  return { files, packages };
}

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const ofSolving = /best-prices|next-point|build-model|program-model|solve-program|solve-in-stages|core-program|milp-solver|explain\//;

it("[CERT13] verifying loads no solver, no linear model and nothing that searches", () => {
  const { files, packages } = loaded(pathOf("./verify-certificate.ts"));
  expect(files.size).toBeGreaterThan(15);
  expect([...files].filter((file) => ofSolving.test(file))).toEqual([]);
  expect([...packages].filter((name) => !/^(@byfokus\/(model|analysis)|@noble\/hashes\/.*)$/.test(name))).toEqual([]);
});

it("[CERT13] and the test would see one", () => {
  expect([...loaded(pathOf("../optimise/solve-in-stages.ts")).files].some((file) => file.endsWith("program-model.ts") && ofSolving.test(file))).toBe(true);
});
