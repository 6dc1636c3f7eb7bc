import { createColumnStore } from "./column-store.ts";
import { guardWorkbook } from "./guard-workbook.ts";
import type { FileTables, ReadOptions, TableProblem } from "./table-problem.ts";
import type { RawTable } from "./raw-table.ts";
import type { CellValue } from "exceljs";

/**
 * Parts of a worksheet that say nothing about its cells' values. Some of them make exceljs walk whole columns
 * cell by cell (validation of a full column is common), so they are left out of the reading.
 */
const ignoredParts = ["dataValidations", "conditionalFormatting", "mergeCells", "hyperlinks", "drawing", "legacyDrawing", "extLst", "tableParts", "picture", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "autoFilter", "sheetProtection", "background", "cols"];

/** Reads a workbook: one table per sheet that has text in it. Merged cells count as their first cell. */
export async function readXlsx(file: string, bytes: Uint8Array, options: ReadOptions): Promise<FileTables> {
  const refusal = guardWorkbook(bytes, options.limits);
  if (refusal !== undefined) return { tables: [], problems: [{ rule: refusal, file, params: { limit: Math.round(options.limits.unpackedBytes / 1_000_000) } }] };
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as never, { ignoreNodes: ignoredParts });
  const tables: RawTable[] = [];
  const problems: TableProblem[] = [];
  for (const sheet of workbook.worksheets) {
    const name = `${file}#${sheet.name}`;
    const store = createColumnStore(name, 1, options);
    let next = 1;
    sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
      for (; next < rowNumber; next += 1) store.add([]);
      const cells: string[] = [];
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        if (column > options.limits.columns) return;
        while (cells.length < column - 1) cells.push("");
        cells.push(cellText(cell.value));
      });
      store.add(cells);
      next = rowNumber + 1;
    });
    const table = store.finish({ format: "XLSX", sheet: sheet.name }, true);
    if (table !== undefined) tables.push(table);
    // Rows of a sheet end at their last filled cell; short rows are ordinary there.
    problems.push(...store.problems.filter((problem) => problem.rule !== "row-cells" || Number(problem.params?.example) > Number(problem.params?.expected)));
  }
  return { tables, problems };
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "JA" : "NEJ";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  if ("error" in value) return "";
  if ("text" in value) return typeof value.text === "string" ? value.text : cellText(value.text);
  if ("result" in value) return cellText(value.result);
  return "";
}
