import { describe, expect, it } from "vitest";
import { readPlainTable, type PlainTableOptions } from "./read-plain-table.ts";

const read = (text: string, options: PlainTableOptions = {}) => readPlainTable({ path: "tal.csv", bytes: new TextEncoder().encode(text) }, options);

describe("readPlainTable", () => {
  it("[PLAIN1] hidden, missing and zero stay three things, in the column's own style of numbers", async () => {
    const table = await read("id;antal;andel\n1;0;12,5\n2;*;1.234,5\n3;;x\n");
    expect(table.numbers("antal")).toEqual([0, "suppressed", "missing"]);
    expect(table.numbers("andel")).toEqual([12.5, 1234.5, "suppressed"]);
    expect(table.text("id")).toEqual(["1", "2", "3"]);
    expect(table.issues()).toEqual([]);
  });

  it("[PLAIN2] a name is found written alike first, then in other case, spaces or marks", async () => {
    const table = await read("Antal,antal,Out Of Work\n1,2,3\n");
    expect(table.header("antal")).toBe("antal");
    expect(table.header("ANTAL")).toBe("Antal");
    expect(table.numbers("out_of_work")).toEqual([3]);
    expect(table.header("navn")).toBeUndefined();
  });

  it("[PLAIN3] a missing column and text among numbers are told with file, row and fix", async () => {
    const table = await read("id,antal\na,1\nb,mange\n");
    expect(table.numbers("antal")).toEqual([1, "missing"]);
    expect(table.numbers("boliger")).toEqual([]);
    const [missing, text] = table.issues();
    expect(missing).toMatchObject({ rule: "missing-column", severity: "error", file: "tal.csv" });
    expect(missing?.message.en).toContain("id, antal");
    expect(text).toMatchObject({ rule: "text-in-number", rows: [3] });
  });

  it("[PLAIN4] the header under title rows is found by the names asked for", async () => {
    const table = await read("Udtræk fra kommunen;;\n;;\nsted;ledige;alle\nA;2;10\n", { columns: ["ledige", "alle"] });
    expect(table.numbers("ledige")).toEqual([2]);
    expect(table.rowNumber(0)).toBe(4);
  });

  it("[PLAIN5] persons are refused without their values, and origin unless the rule book asks", async () => {
    const persons = await read("cpr;antal\n010190-1234;1\n");
    expect(persons.issues()[0]).toMatchObject({ rule: "cpr-number", severity: "error" });
    expect(JSON.stringify(persons.issues())).not.toContain("1234");
    const origin = await read("id;ikke-vestlige\nA;3\n");
    origin.numbers("ikke-vestlige");
    expect(origin.issues()[0]).toMatchObject({ rule: "origin-column", severity: "error" });
    const named = await read("id;nationalitet\nA;3\n");
    named.text("nationalitet");
    expect(named.issues()[0]).toMatchObject({ rule: "origin-column", severity: "error" });
    const law = await read("id;ikke-vestlige\nA;3\n", { originAllowed: true });
    expect(law.numbers("ikke-vestlige")).toEqual([3]);
    expect(law.issues()).toEqual([]);
  });

  it("[PLAIN6] an empty file, an empty table and bytes that are no table are told", async () => {
    expect((await read("")).issues()[0]?.rule).toBe("file-empty");
    const empty = await read("id;antal\n");
    expect(empty.rowCount).toBe(0);
    expect(empty.issues()[0]?.rule).toBe("empty-table");
    const broken = await readPlainTable({ path: "tal.xlsx", bytes: new TextEncoder().encode("no workbook") });
    expect(broken.headers).toEqual([]);
    expect(broken.issues()[0]?.severity).toBe("error");
  });

  it("[PLAIN7] a total row and footnotes are passed over and told, as in a folder; a place called Sumpen stays", async () => {
    const table = await read("sted;antal\nA;2\nSumpen;3\nI alt;5\nKilde: Kommunens eget udtræk;\n");
    expect(table.text("sted")).toEqual(["A", "Sumpen"]);
    expect(table.numbers("antal")).toEqual([2, 3]);
    expect(table.issues().map(({ rule, rows }) => [rule, rows])).toEqual([["total-row", [4]], ["footnote-row", [5]]]);
    const second = await read("periode;sted;antal\n2026;A;2\n2026;Total;2\n2027;A;4\n", { places: ["place", "Sted"] });
    expect(second.text("periode")).toEqual(["2026", "2027"]);
    expect(second.rowNumber(1)).toBe(4);
  });

  it("[PLAIN8] a fix speaks of the one table: never of a folder or its mapping file", async () => {
    const table = await read("id;antal;cpr;nationalitet\na;1.234;010190-1234;3\n");
    table.numbers("antal");
    table.numbers("boliger");
    table.text("nationalitet");
    const rules = table.issues().map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["missing-column", "cpr-number", "origin-column", "decimal-guess"]));
    expect(JSON.stringify(table.issues())).not.toMatch(/kortlægningsfil|mapping file|mappen|folder/);
    expect(table.issues().find(({ rule }) => rule === "missing-column")?.fix.da).toContain("--columns");
  });
});
