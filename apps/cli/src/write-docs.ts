import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import { docsText } from "./docs-text.ts";

// `node apps/cli/src/write-docs.ts` writes docs/cli.md; with --check it only says whether it would change.
const target = new URL("../../../docs/cli.md", import.meta.url);
const text = docsText();
if (!process.argv.includes("--check")) {
  await writeFile(target, text);
} else if ((await readFile(target, "utf8").catch(() => "")) !== text) {
  process.stderr.write("docs/cli.md differs from the commands' help. Run: node apps/cli/src/write-docs.ts\n");
  process.exitCode = 1;
}
