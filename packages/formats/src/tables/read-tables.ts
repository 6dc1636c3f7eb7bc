import { isCancelled } from "./pause.ts";
import type { FolderFile } from "./raw-table.ts";
import { readCsv } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import type { FileTables, ReadOptions } from "./table-problem.ts";
import { readXlsx } from "./read-xlsx.ts";

/** File name endings of tables; the old `xls` is among them so that it is told how to save it anew. */
const tableEndings = new Set(["csv", "tsv", "xlsx", "xlsm", "xls", "json", "geojson", "topojson", "ndjson", "jsonl"]);

/** Whether a path is a table by its ending; any other file is one only when a mapping names it. */
export function isTablePath(path: string): boolean {
  return tableEndings.has(endingOf(path));
}

/**
 * Reads one file to tables. The content decides between workbook and text, the ending between CSV and JSON.
 * Whatever a parser throws becomes a problem; only a cancelled reading is thrown on.
 */
export async function readTables({ path, bytes }: FolderFile, options: ReadOptions): Promise<FileTables> {
  const refuse = (rule: "file-too-large" | "file-empty" | "old-excel" | "file-unreadable", params: Record<string, string | number> = {}): FileTables => ({ tables: [], problems: [{ rule, file: path, params }] });
  if (bytes.length > options.limits.fileBytes) return refuse("file-too-large", { megabytes: Math.round(bytes.length / 1_000_000), limit: Math.round(options.limits.fileBytes / 1_000_000) });
  if (bytes.length === 0) return refuse("file-empty");
  try {
    if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse("old-excel");
    if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || endingOf(path).startsWith("xls")) return await readXlsx(path, bytes, options);
    return endingOf(path).includes("json") ? await readJson(path, bytes, options) : await readCsv(path, bytes, options);
  } catch (error) {
    if (isCancelled(error)) throw error;
    return refuse("file-unreadable");
  }
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
