/**
 * `npm start`: makes everything ready, runs the main job on the demo town Fjordby and opens the app on it.
 * `npm start -- DIR` does the same with a folder of your own; options of `byfokus open` are passed on.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepare, root, run } from "./toolchain.mjs";
import { buildWeb } from "./build-web.mjs";

const node = prepare();
buildWeb(node);

const own = process.argv.slice(2);
const hasFolder = own.some((arg) => !arg.startsWith("-"));
const demo = join(root, ".byfokus", "fjordby");
const byfokus = (...args) => run(node, ["--disable-warning=ExperimentalWarning", join(root, "apps/cli/src/main.ts"), ...args], { cwd: process.cwd() });

if (!hasFolder) {
  if (!existsSync(demo)) stopUnless(byfokus("demo", demo));
  stopUnless(byfokus("types", demo, "--fte", "14"));
}
process.exit(byfokus("open", ...(hasFolder ? own : [demo, ...own])));

function stopUnless(code) {
  if (code !== 0) process.exit(code);
}
