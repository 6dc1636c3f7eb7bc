import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockMember, openProject, openPlanStore, setBudget, setRules, startHistory, applyStep, firstPlan } from "byfokus/node";
import type { Action, Certificate } from "byfokus/node";
import { runInTest, temporaryDirectory, tinyTown } from "../test-support/run-in-test.ts";
import { schemaErrors } from "../test-support/validate-json.ts";

const golden = (name: string) => `../expected/${name}`;

/** Solves in a store of its own and reads the certificate. */
async function solved(...flags: string[]) {
  const directory = await temporaryDirectory();
  const file = join(directory, "beregningsbevis.json");
  const store = ["--store", join(directory, "store")];
  const run = await runInTest(["solve", tinyTown, "areasPlus", "--fte", "5", "--certificate", file, ...store, ...flags]);
  const certificate = run.code === 0 ? (JSON.parse(await readFile(file, "utf8")) as Certificate) : undefined;
  return { run, file, store, certificate };
}

async function edited(store: readonly string[], action: Action): Promise<void> {
  const project = await openProject({ folder: tinyTown, store: `file:${store[1] ?? ""}`, today: "2026-11-22" });
  const saved = await project.plans.load();
  const history = saved?.history ?? startHistory(firstPlan(await project.town()));
  await project.plans.save(applyStep(history, action, { label: "prøve", at: "2026-11-22T12:00:00Z" }), saved?.version ?? 0);
  await project.close();
}

const lockIn = (id: string): Action => lockMember({ member: { kind: "area", id }, state: "in", by: "Kommunen", why: "Aftale" });

describe("solve", () => {
  it.each([["da"], ["en"]])("tells what is proven and writes a certificate that holds (%s)", async (lang) => {
    const { run, file, store, certificate } = await solved("--lang", lang);
    expect(run.code, run.stderr).toBe(0);
    await expect(run.stdout).toMatchFileSnapshot(golden(`solve-${lang}.txt`));
    expect(schemaErrors("certificate", JSON.stringify(certificate))).toEqual([]);
    const verified = await runInTest(["verify", tinyTown, file, "--lang", lang, ...store]);
    expect(verified.code, verified.stdout).toBe(0);
    await expect(verified.stdout).toMatchFileSnapshot(golden(`verify-${lang}.txt`));
  });

  it("answers as the schema says, the same twice", async () => {
    const first = await solved("--json");
    expect(schemaErrors("solution", first.run.stdout)).toEqual([]);
    expect((await solved("--json")).run.stdout).toBe(first.run.stdout);
  });

  it("keeps the certificate beside the scenario with --save, and the paper carries it until the plan changes", async () => {
    const { run, store } = await solved("--save");
    expect(run.code, run.stderr).toBe(0);
    const out = await temporaryDirectory();
    const paper = async () => {
      const written = await runInTest(["paper", tinyTown, "areasPlus", "--out", out, "--json", ...store]);
      expect(written.code, written.stderr).toBe(0);
      return readFile((JSON.parse(written.stdout) as { files: string[] }).files[0] ?? "", "utf8");
    };
    expect(await paper()).toMatch(/Beregningsbevis[^]*Fingeraftryk af data/);
    expect(await runInTest(["verify", tinyTown, "areasPlus", ...store])).toMatchObject({ code: 0 });
    await edited(store, setBudget(4));
    expect(await paper()).toContain("gælder derfor ikke længere");
    expect(await runInTest(["verify", tinyTown, "areasPlus", ...store])).toMatchObject({ code: 6 });
  });

  it("ends with 4 where no plan keeps every rule, and says which and what would help", async () => {
    const directory = await temporaryDirectory();
    const store = ["--store", join(directory, "store")];
    await edited(store, (plan) => setRules({ minPrecision: 0.95 })(lockIn("O01")(setBudget(5)(plan))));
    const run = await runInTest(["solve", tinyTown, "areas", "--certificate", join(directory, "c.json"), ...store]);
    expect(run).toMatchObject({ code: 4, stdout: "" });
    expect(run.stderr).toMatch(/Ingen plan af den type kan holde alle krav\..*Egeparken.*låst ind/);
    await expect(readFile(join(directory, "c.json"))).rejects.toThrow("ENOENT");
    const types = await runInTest(["types", tinyTown, ...store]);
    expect(types.code, types.stderr).toBe(0);
    expect(types.stdout).toContain("Type 1: ingen plan kan holde alle krav");
  });

  it("ends with 5 where the time is over, and prints the plan with how far it can be from the best", async () => {
    const { run, store } = await solved("--seconds", "0");
    expect(run.code, run.stderr).toBe(5);
    expect(run.stdout).toMatch(/Planen når \d+,\d husstande/);
    expect(run.stderr).toContain("--seconds");
    expect((await runInTest(["types", tinyTown, "--fte", "5", "--seconds", "0", ...store])).code).toBe(5);
  });

  it("leaves the plan as it was where it is stopped", async () => {
    const { store } = await solved("--save");
    const plans = await openPlanStore(`file:${store[1] ?? ""}`, { now: () => "2026-11-22T12:00:00Z" });
    const before = await plans.load();
    await plans.close();
    const stopped = new AbortController();
    stopped.abort();
    const run = await runInTest(["solve", tinyTown, "areas", "--save", ...store], { signal: stopped.signal });
    expect(run).toMatchObject({ code: 1, stdout: "" });
    const again = await openPlanStore(`file:${store[1] ?? ""}`, { now: () => "2026-11-22T12:00:00Z" });
    expect(await again.load()).toEqual(before);
    await again.close();
  });

  it("writes no certificate into the data folder, and takes no other type", async () => {
    for (const args of [["areas", "--certificate", join(tinyTown, "bevis.json")], ["flest"], ["areas", "--gap", "0.5"]]) {
      expect(await runInTest(["solve", tinyTown, ...args, "--store", await temporaryDirectory()])).toMatchObject({ code: 2, stdout: "" });
    }
  });
});

