import { describe, expect, it } from "vitest";
import { lawBook } from "../index.ts";

describe("the rule book", () => {
  it("[LAWB10] has the rules of 2010, 2014, 2018 and 2021, and one version that is not law and is the local one", () => {
    expect(lawBook.regimes.map(({ id, status }) => [id, status])).toEqual([["2010", "repealed"], ["2014", "repealed"], ["2018", "repealed"], ["2021", "inForce"], ["no-origin", "notLaw"]]);
    expect(lawBook.localRegime).toBe("no-origin");
  });

  it("[LAWB11] every list stands once, in order of time, and every version names its source", () => {
    const lists = lawBook.regimes.flatMap((regime) => regime.lists);
    expect(lists).toEqual([...new Set(lists)].sort());
    for (const { sources, title } of lawBook.regimes) {
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(source).toMatch(/^https?:\/\/\S+$/);
      expect(title.da).not.toBe(title.en);
    }
  });

  it("[LAWB12] without origin: no criterion of it, classes that need it are not defined, and it says in both languages that it is not law", () => {
    const local = lawBook.regimes.find(({ id }) => id === lawBook.localRegime);
    const origin = lawBook.measures.filter((measure) => measure.origin).map(({ id }) => id);
    expect(origin).toEqual(["nonwestern"]);
    expect(local?.criteria.filter(({ measure }) => origin.includes(measure))).toEqual([]);
    expect(local?.notDefined).toEqual(["parallelsamfund", "omdannelsesomraade"]);
    expect(local?.title).toEqual({ da: "Uden oprindelse (ikke gældende ret)", en: "Without origin (not law)" });
  });

  it("[LAWB13] limits and operators of each version, as section by section in the law", () => {
    const written = lawBook.regimes.map(({ id, criteria }) => [id, ...criteria.map(({ id: criterion, operator, limit, averageYears }) => `${criterion} ${operator} ${limit.kind === "share" ? (100 * limit.parts) / limit.of : `${limit.times}x`} ${averageYears}y`)]);
    expect(written).toEqual([
      ["2010", "nonwestern gt 50 1y", "outsideLabour gt 40 4y", "convicted gt 2.7 4y"],
      ["2014", "nonwestern gt 50 1y", "outsideLabour gt 40 2y", "convicted gt 2.7 2y", "basicEdu gt 50 1y", "income lt 55 1y"],
      ["2018", "outsideLabour gt 40 2y", "convicted ge 3x 2y", "basicEdu gt 60 1y", "income lt 55 1y", "nonwestern gt 50 1y"],
      ["2021", "outsideLabour gt 40 2y", "convicted ge 3x 2y", "basicEdu gt 60 1y", "income lt 55 1y", "nonwestern gt 50 1y", "prevention.outsideLabour gt 30 2y", "prevention.convicted ge 2x 2y", "prevention.basicEdu gt 60 1y", "prevention.income lt 65 1y", "prevention.nonwestern gt 30 1y"],
      ["no-origin", "outsideLabour gt 40 2y", "convicted ge 3x 2y", "basicEdu gt 60 1y", "income lt 55 1y", "prevention.outsideLabour gt 30 2y", "prevention.convicted ge 2x 2y", "prevention.basicEdu gt 60 1y", "prevention.income lt 65 1y"],
    ]);
  });

  it("[LAWB14] official counts belong to lists and classes of the book, and inner classes are not larger", () => {
    for (const { list, counts, source } of lawBook.officialCounts) {
      const regime = lawBook.regimes.find(({ lists }) => lists.includes(list));
      expect(Object.keys(counts).filter((id) => !regime?.classes.some((each) => each.id === id))).toEqual([]);
      expect(source).toMatch(/^https?:/);
      for (const { id, requires } of regime?.classes ?? []) if (requires !== undefined) expect(counts[id] ?? 0).toBeLessThanOrEqual(counts[requires] ?? 0);
    }
  });

  it("[LAWB14] single official counts (BL, list of vulnerable and prevention areas, 2018 to 2023; mondaq.com for 2024)", () => {
    const countsOf = (list: string) => Object.values(lawBook.officialCounts.find((entry) => entry.list === list)?.counts ?? {});
    expect(["2018", "2019", "2020", "2021", "2022", "2023", "2024"].map((year) => countsOf(`${year}-12-01`))).toEqual([[43, 29, 15], [40, 28, 15], [25, 15, 13], [20, 12, 10, 62], [17, 10, 9, 67], [19, 12, 8, 56], [12, 8, 7, 63]]);
  });

  it("[LAWB15] plain titles stand for words of old acts that screens do not use", () => {
    for (const { title, statuteTerm } of lawBook.regimes.flatMap(({ classes }) => classes)) {
      expect(title.da + title.en).not.toMatch(/ghetto/i);
      if (statuteTerm !== undefined) expect(statuteTerm).toMatch(/ghettoområde/);
    }
  });
});
