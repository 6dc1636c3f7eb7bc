import type { Sheet, SheetCell, SheetColumn } from "@byfokus/model";
import type { Cell, Worksheet } from "exceljs";
import { dropForbidden } from "../paper/escape-html.ts";
import { fixedZip, withoutClock } from "./fixed-zip.ts";

const formats: Readonly<Record<SheetColumn["format"], string>> = { text: "@", integer: "#,##0", decimal: "#,##0.0", share: "0.0%", date: "yyyy-mm-dd" };

/**
 * Sheets as one workbook, in the order given (the reader's guide first): frozen header row, filters, number formats in
 * the reader's own language, and sums as formulas so that people can check them. Text is always text, never a formula.
 * No clock: the same sheets give the same bytes.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new Error("Expected at least 1 sheet, got 0.");
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  book.creator = "Byfokus";
  book.lastModifiedBy = "Byfokus";
  const names = sheetNames(sheets);
  sheets.forEach((sheet, index) => fillSheet(book.addWorksheet(names[index] ?? `${index + 1}`, { views: [{ state: "frozen", ySplit: 1 }] }), sheet));
  return fixedZip(new Uint8Array(await book.xlsx.writeBuffer()), withoutClock);
}

function fillSheet(target: Worksheet, sheet: Sheet): void {
  target.columns = sheet.columns.map((column, index) => ({ width: columnWidth(sheet, index), style: { numFmt: formats[column.format], alignment: { vertical: "top" as const, wrapText: column.format === "text" } } }));
  target.addRow(sheet.columns.map((column) => dropForbidden(column.title)));
  const header = target.getRow(1);
  header.font = { bold: true };
  header.eachCell((cell, number) => {
    cell.numFmt = "@";
    cell.alignment = { vertical: "top", wrapText: true, horizontal: sheet.columns[number - 1]?.format === "text" ? "left" : "right" };
    cell.border = { bottom: { style: "medium", color: { argb: "FF17212A" } } };
  });
  for (const row of sheet.rows) {
    const added = target.addRow([]);
    row.forEach((value, index) => setCell(added.getCell(index + 1), value));
  }
  if (sheet.rows.length > 0) target.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rows.length + 1, column: sheet.columns.length } };
  addSums(target, sheet);
}

function setCell(cell: Cell, value: SheetCell): void {
  if (value === null) return;
  if (typeof value === "number") {
    if (Number.isFinite(value)) cell.value = value;
    return;
  }
  cell.value = dropForbidden(value);
}

/** One row under an empty row: `SUM` over the column, with the sum worked out for readers that do not calculate. */
function addSums(target: Worksheet, sheet: Sheet): void {
  if (sheet.sumColumns === undefined || sheet.sumColumns.length === 0 || sheet.rows.length === 0) return;
  const rowNumber = sheet.rows.length + 3;
  for (const column of sheet.sumColumns) {
    const cell = target.getCell(rowNumber, column + 1);
    const letter = cell.address.replace(/\d+$/, "");
    const sum = sheet.rows.reduce((total, row) => total + (typeof row[column] === "number" ? row[column] : 0), 0);
    cell.value = { formula: `SUM(${letter}2:${letter}${sheet.rows.length + 1})`, result: sum };
    cell.numFmt = formats[sheet.columns[column]?.format ?? "decimal"];
    cell.font = { bold: true };
    cell.border = { top: { style: "thin", color: { argb: "FF17212A" } } };
  }
}

function columnWidth(sheet: Sheet, index: number): number {
  const longest = Math.max(sheet.columns[index]?.title.length ?? 0, ...sheet.rows.slice(0, 500).map((row) => (typeof row[index] === "string" ? row[index].length : 8)));
  return Math.min(60, Math.max(9, longest + 2));
}

/** Excel allows 31 characters without []:*?/\ in a name, and each name once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const used = new Set<string>();
  return sheets.map((sheet, index) => {
    const base = dropForbidden(sheet.name).replace(/[[\]:*?/\\']/g, " ").trim().slice(0, 27) || `${index + 1}`;
    let name = base;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${base} ${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}

