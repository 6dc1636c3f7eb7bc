import type { Count, LawFigure, LawMeasureId, LawRow, Residents } from "@byfokus/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyByLaw } from "./classify-by-law.ts";
import type { Verdict } from "./law-verdict.ts";
import { regimeOfList } from "./regime-of-list.ts";
import { classOf, counts, criterionOf, lawRow, percent, shippedBook } from "./test-support/law-test-data.ts";

const limits = [2018, 2019, 2020, 2021, 2024].map((year) => ({ list: `${year}-12-01`, times: 3, percent: 2.4, source: "test" }));
const vulnerable = { outsideLabour: counts([500, 1000], [500, 1000]), basicEdu: counts([400, 500]), convicted: counts([10, 1000], [10, 1000]), income: percent("60.0") };

describe("rules and lists", () => {
  it("[LAWP15] a version belongs to lists, not to the day of computation", () => {
    const lists = ["2010-10", "2013", "2014-02", "2014", "2017-12-01", "2018", "2020-12-01", "2021-12-01", "2025-12-01", "2026-12-01", "2031-12-01", "2009"];
    expect(lists.map((list) => regimeOfList(shippedBook, list)?.id ?? null)).toEqual(["2010", "2010", "2014", "2014", "2014", "2018", "2018", "2021", "2021", "2021", "2021", null]);
  });

  it("[LAWP15] the same figures under other rules: each is judged, and says whether its list was made under them", () => {
    const row = lawRow({ ...vulnerable, nonwestern: counts([700, 1200]) }, { list: "2016" });
    const verdicts = ["2010", "2014", "2018", "2021", "no-origin"].map((regime) => classifyByLaw([row], regime, shippedBook, { convictedLimits: [{ list: "2016", times: 3, percent: 2.4, source: "test" }] })[0]);
    expect(verdicts.map((verdict) => [verdict?.list, verdict?.appliesToList, verdict?.classes[0]?.verdict])).toEqual([
      ["2016-12-01", false, "met"], ["2016-12-01", true, "met"], ["2016-12-01", false, "met"], ["2016-12-01", false, "met"], ["2016-12-01", false, "met"],
    ]);
    expect(criterionOf(verdicts[0], "income").verdict).toBe("notDefined");
    expect(classifyByLaw([row], "dated", shippedBook)[0]?.regimeId).toBe("2014");
  });

  it("[LAWP15] refuses rules it does not have, a list before the first, a row that stands twice and a margin that is none", () => {
    expect(() => classifyByLaw([], "2019", shippedBook)).toThrow('Expected one of the rules 2010, 2014, 2018, 2021, no-origin or "dated", got "2019".');
    expect(() => classifyByLaw([lawRow({}, { list: "2009" })], "dated", shippedBook)).toThrow('got "2009"');
    expect(() => classifyByLaw([lawRow({}), lawRow({}, { list: "2021" })], "2021", shippedBook)).toThrow('Expected one row of area "A" on list 2021-12-01, got 2.');
    expect(() => classifyByLaw([], "2021", shippedBook, { riskMargin: 1 })).toThrow("got 1");
  });

  it("[LAWP16] without origin: not law, origin is not read, classes that need it are not defined", () => {
    const hidden = { get nonwestern(): LawFigure { throw new Error("Expected origin not to be read."); } };
    const figures = Object.defineProperties({ ...vulnerable }, Object.getOwnPropertyDescriptors(hidden));
    const [verdict] = classifyByLaw([lawRow(figures)], "no-origin", shippedBook, { convictedLimits: limits });
    expect([verdict?.notLaw, verdict?.regimeStatus]).toEqual([true, "notLaw"]);
    expect(verdict?.classes.map(({ id, verdict: each }) => [id, each])).toEqual([["udsat", "met"], ["vedvarende_udsat", "unknown"], ["forebyggelse_uden_oprindelse", "met"], ["parallelsamfund", "notDefined"], ["omdannelsesomraade", "notDefined"]]);
    expect(criterionOf(verdict, "nonwestern")).toMatchObject({ verdict: "notDefined", value: null });
    expect(classifyByLaw([lawRow({})], "2021", shippedBook)[0]?.notLaw).toBe(false);
  });

  it("[LAWP16] lastingly vulnerable: on the five latest lists, of earlier rows", () => {
    const rows = [2017, 2018, 2019, 2020, 2021].map((year) => lawRow({ outsideLabour: { kind: "percent", percent: 50, decimals: 1 }, basicEdu: percent("70.0") }, { list: `${year}-12-01` }));
    const [first, , , , last] = classifyByLaw(rows, "no-origin", shippedBook);
    expect([first?.consecutiveYears?.low, last?.consecutiveYears?.low]).toEqual([1, 5]);
    expect(classOf(last, "vedvarende_udsat").verdict).toBe("met");
    expect(classOf(classifyByLaw(rows.slice(1), "no-origin", shippedBook)[3], "vedvarende_udsat").verdict).toBe("unknown");
  });

  it("[LAWP4] years on the list are told from the lists alone where there are no figures; the class stays unknown", () => {
    const published = [2017, 2018, 2019, 2020, 2021].map((year) => ({ list: `${year}-12-01`, classId: year < 2021 ? "ghettoomraade" : "parallelsamfund", areaIds: ["A"], complete: true }));
    const [verdict] = classifyByLaw([lawRow({})], "2021", shippedBook, { published });
    expect(verdict?.consecutiveYears).toMatchObject({ low: 5, needed: 5 });
    expect(classOf(verdict, "omdannelsesomraade").verdict).toBe("unknown");
  });

  it("[LAWP17] classes nest and coexist: all that hold are kept", () => {
    const published = [2017, 2018, 2019, 2020].map((year) => ({ list: `${year}-12-01`, classId: "ghettoomraade", areaIds: ["A"], complete: true }));
    const [verdict] = classifyByLaw([lawRow({ ...vulnerable, nonwestern: counts([700, 1200]) })], "2021", shippedBook, { published, convictedLimits: limits });
    expect(verdict?.classes.map((each) => each.verdict)).toEqual(["met", "met", "met", "met"]);
  });
});

