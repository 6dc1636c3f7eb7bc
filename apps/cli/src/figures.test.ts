import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "byfokus/node";
import { describe, expect, it } from "vitest";
import { runInTest, temporaryDirectory, tinyTown } from "../test-support/run-in-test.ts";
import { schemaErrors } from "../test-support/validate-json.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../../../fixtures/tables/${name}`, import.meta.url));
const places = fixture("omraader.csv");
const years = fixture("aar.csv");
const lists = fixture("lov.csv");
const method = fixture("metode.json");

async function tableOf(text: string): Promise<string> {
  const path = join(await temporaryDirectory(), "tal.csv");
  await writeFile(path, text);
  return path;
}

const ofTables: readonly (readonly [string, readonly string[]])[] = [
  ["index", ["index", places, "--method", method]],
  ["law", ["law", lists, "--regime", "2021", "--list", "2022-12-01"]],
  ["balance", ["balance", places, "--group", "ledige", "--others", "andre", "--within", "bydel"]],
  ["moran", ["moran", places, "--count", "ledige", "--base", "voksne", "--weights", "nearest:3"]],
  ["monitor", ["monitor", years]],
  ["effect", ["effect", years, "--areas", "Askeparken,Birkelunden", "--from", "2023"]],
  ["reach", ["reach", places, "--need", "ledige", "--residents", "voksne", "--chosen", "valgt"]],
];

const ofTowns: readonly (readonly [string, readonly string[]])[] = [
  ["index", ["index", tinyTown, "--method", "aarhus-points", "--draws", "50"]],
  ["law", ["law", tinyTown]],
  ["balance", ["balance", tinyTown, "--indicator", "outsideWork"]],
  ["moran", ["moran", tinyTown, "--weights", "nearest:2"]],
  ["monitor", ["monitor", tinyTown]],
  ["effect", ["effect", tinyTown, "--areas", "O01", "--from", "2026", "--indicator", "outsideWork"]],
  ["reach", ["reach", tinyTown, "areas", "--fte", "5"]],
];

