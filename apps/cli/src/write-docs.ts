import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import { docsText } from "./docs-text.ts";
import { indicatorsText } from "./indicators-text.ts";

// `npm run generate` writes docs/cli.md and docs/indicators.md; with --check it only says whether they would change.
for (const [name, text] of [["cli.md", docsText()], ["indicators.md", indicatorsText()]] as const) {
  const target = new URL(`../../../docs/${name}`, import.meta.url);
  if (!process.argv.includes("--check")) {
    await writeFile(target, text);
  } else if ((await readFile(target, "utf8").catch(() => "")) !== text) {
    process.stderr.write(`docs/${name} is out of date. Run: npm run generate\n`);
    process.exitCode = 1;
  }
}