describe("what is published beside what is computed", () => {
  const published = (classId: string, areaIds: readonly string[], complete = true) => ({ list: "2021-12-01", classId, areaIds, complete });

  it("[LAWP18] differences are told with their possible reasons; agreement is none", () => {
    const row = lawRow({ ...vulnerable, nonwestern: counts([400, 1200]) });
    const [verdict] = classifyByLaw([row], "2021", shippedBook, { convictedLimits: limits, published: [published("udsat", ["A"]), published("parallelsamfund", []), published("forebyggelsesomraade", [])] });
    expect(verdict?.published).toEqual([{ classId: "udsat", listed: true }, { classId: "parallelsamfund", listed: false }, { classId: "omdannelsesomraade", listed: null }, { classId: "forebyggelsesomraade", listed: false }]);
    expect(verdict?.differences).toEqual([{ classId: "forebyggelsesomraade", computed: "met", listed: false, reasons: ["preventionWithoutVulnerable"] }]);
  });

  it("[LAWP18] reasons: other rules, size, rounding, and none that is known", () => {
    const reasons = (row: LawRow, regime: string, areaIds: readonly string[]) => classifyByLaw([row], regime, shippedBook, { convictedLimits: limits, published: [published("udsat", areaIds)] })[0]?.differences[0]?.reasons;
    expect(reasons(lawRow({ ...vulnerable, basicEdu: percent("60.0") }), "2021", ["A"])).toEqual(["rounded"]);
    expect(reasons(lawRow(vulnerable, { residents: "missing" }), "2021", ["A"])).toEqual(["unknownSize"]);
    expect(reasons(lawRow(vulnerable), "2018", [])).toEqual(["otherRules"]);
    expect(reasons(lawRow(vulnerable), "2021", [])).toEqual(["unexplained"]);
  });

  it("[LAWP18] unknown beside not listed is no difference", () => {
    expect(classifyByLaw([lawRow({})], "2021", shippedBook, { published: [published("udsat", [])] })[0]?.differences).toEqual([]);
  });

  it("[LAWP18] absence from a list that is not complete says nothing", () => {
    const [verdict] = classifyByLaw([lawRow({}, { areaId: "B" })], "2021", shippedBook, { published: [published("udsat", ["A"], false)] });
    expect(verdict?.published[0]).toEqual({ classId: "udsat", listed: null });
  });
});

