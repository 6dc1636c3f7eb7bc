import { describe, expect, it } from "vitest";
import { parseLawRows, type LawTableRead } from "./parse-law-rows.ts";

function read(header: string, ...rows: readonly string[]): LawTableRead {
  return parseLawRows({ header: header.split(","), rows: rows.map((row) => row.split(",")) });
}

describe("parseLawRows", () => {
  it("[LAWB3] one row per area and list: counts, percentages with their decimals, income, size", () => {
    const { rows, issues } = read(
      "id,name,list,residents,residents2010,outsideLabour_count,outsideLabour_base,basicEdu_pct,nonwestern_pct,income,regionIncome,taxpayers",
      "A,Vangen,2021-12-01,1200,>=1000,401.5,1000,60.0,50,200000,400000,700",
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([{
      areaId: "A", name: "Vangen", list: "2021-12-01", residents: 1200, residents2010: { atLeast: 1000 },
      figures: {
        outsideLabour: { kind: "counts", years: [{ year: 2021, count: 401.5, base: 1000 }] },
        basicEdu: { kind: "percent", percent: 60, decimals: 1, base: "missing" },
        nonwestern: { kind: "percent", percent: 50, decimals: 0, base: 1200 },
        income: { kind: "income", mean: 200000, region: 400000, taxpayers: 700 },
      },
    }]);
  });

  it("[LAWB3] names of columns in any case, with or without underscores, and those of the public lists", () => {
    const { rows } = read("list_date,area,kommune,outside_labour_pct,basic_edu_pct,income_pct_of_region", "2015-12-01,Vangen,By,51.9,58.4,51.1");
    expect(rows[0]).toMatchObject({ areaId: "Vangen", list: "2015-12-01", figures: { outsideLabour: { percent: 51.9 }, basicEdu: { percent: 58.4 }, income: { kind: "percent", percent: 51.1 } } });
  });

  it("[LAWB3] Danish names of columns in any case, with ø and å or without", () => {
    for (const header of ["Liste,Område,Navn,Beboere", "LISTE,omraade,navn,beboere", "Listedato,Område_id,Områdenavn,Antal beboere"]) {
      expect(read(header, "2021-12-01,Vangen,Vangen,1200").rows).toMatchObject([{ areaId: "Vangen", name: "Vangen", list: "2021-12-01", residents: 1200 }]);
    }
  });

  it("[LAWB8] a missing column is named, with those that are there and the way to point at one", () => {
    const [both] = read("Kvarter,aar", "Vangen,2021").issues;
    expect(both).toMatchObject({ rule: "law-columns", message: { en: "Missing: the column list (the list's date) and the column id or name (the area). The table has: Kvarter, aar." } });
    expect(both?.fix.da).toContain("--columns list=...,id=...");
    const [list] = read("id,aar", "Vangen,2021").issues;
    expect(list?.message.da).toBe("Mangler: kolonnen list (listens dato). Tabellen har: id, aar.");
  });

  it("[LAWB4] missing, suppressed and zero stay apart", () => {
    const { rows } = read("id,list,residents,basicEdu_count,basicEdu_base,convicted_pct,outsideLabour_count,outsideLabour_base", "A,2021-12-01,,0,90,*,<5,100");
    expect(rows[0]?.residents).toBe("missing");
    expect(rows[0]?.figures.basicEdu).toEqual({ kind: "counts", years: [{ year: 2021, count: 0, base: 90 }] });
    expect(rows[0]?.figures.convicted).toMatchObject({ percent: "suppressed" });
    expect(rows[0]?.figures.outsideLabour).toEqual({ kind: "counts", years: [{ year: 2021, count: "suppressed", base: 100 }] });
    expect(rows[0]?.figures.income).toBeUndefined();
  });

  it("[LAWB5] last year comes from the same area's row of the year before, or from the row itself", () => {
    const { rows } = read("id,list,convicted_count,convicted_base", "A,2022-12-01,20,900", "A,2021-12-01,30,800", "A,2019-12-01,40,700", "B,2021-12-01,1,2");
    expect(rows[0]?.figures.convicted).toEqual({ kind: "counts", years: [{ year: 2022, count: 20, base: 900 }, { year: 2021, count: 30, base: 800 }] });
    const own = read("id,list,convicted_count,convicted_base,convicted_count_1,convicted_base_1", "A,2022-12-01,20,900,25,850", "A,2021-12-01,30,800,,");
    expect(own.rows[0]?.figures.convicted).toEqual({ kind: "counts", years: [{ year: 2022, count: 20, base: 900 }, { year: 2021, count: 25, base: 850 }] });
  });

  it("[LAWB6] published classes and limits; a list where a row does not say is not complete", () => {
    const { published, convictedLimits } = read("id,list,published,convictedLimit_pct", "A,2022-12-01,udsat+parallelsamfund,2.18", "B,2022-12-01,none,2.18", "A,2023-12-01,udsat,", "B,2023-12-01,,");
    expect(published).toEqual([
      { list: "2022-12-01", classId: "parallelsamfund", areaIds: ["A"], complete: true },
      { list: "2022-12-01", classId: "udsat", areaIds: ["A"], complete: true },
      { list: "2023-12-01", classId: "udsat", areaIds: ["A"], complete: false },
    ]);
    expect(convictedLimits).toEqual([{ list: "2022-12-01", times: 3, percent: 2.18, source: "law.csv" }]);
  });

  it("[LAWB7] a thousands mark is never taken for a decimal one, whole as the number then looks", () => {
    const { rows, issues } = read("id,list,residents,residents2010", "A,2021-12-01,1.000,20.0", "B,2021-12-01,1200,1.200");
    expect(rows.map(({ residents, residents2010 }) => [residents, residents2010])).toEqual([["missing", 20], [1200, "missing"]]);
    expect(issues.map(({ rule, rows: where }) => [rule, where])).toEqual([["law-whole-number", [2]], ["law-whole-number", [3]]]);
  });

  it("[LAWB7] what cannot be read is missing, and an issue names rows and a remedy in both languages", () => {
    const { rows, issues } = read("id,list,residents,basicEdu_pct", "A,2021-12-01,6.464,60", "A,2021-12-01,1000,60", ",2021-12-01,1000,60", "B,i fjor,1000,60", "C,2021-12-01,1000,mange");
    expect(rows.map(({ areaId, residents }) => [areaId, residents])).toEqual([["A", "missing"], ["C", 1000]]);
    expect(issues.map(({ rule, rows: where }) => [rule, where])).toEqual([["law-row-twice", [3]], ["law-row-key", [4, 5]], ["law-whole-number", [2]], ["law-number", [6]]]);
    for (const { message, fix, file } of issues) for (const said of [message.da, message.en, fix.da, fix.en, file]) expect(said).toMatch(/\S/);
    expect(read("name,residents", "A,1000").issues.map(({ rule, severity }) => [rule, severity])).toEqual([["law-columns", "error"]]);
    expect(read("id,list").rows).toEqual([]);
  });
});