describe("verify", () => {
  /** Every leaf of a value, as a path. */
  const leaves = (value: unknown, path: readonly string[] = []): string[][] =>
    typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key])) : [[...path]];
  const change = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return typeof value === "number" ? value + 0.01 : typeof value === "string" ? `${value.slice(0, -1)}${value.endsWith("a") ? "b" : "a"}` : 0;
    if (Array.isArray(value)) return value.map((part: unknown, at) => (String(at) === key ? change(part, rest) : part));
    return Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, name === key ? change(part, rest) : part]));
  };

  it("ends with 6 for a change of any field, naming the check or the place", { timeout: 120_000 }, async () => {
    const { certificate, file, store } = await solved();
    const paths = leaves(certificate).filter((_, at) => at % 5 === 0);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      await writeFile(file, JSON.stringify(change(certificate, path)));
      const run = await runInTest(["verify", tinyTown, file, "--lang", "en", ...store]);
      expect(run.code, path.join(".")).toBe(6);
      expect(run.stdout + run.stderr, path.join(".")).toMatch(/not right|does not hold: it is not as it was written/);
    }
  });

  it("answers as the schema says, and a file that is no certificate is not valid", async () => {
    const { file, store } = await solved();
    const run = await runInTest(["verify", tinyTown, file, "--json", ...store]);
    expect(schemaErrors("verification", run.stdout)).toEqual([]);
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, synthetic: true });
    await writeFile(file, "{}");
    expect((await runInTest(["verify", tinyTown, file, ...store])).code).toBe(3);
    expect((await runInTest(["verify", tinyTown, `${file}.none`, ...store])).code).toBe(1);
  });

  it("finds other data, and a saved plan that was changed", async () => {
    const { file, store } = await solved("--save");
    for (const action of [lockIn("O02"), setRules({ minPrecision: 0.1 }), setBudget(6)]) {
      const other = await solved("--save");
      await edited(other.store, action);
      const run = await runInTest(["verify", tinyTown, other.file, "--json", ...other.store]);
      expect(run.code).toBe(6);
      expect((JSON.parse(run.stdout) as { checks: { id: string; passed: boolean }[] }).checks.filter(({ passed }) => !passed)).toMatchObject([{ id: "rules" }]);
    }
    const folder = join(await temporaryDirectory(), "by");
    expect((await runInTest(["demo", folder, "--scale", "0.1"])).code).toBe(0);
    const elsewhere = await runInTest(["verify", folder, file, "--json", "--store", await temporaryDirectory()]);
    expect(elsewhere.code, elsewhere.stderr).toBe(6);
    expect((JSON.parse(elsewhere.stdout) as { checks: { id: string; passed: boolean }[] }).checks.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(expect.arrayContaining(["edition", "data"]));
    expect((await runInTest(["verify", tinyTown, file, ...store])).code).toBe(0);
  });

  it("finds one number changed in one table of the folder", async () => {
    const { file } = await solved();
    const folder = join(await temporaryDirectory(), "by");
    await cp(tinyTown, folder, { recursive: true });
    const same = await runInTest(["verify", folder, file, "--store", await temporaryDirectory()]);
    expect(same.code, same.stdout).toBe(0);
    const table = join(folder, "observationer.csv");
    const before = await readFile(table, "utf8");
    const after = before.replace("outsideWork;opgang;OP001;2026;7;10", "outsideWork;opgang;OP001;2026;8;10");
    expect(after).not.toBe(before);
    await writeFile(table, after);
    const run = await runInTest(["verify", folder, file, "--json", "--store", await temporaryDirectory()]);
    expect(run.code, run.stderr).toBe(6);
    expect((JSON.parse(run.stdout) as { checks: { id: string; passed: boolean }[] }).checks.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(expect.arrayContaining(["edition", "data", "needReached"]));
  });

  it("compares what a paper prints", async () => {
    const { certificate, file, store } = await solved();
    const reached = (certificate?.figures.needReached ?? 0).toFixed(1);
    const printed = (text: string) => runInTest(["verify", tinyTown, file, "--printed", text, ...store]);
    expect(await printed(`reached=${reached.replace(".", ",")} bound=${reached} gap=0 seal=${certificate?.seal.slice(0, 16) ?? ""}`)).toMatchObject({ code: 0 });
    expect(await printed(`reached=${Number(reached) + 1}`)).toMatchObject({ code: 6 });
    expect(await printed("seal=000000000000")).toMatchObject({ code: 6 });
    expect(await printed("mange=2")).toMatchObject({ code: 2 });
  });
});
