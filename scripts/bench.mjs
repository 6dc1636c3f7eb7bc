/** `npm run bench [name]`: every speed target, each as a ratio to a named baseline measured in the same run. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { prepare, root, run } from "./toolchain.mjs";

const node = prepare();
const wanted = process.argv[2] ?? "";
const folder = join(root, "bench/src");
const codes = readdirSync(folder)
  .filter((file) => file.endsWith(".bench.ts") && file.startsWith(wanted))
  .sort()
  .map((file) => {
    process.stdout.write(`\n${file}\n`);
    return run(node, ["--expose-gc", "--disable-warning=ExperimentalWarning", join(folder, file)]);
  });
process.exit(Math.max(0, ...codes));
