import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInTest, temporaryDirectory, tinyTown } from "../test-support/run-in-test.ts";
import { schemaErrors } from "../test-support/validate-json.ts";

const golden = (name: string) => `../expected/${name}`;

describe("the small town", () => {
  it.each([
    ["check-da.txt", ["check"]],
    ["check-en.txt", ["check", "--lang", "en"]],
    ["inspect-da.txt", ["inspect"]],
  ])("%s", async (name, [command = "", ...flags]) => {
    const run = await runInTest([command, tinyTown, ...flags]);
    expect(run.code, run.stderr).toBe(0);
    await expect(run.stdout).toMatchFileSnapshot(golden(name));
  });

  it.each([
    ["evaluate-today-da.txt", ["evaluate", "today"]],
    ["evaluate-areas-plus-en.txt", ["evaluate", "areasPlus", "--lang", "en", "--fte", "5"]],
    ["evaluate-balance-da.txt", ["evaluate", "balance", "--fte", "5"]],
    ["compare-da.txt", ["compare", "today", "areas", "areasPlus", "--fte", "5"]],
    ["types-da.txt", ["types", "--fte", "5"]],
    ["types-en.txt", ["types", "--fte", "5", "--lang", "en", "--need", "outsideWork:2,loneParents:1"]],
  ])("%s", async (name, [command = "", ...rest]) => {
    const run = await runInTest([command, tinyTown, ...rest, "--store", await temporaryDirectory()]);
    expect(run.code, run.stderr).toBe(0);
    await expect(run.stdout).toMatchFileSnapshot(golden(name));
  });

  it.each([
    ["types", ["types", "--fte", "5"]],
    ["types", ["types", "--fte", "5", "--level", "stairwell"]],
    ["compare", ["compare", "today", "balance"]],
    ["evaluation", ["evaluate", "single", "--fte", "3"]],
    ["evaluation", ["evaluate", "balance", "--fte", "5"]],
  ])("answers as the schema %s says to %j --json, the same twice", async (schema, [command = "", ...rest]) => {
    const args = [command, tinyTown, ...rest, "--json", "--store", await temporaryDirectory()];
    const first = await runInTest(args);
    expect(first.code, first.stderr).toBe(0);
    expect(schemaErrors(schema, first.stdout)).toEqual([]);
    expect(JSON.parse(first.stdout)).toMatchObject({ synthetic: true });
    expect((await runInTest(args)).stdout).toBe(first.stdout);
    const elsewhere = [...args.slice(0, -1), await temporaryDirectory()];
    expect((await runInTest(elsewhere)).stdout).toBe(first.stdout);
  });

  it.each([["check"], ["inspect"]])("answers as the schema says to %s --json", async (command) => {
    const run = await runInTest([command, tinyTown, "--json"]);
    expect(schemaErrors(command, run.stdout)).toEqual([]);
  });

  it("gives the four types in their order, with need that adds up and staff within the budget", async () => {
    const run = await runInTest(["types", tinyTown, "--fte", "5", "--json", "--store", await temporaryDirectory()]);
    const { scenarios } = JSON.parse(run.stdout) as { scenarios: { type: string; needTotal: number; needReached: number; needLeftOut: number; fte: number }[] };
    expect(scenarios.map((scenario) => scenario.type)).toEqual(["single", "areas", "areasPlus", "balance"]);
    for (const { needTotal, needReached, needLeftOut, fte } of scenarios) {
      expect(needReached + needLeftOut).toBeCloseTo(needTotal, 6);
      expect(fte).toBeLessThanOrEqual(5 + 1e-9);
      expect(needReached).toBeGreaterThan(0);
    }
  });

  it("names stairwells only where they are asked for, and says who may see them", async () => {
    const store = await temporaryDirectory();
    const blocks = await runInTest(["evaluate", tinyTown, "areasPlus", "--json", "--store", store]);
    expect(blocks.stdout).not.toMatch(/OP0\d\d|Egeparken \d/);
    expect(blocks.stderr).not.toContain("hjemmel");
    const stairwells = await runInTest(["evaluate", tinyTown, "areasPlus", "--level", "stairwell", "--json", "--store", store]);
    expect(stairwells.stderr).toContain("hjemmel");
  });

  it("keeps talk on stderr, and none of it with --quiet", async () => {
    const store = await temporaryDirectory();
    const loud = await runInTest(["evaluate", tinyTown, "today", "--store", store], { isTTY: true });
    expect(loud.stderr).toContain("Syntetiske data");
    const quiet = await runInTest(["evaluate", tinyTown, "today", "--store", store, "--quiet"], { isTTY: true });
    expect(quiet.stderr).toBe("");
    expect(quiet.stdout).toBe(loud.stdout);
    expect(loud.stdout).not.toContain("\u001B");
  });

  it("shows progress only where a person looks", async () => {
    const args = ["evaluate", tinyTown, "today", "--store"];
    expect((await runInTest([...args, await temporaryDirectory()], { isTTY: true })).stderr).toContain("Læser filer");
    expect((await runInTest([...args, await temporaryDirectory()])).stderr).not.toContain("Læser filer");
  });

  it("keeps its store in the folder, and imports again only when the folder changes", async () => {
    const folder = join(await temporaryDirectory(), "by");
    await cp(tinyTown, folder, { recursive: true });
    const first = await runInTest(["evaluate", folder, "today", "--json"], { isTTY: true });
    expect(first.stderr).toContain("Gemmer opgange");
    const second = await runInTest(["evaluate", folder, "today", "--json"], { isTTY: true });
    expect(second.stderr).not.toContain("Gemmer opgange");
    expect(second.stdout).toBe(first.stdout);
  });
});
