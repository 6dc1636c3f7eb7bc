import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInTest, temporaryDirectory } from "../test-support/run-in-test.ts";
import { schemaErrors } from "../test-support/validate-json.ts";

/** A fingerprint of every file in a folder. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name.slice(folder.length), createHash("sha256").update(await readFile(name)).digest("hex")])));
}

describe("the demo town", () => {
  it("goes all the way: written, checked, compared, exported and made a paper of", { timeout: 180_000 }, async () => {
    const directory = await temporaryDirectory();
    const folder = join(directory, "fjordby");
    const demo = await runInTest(["demo", folder, "--scale", "0.1", "--json"]);
    expect(demo.code, demo.stderr).toBe(0);
    expect(schemaErrors("files", demo.stdout)).toEqual([]);

    const check = await runInTest(["check", folder, "--json", "--lang", "en"]);
    expect(check.code, check.stdout).toBe(0);
    expect(JSON.parse(check.stdout)).toMatchObject({ synthetic: true });

    const types = await runInTest(["types", folder, "--fte", "4", "--json"]);
    expect(types.code, types.stderr).toBe(0);
    expect(schemaErrors("types", types.stdout)).toEqual([]);

    const out = join(directory, "ud");
    const paper = await runInTest(["paper", folder, "today", "--to", "html,docx", "--out", out, "--json"]);
    expect(paper.code, paper.stderr).toBe(0);
    const html = await readFile((JSON.parse(paper.stdout) as { files: string[] }).files[0] ?? "", "utf8");
    expect(html).toContain("Fjordby");
    expect(html).toMatch(/syntetisk/i);

    const tables = await runInTest(["export", folder, "--to", "csv,xlsx,geojson", "--out", out, "--json"]);
    expect(tables.code, tables.stderr).toBe(0);
    expect((JSON.parse(tables.stdout) as { files: string[] }).files.map((file) => file.slice(out.length + 1))).toEqual(["omraader_da.csv", "blokke_da.csv", "afdelinger_da.csv", "organisationer_da.csv", "bydele_da.csv", "tal_da.xlsx", "omraader.geojson"]);

    const inside = await runInTest(["export", folder, "--out", join(folder, "ud")]);
    expect(inside).toMatchObject({ code: 2, stdout: "" });
  });

  it("is the same town for the same seed, and another for another", async () => {
    const directory = await temporaryDirectory();
    for (const [name, seed] of [["a", "7"], ["b", "7"], ["c", "8"]] as const) await runInTest(["demo", join(directory, name), "--scale", "0.1", "--seed", seed]);
    const [a, b, c] = await Promise.all(["a", "b", "c"].map((name) => contentOf(join(directory, name))));
    expect(b).toEqual(a);
    expect(c).not.toEqual(a);
  });

  it("gives templates that are read without an error about their headers", async () => {
    const folder = join(await temporaryDirectory(), "ny");
    const init = await runInTest(["init", folder, "--json"]);
    expect(schemaErrors("files", init.stdout)).toEqual([]);
    const inspect = await runInTest(["inspect", folder, "--json"]);
    const { tables } = JSON.parse(inspect.stdout) as { tables: { name: string; columns: { how: string }[] }[] };
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter((table) => table.name === "unknown")).toEqual([]);
  });
});
