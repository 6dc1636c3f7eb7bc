import { describe, expect, it } from "vitest";
import { readFolder, rulesOf } from "../testing-folder.ts";
import { fitsPattern } from "./file-pattern.ts";
import { parseMapping } from "./parse-mapping.ts";

const base = { schema: "byfokus-mapping/1", town: { name: "X", asOf: "2026-01-01" } };
const pathsOf = (mapping: unknown): string[] => {
  const parsed = parseMapping(mapping);
  return "problems" in parsed ? parsed.problems.map(({ path }) => path) : [];
};

describe("the mapping file", () => {
  it("[MAP1] what is wrong is named by its path, all at once", () => {
    expect(pathsOf({ ...base, schema: "x" })).toEqual(["$.schema"]);
    expect(pathsOf("{")).toEqual(["$", "$.schema"]);
    expect(pathsOf([])).toEqual(["$", "$.schema"]);
    expect(pathsOf({ ...base, tables: [{ kind: "areas", columns: { id: "a" } }, { files: "b", kind: "planets" }, { files: "c", kind: "areas", columns: { farve: "x" }, distinct: "ja" }] })).toEqual(["$.tables[0].files", "$.tables[1].kind", "$.tables[2].columns.farve", "$.tables[2].columns.id", "$.tables[2].distinct"]);
    expect(pathsOf({ ...base, tables: [{ files: "a", kind: "areas", columns: { id: "a" }, where: { x: { is: 1 } }, marks: { "-": "nul" } }] })).toEqual(["$.tables[0].where.x.is", "$.tables[0].where.x[0]", "$.tables[0].marks.-"]);
    expect(pathsOf({ ...base, indicators: [{ id: "a" }] })).toEqual(["$.indicators[0].unit", "$.indicators[0].title"]);
    expect(pathsOf({ ...base, extra: 1 })).toEqual(["$.extra"]);
  });

  it("[MAP1] a wrong mapping is an error with path and fix, and nothing is read", async () => {
    const result = await readFolder({ "a.csv": "id\n1\n" }, { schema: "byfokus-mapping/9" });
    expect(result.issues[0]).toMatchObject({ rule: "mapping-invalid", severity: "error", file: "byfokus-mapping.json" });
    expect(result.issues[0]?.message.en).toContain("$.schema");
    expect(result.tables).toEqual([]);
  });

  it("[MAP2] where chooses rows by value, list or not; numbers are equal however written", async () => {
    const read = async (where: object) => (await readFolder({ "a.csv": "nr;type\n1;12\n2;12,0\n3;13\n4;\n" }, { ...base, tables: [{ files: "a.csv", kind: "areas", columns: { id: "nr" }, where }] })).town?.areas.map(({ id }) => id);
    expect(await read({ type: 12 })).toEqual(["1", "2"]);
    expect(await read({ type: ["12", 13] })).toEqual(["1", "2", "3"]);
    expect(await read({ type: { not: [12, ""] } })).toEqual(["3"]);
  });

  it("[MAP3] constants, period and an inline indicator make a long table of any columns", async () => {
    const { town } = await readFolder({ "a.csv": "nr;kv;n;i alt\n1;2026K1;2;5\n", "b.csv": "nr;navn\n1;Øst\n" }, { ...base, indicators: [{ id: "uro", title: "Uro", unit: "persons", direction: "higherIsNeed" }], tables: [{ files: "b.csv", kind: "areas", columns: { id: "nr", name: "navn" } }, { files: "a.csv", kind: "observations", columns: { place: "nr", period: "kv", count: "n", base: "i alt" }, constants: { indicator: "uro", level: "area" } }] });
    expect(town?.observations).toEqual([{ indicatorId: "uro", level: "area", placeId: "1", period: "2026-01-01", count: 2, base: 5 }]);
    expect(town?.indicators).toEqual([{ id: "uro", title: { da: "Uro", en: "Uro" }, numerator: { da: "", en: "" }, denominator: { da: "", en: "" }, unit: "persons", direction: "higherIsNeed", source: "", purpose: { da: "", en: "" }, validFrom: "1900-01-01" }]);
  });

  it("[MAP4] rows that carry no value are missing, not zero", async () => {
    const { town } = await readFolder({ "a.csv": "nr;n;alt\n1;0;0\n2;0;5\n" }, { ...base, tables: [{ files: "a.csv", kind: "areas", columns: { id: "nr" } }, { files: "a.csv", kind: "observations", columns: { place: "nr", count: "n", base: "alt" }, constants: { indicator: "lowIncome", level: "area" }, noValueWhere: { alt: 0 } }] });
    expect(town?.observations.map(({ count, base: of, period }) => [count, of, period])).toEqual([["missing", "missing", "2026-01-01"], [0, 5, "2026-01-01"]]);
  });

  it("[MAP5] one place per distinct id, ids folded to one case, own marks, own decimal mark", async () => {
    const { town, issues } = await readFolder({ "a.csv": "Kom;n\nAB;1.234\nab;-\n" }, { ...base, tables: [{ files: "A*.CSV", kind: "areas", columns: { id: "kom", residents: "n" }, distinct: true, idCase: "lower", decimal: ".", marks: { "-": "zero" } }] });
    expect(town?.areas).toEqual([{ id: "ab", name: "ab", tenure: "mixed", residents: 1.234 }]);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("[MAP6] wide columns per indicator", async () => {
    const { town } = await readFolder({ "a.csv": "nr;LI;LI_tot\n1;2;5\n" }, { ...base, tables: [{ files: "a.csv", kind: "areas", columns: { id: "nr" }, figures: { lowIncome: { count: "LI", base: "LI_tot" } } }] });
    expect(town?.observations).toEqual([{ indicatorId: "lowIncome", level: "area", placeId: "1", period: "2026-01-01", count: 2, base: 5 }]);
  });

  it("[MAP7] a file or column that is not there is an error that names it", async () => {
    const result = await readFolder({ "a.csv": "nr\n1\n" }, { ...base, tables: [{ files: "a.csv", kind: "areas", columns: { id: "id" } }, { files: "b.csv", kind: "areas", columns: { id: "id" } }] });
    expect(rulesOf(result)).toEqual(expect.arrayContaining(["error mapping-no-column", "error mapping-no-file"]));
    expect(result.issues.find(({ rule }) => rule === "mapping-no-column")?.message.en).toContain("'id'");
  });

  it("[MAP8] files it does not name stay unread unless it says so; the folder's own mapping file is used", async () => {
    const files = { "a.csv": "nr\n1\n", "omraader.csv": "omraade_id\n2\n" };
    const mapping = { ...base, tables: [{ files: "a.csv", kind: "areas", columns: { id: "nr" } }] };
    expect((await readFolder(files, mapping)).town?.areas.map(({ id }) => id)).toEqual(["1"]);
    expect((await readFolder(files, { ...mapping, otherFiles: "recognise" })).town?.areas.map(({ id }) => id)).toEqual(["1", "2"]);
    expect((await readFolder({ ...files, "byfokus-mapping.json": JSON.stringify(mapping) })).town?.areas.map(({ id }) => id)).toEqual(["1"]);
  });

  it("[MAP9] keys such as __proto__ do nothing", async () => {
    expect(pathsOf('{"schema":"byfokus-mapping/1","__proto__":{"tables":[]}}')).toEqual(["$.__proto__"]);
    expect(pathsOf('{"schema":"byfokus-mapping/1","tables":[{"files":"a","kind":"__proto__"}]}')).toEqual(["$.tables[0].kind"]);
  });

  it("[MAP10] patterns: any text for *, sheets by #, folders by /; long patterns end quickly", () => {
    expect(fitsPattern("opgange*.csv", "data/Opgange_2026.CSV")).toBe(true);
    expect(fitsPattern("data/*.csv", "data/a.csv")).toBe(true);
    expect(fitsPattern("data/*.csv", "andet/a.csv")).toBe(false);
    expect(fitsPattern("tal.xlsx#Ark*", "tal.xlsx#Ark1")).toBe(true);
    expect(fitsPattern("tal.xlsx", "tal.xlsx#Ark1")).toBe(true);
    expect(fitsPattern("a*b*a", "aba")).toBe(true);
    expect(fitsPattern("a*ba*ba", "aba")).toBe(false);
    expect(fitsPattern("*a".repeat(2000), "a".repeat(1999))).toBe(false);
  });
});
