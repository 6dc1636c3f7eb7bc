import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { guardWorkbook } from "./guard-workbook.ts";
import { readLimits } from "./read-limits.ts";
import { readTables } from "./read-tables.ts";

const options = { limits: readLimits, knowsHeader: (text: string) => ["omraade_id", "navn", "beboere"].includes(text) };

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("XLSX", () => {
  it("[XLSX1] one table per sheet, header found under a merged title, rows as the sheet numbers them", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("Områder");
      sheet.addRow(["Boligområder i Fjordby"]);
      sheet.mergeCells("A1:C1");
      sheet.addRow([]);
      sheet.addRow(["omraade_id", "navn", "beboere", "dato", "formel"]);
      sheet.addRow(["0101", { richText: [{ text: "Ege" }, { text: "parken" }] }, 873.5, new Date(Date.UTC(2026, 11, 31)), { formula: "1+1", result: 2 }]);
      sheet.addRow(["0102", "Birk", { error: "#N/A" }, true]);
      sheet.getCell("A4").dataValidation = { type: "list", allowBlank: true, formulae: ['"a,b"'] };
      book.addWorksheet("Tom");
    });
    const { tables, problems } = await readTables({ path: "tal.xlsx", bytes }, options);
    expect(problems).toEqual([]);
    expect(tables.map(({ file }) => file)).toEqual(["tal.xlsx#Områder"]);
    expect(tables[0]?.firstRow).toBe(4);
    expect(tables[0]?.columns).toEqual([["0101", "0102"], ["Egeparken", "Birk"], ["873.5", ""], ["2026-12-31", "JA"], ["2", ""]]);
  });

  it("[XLSX2] the real unpacked size counts: a small file that unpacks to much is refused before it is opened", () => {
    const bomb = zipOf("xl/a.xml", new Uint8Array(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    expect(guardWorkbook(bomb, { ...readLimits, unpackedBytes: 1_000_000 })).toBe("workbook-too-large");
    expect(guardWorkbook(bomb, readLimits)).toBeUndefined();
    expect(guardWorkbook(bomb.subarray(0, 100), readLimits)).toBe("workbook-broken");
  });

  it("[XLSX3] old .xls files, empty files and files that are too large are refused with their own rule", async () => {
    const ruleOf = async (path: string, bytes: Uint8Array, limits = readLimits) => (await readTables({ path, bytes }, { ...options, limits })).problems[0]?.rule;
    expect(await ruleOf("a.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe("old-excel");
    expect(await ruleOf("a.csv", new Uint8Array())).toBe("file-empty");
    expect(await ruleOf("a.csv", new Uint8Array(11), { ...readLimits, fileBytes: 10 })).toBe("file-too-large");
    expect(await ruleOf("a.xlsx", new TextEncoder().encode("not a zip at all"))).toBe("workbook-broken");
  });
});

/** A ZIP with one deflated entry whose header claims one byte. */
function zipOf(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content);
  const entry = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(1, 22);
  local.writeUInt16LE(entry.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(1, 24);
  directory.writeUInt16LE(entry.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + entry.length, 12);
  end.writeUInt32LE(30 + entry.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, entry, packed, directory, entry, end]));
}
