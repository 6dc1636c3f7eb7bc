import { execFile } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const build = fileURLToPath(new URL("../../../../scripts/build-web-now.mjs", import.meta.url));

/** Builds the web app as it is delivered, where its sources have changed since it was built. */
export async function ensureBuilt(): Promise<void> {
  await promisify(execFile)(process.execPath, [build]);
}
