import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { readCsv } from "./read-csv.ts";
import { readLimits } from "./read-limits.ts";
import { rowNumberOf } from "./raw-table.ts";

const options = { limits: readLimits, knowsHeader: (text: string) => ["id", "navn", "antal", "andel"].includes(text.toLowerCase()) };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const western = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
async function read(text: string | Uint8Array, limits = readLimits) {
  const { tables, problems } = await readCsv("t.csv", typeof text === "string" ? utf8(text) : text, { ...options, limits });
  return { table: tables[0], problems };
}

describe("reading CSV", () => {
  it("[CSV1] UTF-8 with and without byte order mark, Windows-1252 and UTF-16 give the same text", () => {
    const text = "id;navn\r\n1;Ærø Å";
    expect(decodeText(utf8(text))).toEqual({ text, encoding: "UTF-8", damaged: false });
    expect(decodeText(utf8(`\ufeff${text}`)).text).toBe(text);
    expect(decodeText(western(text))).toEqual({ text, encoding: "Windows-1252", damaged: false });
    const wide = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8])]);
    expect(decodeText(wide)).toEqual({ text, encoding: "UTF-16", damaged: false });
  });

  it("[CSV1] doubly encoded letters, and UTF-8 with a broken byte, are read and told", () => {
    expect(decodeText(utf8("BlÃ¥gÃ¥rd")).damaged).toBe(true);
    const broken = decodeText(Uint8Array.from([...utf8("Søborg æøå"), 0xff]));
    expect(broken.damaged).toBe(true);
    expect(broken.text.startsWith("Søborg æøå")).toBe(true);
  });

  it("[CSV2] finds each delimiter, and a sep= line decides", () => {
    for (const mark of [";", ",", "\t", "|"] as const) expect(detectDelimiter(`a${mark}b${mark}c\n1${mark}2${mark}3\n`).delimiter).toBe(mark);
    expect(detectDelimiter("id;andel\n1;0,5\n2;0,7\n").delimiter).toBe(";");
    expect(detectDelimiter('id,navn\n1,"a;b;c"\n').delimiter).toBe(",");
    expect(detectDelimiter("sep=,\nid,x;y\n")).toEqual({ delimiter: ",", separatorLines: 1 });
  });

  it("[CSV3] rows are numbered as a spreadsheet shows them, past title rows, blank rows and comments", async () => {
    const { table } = await read("Udtræk pr. 1. januar;;\n\n# en kommentar; \"med\" tegn\nid;navn;antal\n1;Øst;2\n\n# nummer to\n2;Vest;3\n");
    expect(table?.headers).toEqual(["id", "navn", "antal"]);
    expect(table?.columns).toEqual([["1", "2"], ["Øst", "Vest"], ["2", "3"]]);
    expect([0, 1].map((index) => rowNumberOf(table ?? { firstRow: 0 }, index))).toEqual([5, 8]);
  });

  it("[CSV3] a row after a sep= line keeps its number", async () => {
    const { table } = await read("sep=;\r\nid;navn\r\n1;A\r\n");
    expect(table?.firstRow).toBe(3);
  });

  it("[CSV4] quoted delimiters, quotation marks and line breaks stay inside their cell", async () => {
    const { table } = await read('id;navn\r\n1;"a;b"\r\n2;"sagde ""hej"""\r\n3;"to\r\nlinjer"\r\n4;x\r\n');
    expect(table?.columns[1]).toEqual(["a;b", 'sagde "hej"', "to\r\nlinjer", "x"]);
  });

  it("[CSV4] a quotation mark that is never closed is an issue", async () => {
    expect((await read('id;navn\n1;"a\n2;b\n')).problems.map(({ rule }) => rule)).toContain("open-quote");
  });

  it("[CSV5] short and long rows are told with their row; empty cells at the end are not", async () => {
    const { table, problems } = await read("id;navn;antal\n1;A;2;;\n2;B\n3;C;4;ekstra\n");
    expect(table?.columns[2]).toEqual(["2", "", "4"]);
    expect(problems.map(({ rule, row }) => [rule, row])).toEqual([["row-cells", 3], ["row-cells", 4]]);
  });

  it("[CSV6] group titles stand in front of repeated names; other repetitions get a number", async () => {
    const grouped = await read(";2025;;2026;\nid;antal;andel;antal;andel\n1;2;3;4;5\n");
    expect(grouped.table?.headers).toEqual(["id", "2025 antal", "2025 andel", "2026 antal", "2026 andel"]);
    const repeated = await read("id;antal;antal\n1;2;3\n");
    expect(repeated.table?.headers).toEqual(["id", "antal", "antal (2)"]);
    expect(repeated.problems.map(({ rule }) => rule)).toEqual(["repeated-header"]);
  });

  it("[CSV7] limits on rows, columns and cells refuse the file", async () => {
    const rules = async (text: string, limits: object) => (await read(text, { ...readLimits, ...limits })).problems.map(({ rule }) => rule);
    expect(await rules("id;navn\n1;a\n2;b\n3;c\n", { rows: 2 })).toEqual(["too-many-rows"]);
    expect(await rules("id;navn;antal\n1;a;1\n", { columns: 2 })).toEqual(["too-many-columns"]);
    expect(await rules(`id;navn\n1;${"x".repeat(50)}\n`, { cellCharacters: 49 })).toEqual(["cell-too-long"]);
  });

  it("[CSV8] a file longer than one piece reads as the same rows (4.5 million characters)", async () => {
    const rows = Array.from({ length: 300_000 }, (_, index) => `${index};Navn ${index}`);
    const { table } = await read(`id;navn\n${rows.join("\n")}\n`);
    expect(table?.rowCount).toBe(300_000);
    expect(table?.columns[1]?.[299_999]).toBe("Navn 299999");
    expect(table?.columns[0]?.every((cell, index) => cell === String(index))).toBe(true);
  });
});
