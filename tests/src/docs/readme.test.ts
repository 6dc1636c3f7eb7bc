import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "byfokus-readme-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a README line as a reader would, in an empty folder, with the checkout's own `bin/byfokus`. */
function type(line: string) {
  const [program = "", ...args] = line.split(/\s+#/)[0]?.trim().split(/\s+/) ?? [];
  expect(program).toBe("bin/byfokus");
  return spawnSync(process.execPath, [join(root, "bin/byfokus"), ...args], { cwd: folder, encoding: "utf8", env: { ...process.env, BYFOKUS_STORE: join(folder, "store") } });
}

describe("the commands in README.md, typed by a reader", { timeout: 180_000 }, () => {
  const lines = [...readme.matchAll(/^bin\/byfokus .*$/gm)].map(([line]) => line);
  const lineOf = (verb: string) => lines.find((line) => line.startsWith(`bin/byfokus ${verb} `)) ?? expect.fail(`README has no ${verb} command`);

  it("[DOCS4] init makes templates, and check says what they still need", () => {
    expect(type(lineOf("init")).status).toBe(0);
    expect(existsSync(join(folder, "my-town"))).toBe(true);
    const check = type(lineOf("check"));
    expect(check.status).toBe(3);
    expect(check.stdout + check.stderr).not.toMatch(/\bat .*\.ts:\d+/);
    rmSync(join(folder, "my-town"), { recursive: true });
  });

  describe("with a town in the folder", () => {
    beforeAll(() => {
      expect(type("bin/byfokus demo my-town --scale 0.1").status).toBe(0);
    });

    it("[DOCS5] check passes", () => {
      expect(type(lineOf("check")).status).toBe(0);
    });

    it("[DOCS6] types names the four types", () => {
      const { status, stdout } = type(lineOf("types"));
      expect(status).toBe(0);
      for (const name of ["raditionel", "Type 1", "Type 2", "Type 3"]) expect(stdout).toContain(name);
    });

    it.each(["index", "law", "balance", "moran", "monitor", "effect", "reach"])("[DOCS9] %s judges the town", (verb) => {
      const { status, stdout, stderr } = type(lineOf(verb));
      expect(status, stderr).toBe(0);
      expect(stdout.split("\n").length).toBeGreaterThan(3);
    });

    it("[DOCS7] paper writes the three files", () => {
      expect(type(lineOf("paper")).status).toBe(0);
      const files = ["html", "docx", "pdf"].map((ending) => type("bin/byfokus paper my-town areasPlus --to html,docx,pdf --out paper --json").stdout.includes(`.${ending}`));
      expect(files).toEqual([true, true, true]);
    });
  });

  it("[DOCS8] has only the two set-up commands it promises", () => {
    const setUp = readme.match(/## Two commands[\s\S]*?```sh\n([\s\S]*?)```/)?.[1] ?? "";
    expect(setUp.trim().split("\n").map((line) => line.split("#")[0]?.trim())).toEqual(["npm start", "npm test"]);
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["start", "test"]));
  });
});
