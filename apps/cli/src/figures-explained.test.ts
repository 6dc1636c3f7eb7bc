import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInTest, temporaryDirectory, tinyTown } from "../test-support/run-in-test.ts";

async function tableOf(text: string): Promise<string> {
  const path = join(await temporaryDirectory(), "tal.csv");
  await writeFile(path, text);
  return path;
}

const values = "id;v;x;y\na;1;550000;6200000\nb;2;550100;6200000\nc;3;550200;6200000\nd;4;550300;6200000\ne;5;550400;6200000\n";

describe("a ladder without one of its figures", () => {
  const written = async (rows: string): Promise<string> => {
    const folder = await temporaryDirectory();
    const part = (id: string, title: string) => ({ kind: "figure", id, title: { da: title, en: title }, column: id, direction: "up", normalise: { kind: "none" } });
    const classes = { kind: "fixed", cuts: [{ at: 6, owner: "upper" }], labels: [{ id: "low", title: { da: "Lavt", en: "Low" } }, { id: "high", title: { da: "Højt", en: "High" } }] };
    const dimension = { id: "points", title: { da: "Point", en: "Points" }, parts: [part("work", "Arbejde"), part("pay", "Indkomst"), part("home", "Bolig")], weights: "given", aggregate: { kind: "sum" }, classes };
    await writeFile(join(folder, "metode.json"), JSON.stringify({ schema: "byfokus-index-method/1", id: "sum", title: { da: "Sum", en: "Sum" }, source: "Test", status: "construction", validFrom: "2026-01-01", highIs: "worse", missing: "dropFigure", ties: "lowest", dimensions: [dimension] }));
    await writeFile(join(folder, "tal.csv"), `id;work;pay;home\n${rows}`);
    const run = await runInTest(["index", join(folder, "tal.csv"), "--method", join(folder, "metode.json")]);
    expect(run.code, run.stderr).toBe(0);
    return run.stdout;
  };

  it("says so by its Danish title where no place has it, and claims no sure step", async () => {
    const text = await written("a;3;1;\nb;2;2;\nc;0;1;\n");
    expect(text).toContain("Bolig har ingen tal her. Scoren bygger på de andre tal og er regnet op");
    expect(text).not.toMatch(/100.%\s*$/m);
    expect(text).toContain("under Samme trin: et tal er udeladt");
    expect(text).toMatch(/a +3 +1 +–/);
  });

  it("marks the place that lacks what the others have", async () => {
    const text = await written("a;3;1;2\nb;2;2;\nc;0;1;1\n");
    expect(text).not.toContain("har ingen tal her");
    expect(text).toMatch(/^b .*–  uden Bolig$/m);
  });
});

describe("who is a neighbour", () => {
  it("is said, in words, with what the answer depends on", async () => {
    const run = await runInTest(["moran", await tableOf(values), "--value", "v", "--weights", "nearest:1"]);
    expect(run.stdout).toContain("Naboer er det nærmeste sted. Svaret afhænger af det valg");
    expect(run.stdout).not.toContain("over en tredjedel");
  });

  it("may not be everybody, and is warned of above a third of the places", async () => {
    const refused = await runInTest(["moran", await tableOf(values), "--value", "v", "--weights", "nearest:5"]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("der er 5 steder");
    expect((await runInTest(["moran", await tableOf(values), "--value", "v", "--weights", "nearest:4"])).stdout).toContain("Naboerne er over en tredjedel");
  });
});

describe("monitor of one indicator in a town", () => {
  it("has that indicator's rows alone, and refuses one that is not there", async () => {
    const store = await temporaryDirectory();
    const { rows } = JSON.parse((await runInTest(["monitor", tinyTown, "--indicator", "outsideWork", "--store", store, "--json"])).stdout) as { rows: { indicatorId: string }[] };
    expect([...new Set(rows.map(({ indicatorId }) => indicatorId))]).toEqual(["outsideWork"]);
    const unknown = await runInTest(["monitor", tinyTown, "--indicator", "ukendt", "--store", store]);
    expect(unknown).toMatchObject({ code: 2, stdout: "" });
    expect(unknown.stderr).toContain("outsideWork");
  });
});

describe("effect", () => {
  const long = `place;period;count;base\n${["a", "b"].flatMap((place) => ["2022", "2023", "2024"].map((period) => `${place};${period};10;100`)).join("\n")}\n`;

  it("takes an area by its name as by its id, and tells which areas there are", async () => {
    const store = await temporaryDirectory();
    const run = async (areas: string) => runInTest(["effect", tinyTown, "--areas", areas, "--from", "2026", "--indicator", "outsideWork", "--store", store]);
    const byName = await run("egeparken");
    expect(byName.code, byName.stderr).toBe(0);
    expect(byName.stdout).toBe((await run("O01")).stdout);
    expect((await run("Ukendt")).stderr).toContain("O01 (Egeparken)");
  });

  it("asks which indicator where the town has several, and names it by its title", async () => {
    const store = await temporaryDirectory();
    const asked = await runInTest(["effect", tinyTown, "--areas", "O01", "--from", "2026", "--store", store]);
    expect(asked).toMatchObject({ code: 2, stdout: "" });
    expect(asked.stderr).toContain("Vælg én indikator med --indicator: ");
    expect((await runInTest(["effect", tinyTown, "--areas", "O01", "--from", "2026", "--indicator", "outsideWork", "--store", store])).stdout).toMatch(/^Uden for arbejdsmarked og uddannelse i Egeparken/);
  });

  it("says which reason leaves no figure, and then not what the figure cannot show", async () => {
    const { code, stdout } = await runInTest(["effect", await tableOf(long), "--areas", "a", "--from", "2024"]);
    expect(code).toBe(0);
    expect(stdout).toContain("der skal mindst tre steder til");
    expect(stdout).not.toContain("Tallet kan ikke vise");
    // Each of three places lacks another period, so that every period holds for most of them and no place for all.
    const holes = ["a;2021", "b;2022", "c;2023"];
    const rows = ["a", "b", "c", "d", "e"].flatMap((place) => ["2021", "2022", "2023", "2024"].map((period) => `${place};${period};${holes.includes(`${place};${period}`) ? "*" : "10"};100`));
    const hidden = await runInTest(["effect", await tableOf(`place;period;count;base\n${rows.join("\n")}\n`), "--areas", "a,b,c", "--from", "2024"]);
    expect(hidden.stdout).toContain("fordi ingen af stederne har tal i alle perioder");
  });

  it("refuses a start outside the data with the periods there are", async () => {
    for (const [from, side] of [["2022", "før"], ["2030", "efter"]] as const) {
      const run = await runInTest(["effect", await tableOf(long), "--areas", "a", "--from", from]);
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expect(run.stderr).toContain(`--from ${from} har ingen periode med tal ${side} sig. Perioder med tal: 2022, 2023, 2024.`);
    }
  });
});

describe("what is asked for in Danish", () => {
  it("is in Danish, placeholders and unknown options too", async () => {
    const path = await tableOf("id;n;alle\na;1;10\n");
    expect((await runInTest(["balance", path])).stderr).toContain("--group <KOLONNE>");
    expect((await runInTest(["balance", path, "--group", "n"])).stderr).toContain("--others <KOLONNE>");
    expect((await runInTest(["balance", path, "--group", "n", "--lang", "en"])).stderr).toContain("--others <COLUMN>");
    expect((await runInTest(["balance", path, "--grup", "n"])).stderr).toContain("Valget --grup findes ikke her. Mente du --group?");
  });
});
