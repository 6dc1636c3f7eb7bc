import type { Sheet, SheetCell, SheetColumn } from "@byfokus/model";

/**
 * `da`: UTF-8 with BOM, `;` and decimal comma, as a Danish spreadsheet opens it by itself.
 * `international`: RFC 4180 with `,` and point, without BOM. Both end lines with CRLF.
 */
export type CsvDialect = "da" | "international";

/**
 * A sheet as CSV: one header row, one row per row; an empty cell is missing. Numbers stay numbers, written whole.
 * Text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break) gets an apostrophe
 * in front, so that opening a file never runs anything (OWASP, CSV injection).
 */
export function writeCsv(sheet: Sheet, { dialect = "da" }: { readonly dialect?: CsvDialect } = {}): Uint8Array {
  const delimiter = dialect === "da" ? ";" : ",";
  const rows = [
    sheet.columns.map((column) => textCell(column.title, delimiter)),
    ...sheet.rows.map((row) => row.map((cell, index) => cellText(cell, sheet.columns[index], dialect, delimiter))),
  ];
  const text = rows.map((row) => `${row.join(delimiter)}\r\n`).join("");
  return new TextEncoder().encode(dialect === "da" ? `\ufeff${text}` : text);
}

function cellText(cell: SheetCell, column: SheetColumn | undefined, dialect: CsvDialect, delimiter: string): string {
  if (cell === null) return "";
  if (typeof cell === "string") return textCell(cell, delimiter);
  if (!Number.isFinite(cell)) return "";
  const number = decimalText(column?.format === "integer" ? Math.round(cell) : cell);
  return dialect === "da" ? number.replace(".", ",") : number;
}

/** At most ten decimals and never an exponent: spreadsheets read `1e-7` as text in some languages. */
function decimalText(value: number): string {
  const text = Math.abs(value) < 1e21 ? value.toFixed(10).replace(/\.?0+$/, "") : String(value);
  return text === "-0" ? "0" : text;
}

function textCell(text: string, delimiter: string): string {
  const safe = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  const quoted = safe.includes(delimiter) || /["\r\n]/.test(safe) || safe !== safe.trim() || safe !== text;
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}
