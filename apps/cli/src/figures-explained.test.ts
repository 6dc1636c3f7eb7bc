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

describe("what is asked for in Danish", () => {
  it("is in Danish, placeholders and unknown options too", async () => {
    const path = await tableOf("id;n;alle\na;1;10\n");
    expect((await runInTest(["balance", path])).stderr).toContain("--group <KOLONNE>");
    expect((await runInTest(["balance", path, "--group", "n"])).stderr).toContain("--others <KOLONNE>");
    expect((await runInTest(["balance", path, "--group", "n", "--lang", "en"])).stderr).toContain("--others <COLUMN>");
    expect((await runInTest(["balance", path, "--grup", "n"])).stderr).toContain("Valget --grup findes ikke her. Mente du --group?");
  });
});