describe("the statistics commands", () => {
  it.each(ofTables.flatMap(([name, args]) => (["da", "en"] as const).map((lang) => [`${name}-table-${lang}.txt`, lang, args] as const)))("%s", async (name, lang, args) => {
    const run = await runInTest([...args, "--lang", lang]);
    expect(run.code, run.stderr).toBe(0);
    await expect(run.stdout).toMatchFileSnapshot(`../expected/${name}`);
  });

  it.each(ofTowns.map(([name, args]) => [`${name}-town-da.txt`, args] as const))("%s", async (name, args) => {
    const run = await runInTest([...args, "--store", await temporaryDirectory()]);
    expect(run.code, run.stderr).toBe(0);
    await expect(run.stdout).toMatchFileSnapshot(`../expected/${name}`);
  });

  it.each([...ofTables, ...ofTowns])("answer as the schema %s says to %j --json, the same twice and, but for a scenario's title, in both languages", async (schema, args) => {
    const all = [...args, "--json", ...(args.includes(tinyTown) ? ["--store", await temporaryDirectory()] : [])];
    const first = await runInTest(all);
    expect(first.code, first.stderr).toBe(0);
    expect(schemaErrors(schema, first.stdout)).toEqual([]);
    expect((await runInTest(all)).stdout).toBe(first.stdout);
    const english = await runInTest([...all, "--lang", "en"]);
    if (schema !== "reach") expect(english.stdout).toBe(first.stdout);
  });

  it("tell a rank with its interval, and places left out with the reason", async () => {
    const { places: rows } = JSON.parse((await runInTest(["index", places, "--method", method, "--json"])).stdout) as { places: { id: string; state: string; rank: number | null; rankLow: number | null; rankHigh: number | null; reason: unknown }[] };
    for (const { rank, rankLow, rankHigh, reason } of rows) {
      if (rank === null) expect(reason).not.toBeNull();
      else expect([rankLow ?? Infinity, rank, rankHigh ?? 0].toSorted((a, b) => a - b)).toEqual([rankLow, rank, rankHigh]);
    }
    expect(rows.filter(({ state }) => state !== "ranked").map(({ id, state }) => [id, state])).toEqual([["Birkelunden", "tooSmall"], ["Irisparken", "suppressed"], ["Lindegården", "missing"]]);
  });

  it("law takes the names --columns gives, as the other commands do, and says which column is missing", async () => {
    const own = await tableOf("Kvarter;År;Folk;Ledige\nVangen;2022-12-01;1200;45,5\nI alt;2022-12-01;1200;45,5\n");
    const { verdicts } = JSON.parse((await runInTest(["law", own, "--columns", "name=Kvarter,list=År,residents=Folk,outsideLabour_pct=Ledige", "--json"])).stdout) as { verdicts: { name: string; criteria: { measure: string; value: number | null }[]; size: { value: number | null }[] }[] };
    expect(verdicts.map(({ name, criteria, size }) => [name, size[0]?.value, criteria.find(({ measure }) => measure === "outsideLabour")?.value])).toEqual([["Vangen", 1200, 0.455]]);
    expect((await runInTest(["law", own, "--columns", "name=Kvarter"])).stderr).toContain("Mangler: kolonnen list (listens dato). Tabellen har: name, År, Folk, Ledige.");
    const wrong = await runInTest(["law", own, "--columns", "name=Kvarter,list=År,residents=Beboerne"]);
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).toContain("'Beboerne' mangler");
  });

  it("take a quarter for its first day, in a table and as a start", async () => {
    const rows = ["a", "b", "c", "d"].flatMap((place) => ["2022K1", "2022K2", "2022K3", "2022K4"].map((quarter, at) => `${place};${quarter};${10 + at};100`));
    const quarters = await tableOf(`place;period;count;base\n${rows.join("\n")}\n`);
    const answer = async (from: string) => (await runInTest(["effect", quarters, "--areas", "a", "--from", from, "--json"])).stdout;
    expect(JSON.parse(await answer("2022K3"))).toMatchObject({ schema: "byfokus-effect/1" });
    expect(await answer("2022K3")).toBe(await answer("2022-07-01"));
  });

  it("mark the rules without origin as no law wherever they are shown", async () => {
    const text = await runInTest(["law", lists]);
    expect(text.stdout).toContain("Ikke gældende ret");
    expect(JSON.parse((await runInTest(["law", lists, "--json"])).stdout)).toMatchObject({ regime: "no-origin", notLaw: true });
    expect(JSON.parse((await runInTest(["law", lists, "--regime", "dated", "--json"])).stdout)).toMatchObject({ notLaw: false });
  });

  it("take neighbours from a table, and columns under other names", async () => {
    const chain = await runInTest(["moran", places, "--count", "out", "--base", "all", "--columns", "out=ledige,all=voksne", "--weights", fixture("naboer.csv"), "--json"]);
    expect(chain.code, chain.stderr).toBe(0);
    const { moran } = JSON.parse(chain.stdout) as { moran: { I: number } };
    const lists = await tableOf("id,neighbours\na,b\nb,a c\nc,b d\nd,c e\ne,d\n");
    const values = await tableOf("id,v\na,1\nb,2\nc,3\nd,4\ne,5\n");
    // Deviations -2 -1 0 1 2; row-standardised lags -1 -1 0 1 1; I = (2 + 1 + 0 + 1 + 2) / 10.
    expect(JSON.parse((await runInTest(["moran", values, "--value", "v", "--weights", lists, "--json"])).stdout)).toMatchObject({ moran: { I: expect.closeTo(0.6, 12) as number } });
    expect(moran.I).not.toBeNaN();
  });

  it("read a workbook as they read a CSV", async () => {
    const columns = ["id", "in", "out"].map((title, at) => ({ title, format: at === 0 ? ("text" as const) : ("integer" as const) }));
    const book = join(await temporaryDirectory(), "tal.xlsx");
    await writeFile(book, await writeXlsx([{ name: "Tal", columns, rows: [["a", 10, 20], ["b", 5, 30], ["c", "*", 12], ["d", null, 12]] }]));
    const plain = await tableOf("id;in;out\na;10;20\nb;5;30\nc;*;12\nd;;12\n");
    const [first, second] = [await runInTest(["balance", book, "--group", "in", "--others", "out"]), await runInTest(["balance", plain, "--group", "in", "--others", "out"])];
    expect(first.code, first.stderr).toBe(0);
    expect(first.stdout).toBe(second.stdout);
  });

  it("work out a balance by hand: two places wholly apart", async () => {
    const apart = await tableOf("id,in,out,all\na,10,0,10\nb,0,30,30\n");
    const report = JSON.parse((await runInTest(["balance", apart, "--group", "in", "--others", "out", "--json"])).stdout) as { table: { dissimilarity: number } };
    expect(report.table.dissimilarity).toBe(1);
    expect(JSON.parse((await runInTest(["balance", apart, "--group", "in", "--base", "all", "--json"])).stdout)).toEqual({ ...report, source: { file: "tal.csv" } });
  });

  it("take a choice worse than even as what it is", async () => {
    const wrong = await tableOf("id,need,all,chosen\na,30,100,0\nb,1,100,x\nc,20,100,\n");
    const run = await runInTest(["reach", wrong, "--need", "need", "--residents", "all", "--chosen", "chosen", "--json"]);
    expect(schemaErrors("reach", run.stdout)).toEqual([]);
    // 1 of 51 in need in a third of the residents; the best third holds 30: (1/51 - 1/3) / (30/51 - 1/3).
    expect(JSON.parse(run.stdout)).toMatchObject({ coverage: expect.closeTo(1 / 51, 12) as number, bestCoverage: expect.closeTo(30 / 51, 12) as number, efficiency: expect.closeTo((1 / 51 - 1 / 3) / (30 / 51 - 1 / 3), 12) as number });
  });

  it("name all suppressed as such and calculate nothing from it", async () => {
    const hidden = await tableOf("id;n;alle;x;y\na;*;*;550000;6320000\nb;*;*;550100;6320000\n");
    const json = async (...args: string[]) => JSON.parse((await runInTest([...args, "--json"])).stdout) as object;
    expect(await json("balance", hidden, "--group", "n", "--others", "alle")).toMatchObject({ table: { places: 0, dissimilarity: null, dropped: [{ reason: "suppressed", n: 2 }] } });
    expect(await json("reach", hidden, "--need", "n", "--residents", "alle")).toMatchObject({ places: 0, coverage: null, dropped: { missing: 0, suppressed: 2 } });
    expect(await json("moran", hidden, "--value", "n", "--weights", "nearest:1")).toMatchObject({ state: "tooFew", moran: null });
    for (const args of [["balance", hidden, "--group", "n", "--others", "alle"], ["reach", hidden, "--need", "n", "--residents", "alle"], ["moran", hidden, "--value", "n", "--weights", "nearest:1"]]) {
      const run = await runInTest(args);
      expect(run.code, run.stderr).toBe(0);
      expect(run.stdout).not.toMatch(/NaN|undefined|null/);
    }
  });
});

