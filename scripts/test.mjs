/**
 * `npm test`: everything that can be checked, on a machine with only Node >= 20.19 and git.
 * Types, lint, the web build and generated files count as one check each; the rest are the tests.
 * `npm test -- packages/model` runs only the tests there. The last line is `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { command, prepare, root, run } from "./toolchain.mjs";

const only = process.argv.slice(2);
const node = prepare();
const results = [];

if (only.length === 0) {
  check("types", [command("typescript"), "-b"]);
  check("types of tests", [command("typescript"), "-p", "tsconfig.tests.json"]);
  check("lint", [command("oxlint"), "--deny-warnings"]);
  check("web build", [join(root, "scripts/build-web-now.mjs")]);
  check("generated files", [join(root, "scripts/generate.mjs"), "--check"]);
  ensureChromium();
}
const counted = runTests(only);

const failed = results.filter((result) => !result.ok);
for (const { name } of failed) process.stdout.write(`failed: ${name}\n`);
process.stdout.write(`${results.length - failed.length + counted.passed} passed, ${failed.length + counted.failed} failed\n`);
process.exit(failed.length + counted.failed > 0 ? 1 : 0);

function check(name, args) {
  process.stderr.write(`\n> ${name}\n`);
  results.push({ name, ok: run(node, args) === 0 });
}

function runTests(paths) {
  const folder = mkdtempSync(join(tmpdir(), "byfokus-test-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = run(node, [command("vitest"), "run", ...reporters, ...paths], { env: { NODE_OPTIONS: "--disable-warning=ExperimentalWarning", NO_COLOR: "1" } });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8"));
    const broken = code !== 0 && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0;
    return { passed: numPassedTests, failed: numFailedTests + broken };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
