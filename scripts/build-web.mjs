/** Builds the web app, if anything it is made of changed since the last build. */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command, root, run } from "./toolchain.mjs";

const web = join(root, "apps/web");

export function buildWeb(node) {
  const stamp = join(web, "dist", ".built-from");
  const wanted = sourceFingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write("Bygger webappen, som mangler eller er ældre end sin kode ...\nBuilding the web app, which is missing or older than its sources ...\n");
  const fresh = mkdtempSync(join(web, ".dist-"));
  const code = run(node, [command("vite", web), "build", "--logLevel", "warn", "--outDir", fresh, "--emptyOutDir"], { cwd: web, stdio: ["ignore", 2, 2], env: { NODE_ENV: "production" } });
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.exit(code);
  }
  writeFileSync(join(fresh, ".built-from"), wanted);
  // Put in place whole: a server that is running, or a second build, never meets half an app.
  rmSync(join(web, "dist"), { recursive: true, force: true });
  try {
    renameSync(fresh, join(web, "dist"));
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(stamp)) throw error; // Otherwise another build was there first.
  }
}

/** The bytes of every source file that can end up in the browser. */
function sourceFingerprint() {
  const hash = createHash("sha256").update(readFileSync(join(root, "pnpm-lock.yaml")));
  const folders = ["apps/web", ...readdirSync(join(root, "packages")).map((room) => `packages/${room}`)];
  for (const folder of folders) {
    for (const file of filesIn(join(root, folder))) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function filesIn(folder) {
  const skipped = new Set(["node_modules", "dist", ".types", "expected"]);
  return readdirSync(folder)
    .filter((name) => !skipped.has(name) && !name.startsWith(".dist-"))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesIn(path) : [path.slice(root.length + 1)];
    });
}
