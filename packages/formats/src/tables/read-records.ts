import type { FileTables, ReadOptions, TableProblem } from "./table-problem.ts";
import type { RawTable } from "./raw-table.ts";

/** Makes a table of objects: one row each, one column per key in the order keys first appear. Values stay exact. */
export function readRecords(file: string, records: readonly unknown[], format: "JSON" | "NDJSON", rowNumbers: readonly number[] | undefined, options: ReadOptions): FileTables {
  const problems: TableProblem[] = [];
  if (records.length > options.limits.rows) return { tables: [], problems: [{ rule: "too-many-rows", file, params: { limit: options.limits.rows } }] };
  const columnOf = new Map<string, string[]>();
  for (const [index, record] of records.entries()) {
    if (typeof record !== "object" || record === null || Array.isArray(record)) {
      problems.push({ rule: "record-not-object", file, row: rowNumbers?.[index] ?? index + 1 });
      continue;
    }
    for (const [key, value] of flatten(record)) {
      let column = columnOf.get(key);
      if (column === undefined) {
        if (columnOf.size >= options.limits.columns) return { tables: [], problems: [{ rule: "too-many-columns", file, params: { columns: columnOf.size + 1, limit: options.limits.columns } }] };
        column = [];
        columnOf.set(key, column);
      }
      while (column.length < index) column.push("");
      column.push(valueText(value));
    }
  }
  for (const column of columnOf.values()) while (column.length < records.length) column.push("");
  const base = { file, headers: [...columnOf.keys()], columns: [...columnOf.values()], rowCount: records.length, firstRow: 1, typed: true, notes: { format } };
  const table: RawTable = rowNumbers === undefined ? base : { ...base, rowNumbers };
  return { tables: columnOf.size === 0 ? [] : [table], problems };
}

/** NDJSON: one JSON object per line; a broken line is reported and passed over. */
export function readNdjson(file: string, text: string, options: ReadOptions): FileTables {
  const records: unknown[] = [];
  const rowNumbers: number[] = [];
  const problems: TableProblem[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      records.push(JSON.parse(line));
      rowNumbers.push(index + 1);
    } catch {
      problems.push({ rule: "json-line-broken", file, row: index + 1 });
    }
  }
  const { tables, problems: recordProblems } = readRecords(file, records, "NDJSON", rowNumbers, options);
  return { tables, problems: [...problems, ...recordProblems] };
}

/** Own entries, with objects one level down as `outer.inner`; an own key `__proto__` is a key like any other. */
function* flatten(record: object): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [inner, innerValue] of Object.entries(value)) yield [`${key}.${inner}`, innerValue];
    } else {
      yield [key, value];
    }
  }
}

export function valueText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "JA" : "NEJ";
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && value.every((part) => typeof part !== "object")) return value.map(valueText).join(", ");
  return JSON.stringify(value);
}
