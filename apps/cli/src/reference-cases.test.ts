import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runInTest } from "../test-support/run-in-test.ts";

// Published answers kept beside the checkout, never inside it: ../shared/data from the checkout's root.
const data = new URL("../../../../shared/data/", import.meta.url);
const present = existsSync(data);
const path = (name: string) => fileURLToPath(new URL(name, data));

async function answer(...args: string[]): Promise<unknown> {
  const run = await runInTest([...args, "--json"]);
  expect(run.code, run.stderr).toBe(0);
  return JSON.parse(run.stdout);
}

const close = (value: number, digits: number): number => expect.closeTo(value, digits) as number;

describe.skipIf(!present)(present ? "published figures come out of the command line" : "published figures (skipped: ../shared/data is not beside this checkout)", () => {
  it("Berlin's monitoring 2013: classes of 434 areas, and 51 that need attention with 434,760 residents", async () => {
    const names = ["unemployment", "longTermUnemployment", "transferBenefits", "childPoverty"].flatMap((name, at) => [`${name}=s${at + 1}`, `${name}Change=d${at + 1}`]);
    const { classes, attention } = (await answer("index", path("reference-cases/berlin-mss-2013/input.csv"), "--method", "berlin-mss-2013", "--draws", "10", "--columns", ["residents=inhabitants", ...names].join(","))) as { classes: { places: number }[]; attention: object };
    expect(classes.map(({ places }) => places)).toEqual([80, 264, 52, 38, 54, 330, 50]);
    expect(attention).toMatchObject({ places: 51, residents: 434_760 });
  });

  it("the Welsh index 2019: the sum of the scores of 1,909 areas, and area W01000001", async () => {
    const { places } = (await answer("index", path("reference-cases/wales-wimd2019/input.csv"), "--method", "wimd-wales-2019", "--draws", "5", "--columns", "communitySafetyRank=Crime_rank")) as { places: { id: string; score: number; rank: number; class: string }[] };
    expect(places.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(41_455.448565804, 6);
    expect(places.find(({ id }) => id === "W01000001")).toMatchObject({ score: close(19.17394138, 8), rank: 885, class: "5" });
  });

  it("Sacramento's tracts: D, Gini, H, isolation and correlation ratio as PySAL has them", async () => {
    const report = await answer("balance", path("reference-cases/sacramento-tracts-segregation/input.csv"), "--id", "row", "--group", "HISP", "--base", "TOT_POP");
    expect(report).toMatchObject({ table: { places: 403, dissimilarity: close(0.32184656076566864, 12), gini: close(0.43506510676886234, 12), theilH: close(0.0962677447997055, 12), isolation: close(0.2319615486459151, 12), eta2: close(0.09164042012926693, 12) } });
  });

  it("crime in Columbus, and infant deaths in North Carolina as rates: Moran's I as spdep has it", async () => {
    const columbus = path("reference-cases/columbus-moran/input.csv");
    expect(await answer("moran", columbus, "--id", "row", "--value", "CRIME", "--weights", columbus)).toMatchObject({ n: 49, moran: { I: close(0.485770913661773, 12), variance: close(0.00899112132177907, 12), z: close(5.34271363940803, 9) } });
    const carolina = path("reference-cases/nc-sids-empirical-bayes/input.csv");
    expect(await answer("moran", carolina, "--id", "row", "--count", "SID74", "--base", "BIR74", "--weights", carolina)).toMatchObject({ moran: { I: close(0.248746214263511, 12) } });
  });

  it("the lists of 2015 and 2017: five of five in Gellerupparken/Toveshøj, four of five in Mjølnerparken", async () => {
    const { verdicts } = (await answer("law", path("real-lists/area-values.csv"), "--regime", "dated")) as { verdicts: { name: string; list: string; criteria: { id: string; verdict: string }[]; classes: { verdict: string }[] }[] };
    const of = (name: string, list: string) => verdicts.find((verdict) => verdict.name === name && verdict.list === list);
    expect(of("Gellerupparken/Toveshøj", "2015-12-01")?.criteria.filter(({ verdict }) => verdict === "met")).toHaveLength(5);
    expect(of("Gellerupparken/Toveshøj", "2015-12-01")?.classes).toMatchObject([{ verdict: "met" }]);
    expect(of("Mjølnerparken", "2017-12-01")?.criteria.filter(({ verdict }) => verdict !== "met")).toMatchObject([{ id: "convicted", verdict: "notMet" }]);
  });
});
