import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "byfokus-readme-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { ...process.env, BYFOKUS_STORE: join(folder, "store") };

/** Runs a README line as a reader would, in an empty folder, with the checkout's own `bin/byfokus`. */
function type(line: string) {
  return spawnSync(process.execPath, argumentsOf(line), { cwd: folder, encoding: "utf8", env });
}

function argumentsOf(line: string): string[] {
  const [program = "", ...args] = line.split(/\s+#/)[0]?.trim().split(/\s+/) ?? [];
  expect(program).toBe("bin/byfokus");
  return [join(root, "bin/byfokus"), ...args];
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
      expect(readdirSync(join(folder, "paper")).map((file) => extname(file)).toSorted()).toEqual([".docx", ".html", ".pdf"]);
    });

    it("[DOCS10] open serves the app, built where it was not", async () => {
      const running = spawn(process.execPath, [...argumentsOf(lineOf("open")), "--no-input"], { cwd: folder, env, stdio: ["ignore", "pipe", "ignore"], detached: true });
      try {
        const [url] = (await once(createInterface({ input: running.stdout }), "line")) as [string];
        const answer = await fetch(url);
        expect(answer.status).toBe(200);
        expect(await answer.text()).toContain('<div id="');
      } finally {
        // The whole group: bin/byfokus waits for the program it started.
        if (running.pid !== undefined) process.kill(-running.pid, "SIGTERM");
      }
    });
  });

  it("[DOCS8] has only the two set-up commands it promises", () => {
    const setUp = readme.match(/## Two commands[\s\S]*?```sh\n([\s\S]*?)```/)?.[1] ?? "";
    expect(setUp.trim().split("\n").map((line) => line.split("#")[0]?.trim())).toEqual(["npm start", "npm test"]);
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["start", "test"]));
  });
});