describe("risk areas and the next list", () => {
  it("[LAWP19] just under the line: within a tenth of the limit counts as across; origin has no margin", () => {
    const risk = (outside: number, education: number, origin = 0) => classifyByLaw([lawRow({ ...vulnerable, outsideLabour: counts([outside, 1000], [outside, 1000]), basicEdu: counts([education, 500]), nonwestern: counts([origin, 1000]), income: percent("70.0") })], "2021", shippedBook, { convictedLimits: limits })[0]?.riskOf;
    expect(risk(410, 271)).toContain("udsat");
    // 54 % is nine tenths of 60 %, and the limit itself is not above it.
    expect(risk(410, 270)).not.toContain("udsat");
    expect(risk(361, 271)).toContain("udsat");
    expect(risk(410, 301)).not.toContain("udsat");
    expect(risk(410, 271, 499)).not.toContain("parallelsamfund");
    expect(risk(410, 271, 501)).toContain("parallelsamfund");
  });

  it("[LAWP19] a small area is at no risk of a class it cannot be in; four lists of five are a risk of the fifth", () => {
    expect(classifyByLaw([lawRow({ ...vulnerable, basicEdu: counts([271, 500]) }, { residents: 999 })], "2021", shippedBook, { convictedLimits: limits })[0]?.riskOf).toEqual([]);
    const published = [2018, 2019, 2020].map((year) => ({ list: `${year}-12-01`, classId: "ghettoomraade", areaIds: ["A"], complete: true }));
    const row = lawRow({ ...vulnerable, nonwestern: counts([700, 1200]) });
    const missed = { list: "2017-12-01", classId: "ghettoomraade", areaIds: [], complete: true };
    expect(classifyByLaw([row], "2021", shippedBook, { convictedLimits: limits, published: [...published, missed] })[0]?.riskOf).toEqual(["omdannelsesomraade"]);
    expect(classifyByLaw([row], "2021", shippedBook, { convictedLimits: limits, published: [...published.slice(1), missed] })[0]?.riskOf).toEqual([]);
  });

  it("[LAWP20] chance of the next list, by hand: two criteria of even chance and nothing else", () => {
    // 300 of 500 is exactly 60 %: by symmetry of neither side exactly half, but near it.
    const [verdict] = classifyByLaw([lawRow({ basicEdu: counts([300, 500]), outsideLabour: counts([400, 1000]), convicted: counts([0, 1000]), income: percent("70.0") })], "2021", shippedBook, { convictedLimits: limits });
    const chance = verdict?.chanceNext.find(({ classId }) => classId === "udsat");
    expect(chance?.value).toBeGreaterThan(0.2);
    expect(chance?.value).toBeLessThan(0.3);
    // Following each other completely, both are across in almost half the cases; and income, which has no chance, may fall either way.
    expect(chance?.low).toBeLessThanOrEqual(chance?.value ?? 0);
    expect(chance?.high).toBeGreaterThan(0.7);
  });

  it("[LAWP20] no chance where the size fails or lists in a row cannot be had; unknown figures widen it and leave no value", () => {
    const small = classifyByLaw([lawRow(vulnerable, { residents: 999 })], "2021", shippedBook, { convictedLimits: limits })[0];
    expect(small?.chanceNext.every(({ value, low, high }) => value === 0 && low === 0 && high === 0)).toBe(true);
    const unknown = classifyByLaw([lawRow({ outsideLabour: counts([500, 1000], [500, 1000]) })], "2021", shippedBook, { convictedLimits: limits })[0];
    expect(unknown?.chanceNext[0]).toMatchObject({ classId: "udsat", value: null });
    expect(unknown?.chanceNext[0]?.low).toBe(0);
    expect(unknown?.chanceNext[0]?.high).toBeGreaterThan(0.99);
    const missed = { list: "2020-12-01", classId: "ghettoomraade", areaIds: [], complete: true };
    const parallel = classifyByLaw([lawRow({ ...vulnerable, nonwestern: counts([700, 1200]) })], "2021", shippedBook, { convictedLimits: limits, published: [missed] })[0];
    expect(parallel?.chanceNext.find(({ classId }) => classId === "omdannelsesomraade")).toEqual({ classId: "omdannelsesomraade", value: 0, byKnown: 0, low: 0, high: 0 });
  });
});

const measures: readonly LawMeasureId[] = ["outsideLabour", "convicted", "basicEdu", "income", "nonwestern"];
const anyCount: fc.Arbitrary<Count> = fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constantFrom<Count>("suppressed", "missing"));
const anyFigure: fc.Arbitrary<LawFigure> = fc.oneof(
  fc.tuple(anyCount, fc.integer({ min: 0, max: 900 }), fc.boolean()).map(([count, base, two]): LawFigure => ({ kind: "counts", years: [{ year: 2021, count, base }, ...(two ? [{ year: 2020, count, base }] : [])] })),
  fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.boolean()).map(([tenths, based]): LawFigure => ({ kind: "percent", percent: tenths / 10, decimals: 1, ...(based ? { base: 500 } : {}) })),
);
const anyResidents = fc.oneof(fc.integer({ min: 900, max: 1100 }), fc.constantFrom<Residents>("suppressed", "missing", { atLeast: 1000 }));
const anyRow = (areaId: string): fc.Arbitrary<LawRow> =>
  fc.tuple(fc.record(Object.fromEntries(measures.map((measure) => [measure, anyFigure])), { requiredKeys: [] }), anyResidents, anyResidents, fc.constantFrom("2018-12-01", "2019-12-01", "2020-12-01", "2021-12-01", "2024-12-01"))
    .map(([figures, residents, residents2010, list]) => lawRow(figures, { areaId, residents, residents2010, list }));
