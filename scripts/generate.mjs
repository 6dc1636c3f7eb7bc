/** `npm run generate`: writes the generated pages anew; `-- --check` fails where one is out of date. */
import { join } from "node:path";
import { prepare, root, run } from "./toolchain.mjs";

const node = prepare();
const check = process.argv.slice(2).filter((arg) => arg === "--check");
process.exit(run(node, ["--disable-warning=ExperimentalWarning", join(root, "apps/cli/src/write-docs.ts"), ...check]));
