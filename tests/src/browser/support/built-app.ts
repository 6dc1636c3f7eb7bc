import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Builds the web app as it is delivered, not as the test runner's environment would have it, where its sources are newer than what was built. */
export async function ensureBuilt(): Promise<void> {
  const built = await stat(join(root, "apps/web/dist/index.html")).then((file) => file.mtimeMs, () => 0);
  const sources = ["apps/web/src", "packages/byfokus/src", "packages/presentation/src", "packages/planning/src", "packages/model/src", "packages/solver/src"];
  const newest = Math.max(...(await Promise.all(sources.map((folder) => newestIn(join(root, folder))))));
  if (built > newest) return;
  await promisify(execFile)(process.execPath, [join(root, "apps/web/node_modules/vite/bin/vite.js"), "build", join(root, "apps/web")], { cwd: root, env: { ...process.env, NODE_ENV: "production" } });
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs));
  return Math.max(0, ...times);
}
