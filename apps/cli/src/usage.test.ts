import { readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInTest, temporaryDirectory, tinyTown } from "../test-support/run-in-test.ts";

describe("usage", () => {
  it.each([
    [["--help"], 0],
    [["types", "--help"], 0],
    [["--version"], 0],
    [[], 0],
    [["typer"], 2],
    [["types"], 2],
    [["types", tinyTown, "--fte", "mange"], 2],
    [["types", tinyTown, "--gule", "1"], 2],
    [["types", tinyTown, "extra"], 2],
    [["compare", tinyTown, "today"], 2],
    [["compare", tinyTown, "today", "areas", "single", "balance", "areasPlus", "sixth"], 2],
    [["compare", tinyTown, "today", "today"], 2],
    [["evaluate", tinyTown, "nowhere"], 2],
    [["evaluate", tinyTown, "today", "--need", "nonWesternOrigin:1"], 2],
    [["evaluate", tinyTown, "today", "--need", "unknown:1"], 2],
    [["check", join(tinyTown, "not-there")], 1],
    [["check", join(tinyTown, "kommune.csv")], 1],
    [["evaluate", tinyTown, "./not-there.json"], 1],
  ])("%j ends with %i", async (args, code) => {
    const store = await temporaryDirectory();
    const run = await runInTest(args.includes(tinyTown) && args[0] !== "check" ? [...args, "--store", store] : args);
    expect(run.code, run.stderr).toBe(code);
    if (code !== 0) expect(run.stderr).not.toBe("");
    if (code !== 0) expect(run.stdout).toBe("");
  });

  it("ends with 3 where the data are not valid, and names the command that tells why", async () => {
    const folder = await temporaryDirectory();
    expect(await runInTest(["check", folder])).toMatchObject({ code: 3 });
    const run = await runInTest(["types", folder]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("byfokus check");
    await writeFile(join(folder, "plan.json"), "{}");
    const plan = await runInTest(["evaluate", tinyTown, join(folder, "plan.json"), "--store", join(folder, "store")]);
    expect(plan.code, plan.stderr).toBe(3);
  });

  it("takes hostile words as words", async () => {
    const store = await temporaryDirectory();
    const words = ["__proto__", "constructor", "\u0000", "../../../etc/passwd", "a'; DROP TABLE plan_version; --", "$(id)", "\u001B[2J", "x".repeat(100_000), "%s%n", "-1"];
    for (const word of words) {
      const run = await runInTest(["evaluate", tinyTown, "--store", store, "--", word]);
      expect([1, 2], `${word.slice(0, 40)}: ${run.stderr.slice(0, 200)}`).toContain(run.code);
      expect(run.stderr).not.toContain("\u001B");
    }
  });

  it.each([
    [["evaluate", tinyTown, "areasplus"], "Scenariet \"areasplus\" findes ikke"],
    [["typer"], "Kommandoen \"typer\" findes ikke. Mente du types?"],
    [["types", join(tinyTown, "not-there")], "kan ikke læses"],
    [["init", tinyTown], "er ikke tom"],
    [["demo", tinyTown], "er ikke tom"],
    [["typer", "--lang", "en"], "Did you mean types?"],
    [["init", tinyTown, "--lang", "en"], "is not empty"],
  ])("%j says in the person's language what is wrong", async (args, said) => {
    const store = args[0] === "evaluate" ? ["--store", await temporaryDirectory()] : [];
    expect((await runInTest([...args, ...store])).stderr).toContain(said);
  });

  it("names the meeting and the body in a paper only where they are given", async () => {
    const out = await temporaryDirectory();
    const write = async (...flags: string[]) => {
      const run = await runInTest(["paper", tinyTown, "today", "--out", out, "--store", join(out, "store"), "--json", ...flags]);
      expect(run.code, run.stderr).toBe(0);
      return readFile((JSON.parse(run.stdout) as { files: string[] }).files[0] ?? "", "utf8");
    };
    expect(await write()).not.toMatch(/Møde\s|boligsocial bestyrelse/);
    const given = await write("--body", "byrådet", "--meeting", "2026-12-01");
    expect(given).toContain("byrådet");
    expect(given).toMatch(/Møde\s1\.\sdecember\s2026/);
    expect((await runInTest(["paper", tinyTown, "today", "--meeting", "2026-13-01"])).code).toBe(2);
  });

  it("does not follow links out of the folder", async () => {
    const folder = await temporaryDirectory();
    await symlink(join(tinyTown, "opgange.csv"), join(folder, "opgange.csv"));
    await symlink(tinyTown, join(folder, "inde"));
    const run = await runInTest(["inspect", folder, "--json"]);
    expect(JSON.parse(run.stdout)).toMatchObject({ tables: [] });
  });

  it("never writes into a folder that holds something", async () => {
    const folder = await temporaryDirectory();
    await writeFile(join(folder, "mine.csv"), "a");
    for (const command of ["init", "demo"]) expect(await runInTest([command, folder])).toMatchObject({ code: 1, stdout: "" });
    expect(await readdir(folder)).toEqual(["mine.csv"]);
  });
});