const anyRows = fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => anyRow(`area ${i}`))));
const options = { convictedLimits: limits };

describe("laws of every version", () => {
  it.each(["2010", "2014", "2018", "2021", "no-origin"])("[LAWP21] the order of rows is irrelevant, %s", (regime) => {
    fc.assert(fc.property(anyRows, (rows) => {
      expect([...classifyByLaw(rows.toReversed(), regime, shippedBook, options)].reverse()).toEqual(classifyByLaw(rows, regime, shippedBook, options));
    }), { seed: 610, numRuns: 60 });
  });

  it.each(["2010", "2014", "2018", "2021", "no-origin"])("[LAWP22] unknown never counts as met, and a known verdict stands whatever the unknown turns out to be, %s", (regime) => {
    const high: LawFigure = { kind: "percent", percent: 99, decimals: 1 };
    const low: LawFigure = { kind: "percent", percent: 1, decimals: 1 };
    fc.assert(fc.property(anyRow("A"), (row) => {
      const [verdict] = classifyByLaw([row], regime, shippedBook, options);
      const unknown = new Set(verdict?.criteria.filter((criterion) => criterion.verdict === "unknown").map(({ measure }) => measure));
      for (const [share, income] of [[high, low], [low, high]] as const) {
        const filled = Object.fromEntries([...unknown].map((measure) => [measure, measure === "income" ? income : share]));
        const [known] = classifyByLaw([{ ...row, figures: { ...row.figures, ...filled } }], regime, shippedBook, options);
        for (const [i, each] of (verdict?.classes ?? []).entries()) if (each.byCriteria !== "unknown") expect(known?.classes[i]?.byCriteria).toBe(each.byCriteria);
      }
    }), { seed: 611, numRuns: 200 });
  });

  it("[LAWP22] agrees with the law read aloud: two of four, then half of all, on exact counts", () => {
    const side = fc.record({ outside: fc.integer({ min: 380, max: 420 }), convicted: fc.integer({ min: 20, max: 28 }), education: fc.integer({ min: 290, max: 310 }), mean: fc.integer({ min: 217, max: 223 }), origin: fc.integer({ min: 595, max: 605 }) });
    fc.assert(fc.property(side, ({ outside, convicted, education, mean, origin }) => {
      const figures = { outsideLabour: counts([outside, 1000], [400, 1000]), convicted: counts([convicted, 1000], [24, 1000]), basicEdu: counts([education, 500]), income: { kind: "income", mean, region: 400, taxpayers: 1 } as const, nonwestern: counts([origin, 1200]) };
      const [verdict] = classifyByLaw([lawRow(figures)], "2021", shippedBook, options);
      const met = [outside > 400, convicted >= 24, education > 300, mean < 220].filter(Boolean).length;
      expect(classOf(verdict, "udsat").verdict).toBe(met >= 2 ? "met" : "notMet");
      expect(classOf(verdict, "parallelsamfund").verdict).toBe(met >= 2 && origin > 600 ? "met" : "notMet");
    }), { seed: 612, numRuns: 500 });
  });

  it("[LAWP23] all suppressed, all missing and a base of nobody are unknown, each with its reason", () => {
    const all = (figure: LawFigure | undefined) => (figure === undefined ? {} : Object.fromEntries(measures.map((measure) => [measure, figure])));
    const one = (count: Count, base: Count): LawFigure => ({ kind: "counts", years: [{ year: 2021, count, base }] });
    for (const [figure, reason] of [[one("suppressed", 100), "suppressed"], [one("missing", 100), "missing"], [undefined, "missing"], [one(0, 0), "zeroBase"], [one(5, 4), "countAboveBase"]] as const) {
      const [verdict] = classifyByLaw([lawRow(all(figure))], "2021", shippedBook, options);
      expect(new Set(verdict?.criteria.map((criterion) => `${criterion.verdict} ${criterion.reason}`))).toEqual(new Set([`unknown ${reason}`]));
      expect(new Set(verdict?.classes.map((each): Verdict => each.verdict))).toEqual(new Set(["unknown"]));
      expect(verdict?.riskOf).toEqual([]);
    }
    const [none] = classifyByLaw([lawRow(all(one(0, 100)))], "2021", shippedBook, options);
    expect(criterionOf(none, "basicEdu")).toMatchObject({ verdict: "notMet", value: 0 });
    expect(classifyByLaw([], "2021", shippedBook)).toEqual([]);
  });

  it("[LAWP24] results are plain data: they survive JSON, and hold no NaN", () => {
    fc.assert(fc.property(anyRows, (rows) => {
      const verdicts = classifyByLaw(rows, "2021", shippedBook, options);
      expect(JSON.parse(JSON.stringify(verdicts))).toEqual(verdicts);
    }), { seed: 613, numRuns: 60 });
  });
});
