import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { commandList } from "./command-list.ts";
import { docsText, helpOf } from "./docs-text.ts";
import { indicatorsText } from "./indicators-text.ts";

it("docs/cli.md says what --help says", async () => {
  const written = await readFile(new URL("../../../docs/cli.md", import.meta.url), "utf8");
  expect(written, "run: node apps/cli/src/write-docs.ts").toBe(docsText());
});

it("docs/indicators.md lists the catalogue", async () => {
  const written = await readFile(new URL("../../../docs/indicators.md", import.meta.url), "utf8");
  expect(written, "run: npm run generate").toBe(indicatorsText());
  expect(written).toContain("| `outsideWork` |");
});

it.each(commandList)("$name shows its examples first, and every example is a command line it takes", ({ name, examples, options }) => {
  const help = helpOf([name]);
  expect(help.startsWith("Examples:\n  byfokus ")).toBe(true);
  for (const example of examples) {
    expect(help).toContain(example);
    for (const [flag] of example.split("|")[0]?.matchAll(/--[\w-]+/g) ?? []) {
      expect(["--json", "--lang", ...options.map((option) => option.split(" ")[0])]).toContain(flag);
    }
  }
});