describe("what the statistics commands refuse", () => {
  const columns = "id;n;alle;andel;ikkevestlige;x;y\n";
  const good = `${columns}a;1;10;0,1;3;10;56\nb;2;10;0,2;3;11;57\n`;
  const rows: readonly (readonly [string, string, readonly string[], number, string])[] = [
    ["a column that is not there", good, ["balance", "--group", "mangler", "--others", "alle"], 3, "mangler"],
    ["an empty table", columns, ["reach", "--need", "n", "--residents", "alle"], 3, "empty-table"],
    ["an empty file", "", ["reach", "--need", "n", "--residents", "alle"], 3, "file-empty"],
    ["a count below 0", `${columns}a;-1;10;1;1;1;1\n`, ["balance", "--group", "n", "--others", "alle"], 3, "under 0"],
    ["more in need than there are", `${columns}a;11;10;1;1;1;1\n`, ["reach", "--need", "n", "--residents", "alle"], 3, "kun 10"],
    ["a place twice", `${columns}a;1;10;1;1;1;1\na;1;10;1;1;1;1\n`, ["reach", "--need", "n", "--residents", "alle"], 3, "to gange"],
    ["origin as a group", good, ["balance", "--group", "ikkevestlige", "--others", "alle"], 3, "origin-column"],
    ["origin as a place", good, ["balance", "--group", "n", "--others", "alle", "--within", "ikkevestlige"], 3, "origin-column"],
    ["origin under another name", good, ["balance", "--group", "g", "--others", "alle", "--columns", "g=ikkevestlige"], 3, "origin-column"],
    ["origin as a pattern", good, ["moran", "--value", "ikkevestlige", "--weights", "nearest:1"], 3, "origin-column"],
    ["origin as need", good, ["reach", "--need", "ikkevestlige", "--residents", "alle"], 3, "origin-column"],
    ["degrees as metres", good, ["moran", "--value", "andel", "--weights", "distance:500"], 3, "grader"],
    ["neighbours that only a town knows", good, ["moran", "--value", "andel", "--weights", "touch"], 2, "kræver en bys mappe"],
    ["a distance that is none", good, ["moran", "--value", "andel", "--weights", "distance:langt"], 2, "distance:500"],
    ["half a neighbour", good, ["moran", "--value", "andel", "--weights", "nearest:1,5"], 2, "nearest:6"],
    ["a pattern of nothing", good, ["moran", "--weights", "nearest:1"], 2, "--value"],
    ["a method that is not there", good, ["index", "--method", "ukendt"], 2, "berlin-mss-2013"],
    ["no method", good, ["index"], 2, "--method"],
    ["a regime that is not there", good, ["law", "--regime", "1999"], 2, "no-origin"],
    ["a table of no lists", good, ["law"], 3, "law-columns"],
    ["a group without the others", good, ["balance", "--group", "n"], 2, "--others"],
    ["a choice in other words", `${columns}a;1;10;måske;1;1;1\n`, ["reach", "--need", "n", "--residents", "alle", "--chosen", "andel"], 3, "måske"],
    ["a scenario of a table", good, ["reach", "today", "--need", "n", "--residents", "alle"], 2, "--chosen"],
    ["a table without periods", good, ["monitor"], 3, "missing-column"],
    ["coordinates that are not Danish metres", "id;v;x;y\na;1;552003;319963\nb;2;552401;320042\nc;3;552831;319999\n", ["moran", "--value", "v", "--weights", "nearest:1"], 3, "EPSG:25832"],
    ["a period that is none", "place;period;count;base\na;i år;1;2\n", ["monitor"], 3, "2026-07"],
    ["the same figure twice", "place;period;count;base\na;2025;1;2\na;2025;1;2\n", ["monitor"], 3, "Behold den ene"],
    ["an indicator that is not there", "place;period;count;base\na;2025;1;2\n", ["monitor", "--indicator", "x"], 2, "--indicator"],
    ["no start", "place;period;count;base\na;2025;1;2\n", ["effect", "--areas", "a"], 2, "--from"],
    ["a start in words", "place;period;count;base\na;2025;1;2\n", ["effect", "--areas", "a", "--from", "foråret"], 2, "--from"],
    ["an area that is not there", "place;period;count;base\na;2025;1;2\n", ["effect", "--areas", "z", "--from", "2025"], 2, "--areas"],
    ["names that are no pairs", good, ["balance", "--group", "n", "--others", "alle", "--columns", "n"], 2, "--columns"],
  ];

  it.each(rows)("%s", async (_, text, [command = "", ...rest], code, said) => {
    const run = await runInTest([command, await tableOf(text), ...rest]);
    expect(run.code, run.stderr).toBe(code);
    expect(run.stderr).toContain(said);
    expect(run.stdout).toBe("");
    expect(run.stderr).not.toMatch(/undefined|\[object/);
  });

  it("not text among numbers, which is missing and told, row by row", async () => {
    const run = await runInTest(["balance", await tableOf(`${columns}a;mange;10;1;1;1;1\nb;2;10;1;1;1;1\n`), "--group", "n", "--others", "alle", "--json"]);
    expect(run.stderr).toContain("[text-in-number] tal.csv, række 2");
    expect(JSON.parse(run.stdout)).toMatchObject({ table: { places: 1, dropped: [{ reason: "missing", n: 1 }] } });
  });

  it("says in English too what is missing", async () => {
    const run = await runInTest(["balance", await tableOf(good), "--group", "gone", "--others", "alle", "--lang", "en"]);
    expect(run.stderr).toContain("gone");
    expect(run.stderr).toMatch(/cannot be used before the errors are corrected/);
  });

  it("a method of origin, whoever wrote it", async () => {
    const path = join(await temporaryDirectory(), "metode.json");
    await writeFile(path, JSON.stringify({ ...(JSON.parse(await readFile(method, "utf8")) as object), residents: { column: "nonWesternOrigin", atLeast: 1 } }));
    const run = await runInTest(["index", places, "--method", path]);
    expect(run).toMatchObject({ code: 3, stdout: "" });
    await writeFile(path, "{");
    expect((await runInTest(["index", places, "--method", path])).code).toBe(3);
    expect((await runInTest(["index", places, "--method", `${path}.json`])).code).toBe(1);
  });

  it("an indicator of origin, in a town", async () => {
    const store = await temporaryDirectory();
    for (const args of [["moran", tinyTown], ["balance", tinyTown], ["effect", tinyTown, "--areas", "O01", "--from", "2026"]]) {
      expect(await runInTest([...args, "--indicator", "nonWesternOrigin", "--store", store])).toMatchObject({ code: 2, stdout: "" });
    }
    expect(await runInTest(["reach", tinyTown, "--store", store])).toMatchObject({ code: 2 });
    const gone = await runInTest(["moran", join(tinyTown, "not-there.csv"), "--store", store]);
    expect(gone).toMatchObject({ code: 1 });
    expect(gone.stderr).toContain("ingen fil eller mappe");
  });

  it("a neighbour that is no place, oneself as neighbour, and a weight of 0", async () => {
    const values = await tableOf("id,v\na,1\nb,2\nc,3\nd,4\n");
    for (const rows of ["a,z,1", "a,a,1", "a,b,0", "a,b,*"]) {
      expect(await runInTest(["moran", values, "--value", "v", "--weights", await tableOf(`id,neighbour,weight\n${rows}\n`)]), rows).toMatchObject({ code: 3, stdout: "" });
    }
  });
});
