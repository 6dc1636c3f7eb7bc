import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
let checkout: string;

/** A checkout with the real `bin/` and `scripts/`, where Vite and the command line only write down that they were called. */
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "byfokus-checkout-"));
  for (const folder of ["bin", "scripts"]) cpSync(join(root, folder), join(checkout, folder), { recursive: true });
  const fill = (path: string, text: string) => {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  };
  fill("package.json", '{ "type": "module" }\n');
  fill(".node-version", "24\n");
  fill("pnpm-lock.yaml", "\n");
  fill("packages/model/src/area.ts", "export const area = 1;\n");
  fill("apps/web/src/main.ts", "export const app = 1;\n");
  fill("apps/web/node_modules/vite/package.json", '{ "bin": "vite.js", "type": "module" }\n');
  fill("apps/web/node_modules/vite/vite.js", vite);
  fill("apps/cli/src/main.ts", commandLine);
  fill(".tools/node_modules/pnpm/bin/pnpm.cjs", "");
});

afterEach(() => rmSync(checkout, { recursive: true, force: true }));

const vite = `
import { writeFileSync } from "node:fs";
if (process.env.VITE_FAILS) process.exit(7);
writeFileSync(process.argv[process.argv.indexOf("--outDir") + 1] + "/index.html", "the app");
`;

const commandLine = `
import { existsSync } from "node:fs";
console.log(JSON.stringify({ args: process.argv.slice(2), built: existsSync(new URL("../../web/dist/index.html", import.meta.url)) }));
`;

function byfokus(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [join(checkout, "bin/byfokus"), ...args], { cwd: tmpdir(), encoding: "utf8", env: { ...process.env, ...env } });
}

describe("bin/byfokus of a checkout", () => {
  it("[OPEN1] open builds a missing app first, says so in Danish and English, and hands its arguments on", () => {
    const { status, stdout, stderr } = byfokus(["open", "my-town", "--port", "0"]);
    expect(status, stderr).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ args: ["open", "my-town", "--port", "0"], built: true });
    expect(stderr).toContain("Bygger webappen");
    expect(stderr).toContain("Building the web app");
  });

  it("[OPEN2] open builds again where a source of the app or of a room changed, and only then", () => {
    byfokus(["open"]);
    expect(byfokus(["open"]).stderr).toBe("");
    for (const source of ["apps/web/src/main.ts", "packages/model/src/area.ts"]) {
      writeFileSync(join(checkout, source), "export const changed = 2;\n");
      expect(byfokus(["open"]).stderr).toContain("Building the web app");
      expect(byfokus(["open"]).stderr).toBe("");
    }
  });

  it("[OPEN3] other verbs and help build nothing", () => {
    for (const args of [["check", "open"], ["open", "--help"], ["open", "-h"], ["--help"], []]) {
      expect(JSON.parse(byfokus(args).stdout)).toEqual({ args, built: false });
    }
  });

  it("[OPEN4] where the build fails, open does not start and the app of before stays", () => {
    byfokus(["open"]);
    writeFileSync(join(checkout, "apps/web/src/main.ts"), "export const broken = ;\n");
    expect(byfokus(["open"], { VITE_FAILS: "yes" })).toMatchObject({ status: 7, stdout: "" });
    expect(readFileSync(join(checkout, "apps/web/dist/index.html"), "utf8")).toBe("the app");
  });
});
