import { describe, expect, it } from "vitest";
import type { PlanningContext } from "@byfokus/planning";
import { fjordby } from "../../test-support/fjordby.ts";
import { indicatorSheets } from "./indicator-sheets.ts";

const nb = "\u00a0";
const town = fjordby();
const [work] = town.frame.indicators;
if (work === undefined) throw new Error("Expected an indicator.");
const origin = { ...work, id: "origin", title: { da: "Afstamning", en: "Descent" }, direction: "context" as const, origin: true as const };
const background = { ...work, id: "age", title: { da: "Alder", en: "Age" }, direction: "context" as const, validTo: "2025-12-31" };
const share = (count: number, base: number) => ({ value: count / base, low: 0, high: 1 });
const context: PlanningContext = {
  ...town,
  frame: { ...town.frame, indicators: [background, origin, ...town.frame.indicators] },
  history: [
    { areaId: "egeparken", indicatorId: "outsideWork", points: [{ period: "2025", state: "suppressed", count: null, base: null, share: null }, { period: "2026", state: "known", count: 60, base: 200, share: share(60, 200) }] },
    { areaId: "havneengen", indicatorId: "outsideWork", points: [{ period: "2025", state: "missing", count: null, base: null, share: null }, { period: "2026", state: "known", count: 0, base: 100, share: share(0, 100) }] },
    { areaId: "aabrinken", indicatorId: "outsideWork", points: [{ period: "2025", state: "known", count: 5, base: 50, share: share(5, 50) }, { period: "2026", state: "suppressed", count: null, base: null, share: null }] },
  ],
};
const sheets = indicatorSheets(context, "da");
const sheet = (id: string) => sheets.find((each) => each.id === id);

describe("indicator sheets", () => {
  it("[INDS1] a sheet has formula, source, purpose, validity and the weight in the need", () => {
    expect(sheet("outsideWork")).toMatchObject({
      numerator: "Uden for arbejde og uddannelse", denominator: "husstande", unit: "husstande", source: "tal.csv",
      valid: `fra 1.${nb}januar 2016`, inNeed: "Indgår i behov med vægten 2", direction: "Høj andel er tegn på behov",
    });
    expect(sheet("age")).toMatchObject({ valid: `fra 1.${nb}januar 2016 til 31.${nb}december 2025`, inNeed: "Indgår ikke i behov" });
  });

  it("[INDS2] known, hidden and missing are counted apart, and zero is known", () => {
    expect(sheet("outsideWork")?.newest).toMatchObject({ period: "2026", known: 2, suppressed: 1, missing: 0, text: "2026: 2 af 3 områder har tal, 1 er skjult, og 0 mangler.", together: `60 af 300 (20,0${nb}%) i områder med tal` });
    expect(sheet("outsideWork")).toMatchObject({ cells: { known: 3, suppressed: 2, missing: 1 }, periodsText: "2025–2026 (2 perioder)" });
  });

  it("[INDS3] an indicator without figures says so, and origin is only of the rule book", () => {
    expect(sheet("lowIncome")).toMatchObject({ newest: null, periods: [], periodsText: "Ingen tal i data" });
    expect(sheet("origin")).toMatchObject({ isOrigin: true, newest: null, direction: "Kun i lovens regelbog" });
    expect(sheet("origin")?.interpretation).toContain("Oprindelse indgår aldrig i behov");
  });

  it("[INDS4] need comes first, then figures, then the rest, each by title in Danish order", () => {
    expect(sheets.map(({ id }) => id)).toEqual(["lowIncome", "outsideWork", "origin", "age"]);
    expect(indicatorSheets(context, "en").map(({ title }) => title)).toEqual(["Low income", "Outside work and education", "Age", "Descent"]);
  });
});
