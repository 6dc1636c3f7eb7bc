import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const made = join(root, "dist", "byfokus");
const user = mkdtempSync(join(tmpdir(), "byfokus-package-"));
const installed = join(user, "node_modules", "byfokus");
const run = (...args: string[]) => spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], { cwd: user, encoding: "utf8" });

/** Installs the made package for a user of it, with the libraries this checkout already has in place of a registry. */
beforeAll(() => {
  const pack = spawnSync(process.execPath, [join(root, "scripts/pack.mjs")], { encoding: "utf8" });
  expect(pack.status, pack.stderr).toBe(0);
  const manifest = JSON.parse(readFileSync(join(made, "package.json"), "utf8")) as { dependencies: Record<string, string> };
  mkdirSync(join(user, "node_modules"), { recursive: true });
  symlinkSync(made, installed);
  for (const library of Object.keys(manifest.dependencies)) {
    const link = join(made, "node_modules", library);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(libraryFolder(library), link);
  }
  writeFileSync(join(user, "package.json"), `{ "type": "module" }\n`);
}, 120_000);

afterAll(() => {
  rmSync(user, { recursive: true, force: true });
  rmSync(join(root, "dist"), { recursive: true, force: true });
});

describe("the published package", () => {
  it("[PACK1] runs the command line from its bundle", () => {
    const cli = join(installed, "app/cli.js");
    expect(readFileSync(cli, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
    expect(run(cli, "demo", "town", "--scale", "0.1").status).toBe(0);
    const types = run(cli, "types", "town", "--fte", "3", "--json", "--store", "store");
    expect(types.status, types.stderr).toBe(0);
    expect((JSON.parse(types.stdout) as { scenarios: unknown[] }).scenarios).toHaveLength(4);
  });

  it("[PACK2] brings the built app where its server looks for it", () => {
    const server = readFileSync(join(root, "apps/server/src/routes/static.ts"), "utf8");
    expect(server).toContain('"../../../web/dist/"');
    expect(existsSync(join(realpathSync(installed), "lib/rooms/shared/../../../web/dist/index.html"))).toBe(true);
  });

  it("[PACK3] has types a strict user can compile against, and that notice a mistake", () => {
    const use = (line: string) => {
      writeFileSync(join(user, "use.ts"), `import { gini } from "byfokus/analysis";\nimport { evaluate, type Plan } from "byfokus/browser";\nimport { openProject } from "byfokus/node";\n${line}\nexport { evaluate, gini, openProject, type Plan };\n`);
      const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "node", "--typeRoots", join(root, "node_modules/@types")];
      return run(join(root, "node_modules/typescript/bin/tsc"), ...options, "use.ts").stdout;
    };
    expect(use("")).toBe("");
    expect(use("export const wrong: number = evaluate;")).toContain("TS2322");
  });

  it("[PACK4] carries no trace of the workspace", () => {
    const manifest = readFileSync(join(made, "package.json"), "utf8");
    expect(manifest).not.toMatch(/workspace:|@byfokus\//);
    expect(manifest).not.toMatch(/"\*"/);
  });

  it("[PACK5] builds nothing: the step that builds the app from a checkout is not in it", () => {
    const files = readdirSync(made, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js") && !file.startsWith("node_modules"));
    expect(files).toContain("app/cli.js");
    expect(files.filter((file) => /build-web|Bygger webappen/.test(readFileSync(join(made, file), "utf8")))).toEqual([]);
  });
});

function libraryFolder(library: string): string {
  for (const room of ["formats", "storage", "solver", "planning", "presentation", "byfokus"]) {
    const folder = join(root, "packages", room, "node_modules", library);
    if (existsSync(folder)) return realpathSync(folder);
  }
  for (const app of ["server", "cli"]) {
    const folder = join(root, "apps", app, "node_modules", library);
    if (existsSync(folder)) return realpathSync(folder);
  }
  throw new Error(`${library} is a dependency of the package, but no room has it.`);
}
