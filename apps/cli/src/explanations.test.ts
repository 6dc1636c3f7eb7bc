import { describe, expect, it } from "vitest";
import { runInTest, tinyTown } from "../test-support/run-in-test.ts";
import { schemaErrors } from "../test-support/validate-json.ts";

const golden = (name: string) => `../expected/${name}`;

const commands = [
  ["explanation", "explain-place", ["explain", tinyTown, "areasPlus", "Egeparken", "--fte", "2"]],
  ["explanation", "explain-plan", ["explain", tinyTown, "areasPlus", "--fte", "2"]],
  ["frontier", "frontier", ["frontier", tinyTown, "areas", "--fte", "4"]],
  ["robustness", "robust", ["robust", tinyTown, "areas", "--fte", "1", "--draws", "20", "--seed", "3"]],
  ["alternatives", "alternatives", ["alternatives", tinyTown, "areas", "--fte", "1"]],
] as const;

describe("explain, frontier, robust and alternatives", () => {
  it.each(commands)("tells %s as %s does, in both languages", async (_, name, args) => {
    for (const lang of ["da", "en"]) {
      const run = await runInTest([...args, "--lang", lang]);
      expect(run.code, run.stderr).toBe(0);
      await expect(run.stdout).toMatchFileSnapshot(golden(`${name}-${lang}.txt`));
    }
  });

  it.each(commands)("answers as the schema %s says to %s --json, the same twice", async (schema, _, args) => {
    const first = await runInTest([...args, "--json"]);
    expect(first.code, first.stderr).toBe(0);
    expect(schemaErrors(schema, first.stdout)).toEqual([]);
    expect((await runInTest([...args, "--json"])).stdout).toBe(first.stdout);
  });

  it("names the places there are where the one asked for is not", async () => {
    const run = await runInTest(["explain", tinyTown, "areas", "Ingensteds"]);
    expect([run.code, run.stderr.includes("Egeparken")]).toEqual([2, true]);
  });
});
