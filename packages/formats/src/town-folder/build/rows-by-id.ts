import { parsePeriod } from "../../tables/parse-date.ts";
import { normaliseName } from "../normalise-name.ts";
import type { FieldTable } from "../recognise/field-table.ts";
import type { Report } from "../rules/issue-log.ts";

/** One row of one table. */
export interface RowRef {
  readonly table: FieldTable;
  readonly index: number;
}

/** All rows that describe one place, the newest of each table, tables in the folder's order. */
export interface PlaceRows {
  readonly id: string;
  readonly rows: readonly RowRef[];
}

const totalWords = new Set(["ialt", "total", "sum", "hovedtotal", "totalt", "samlet", "helekommunen", "grandtotal"]);

/**
 * Gathers the rows of places by id, in the order ids are first met. Several files may describe the same places
 * (names in one, shapes in another). In one file an id stands once, or once per period; total rows and footnotes are passed over.
 */
export function rowsById(tables: readonly FieldTable[], report: Report): PlaceRows[] {
  const places = new Map<string, RowRef[]>();
  for (const table of tables) {
    const own = new Map<string, { index: number; period: string }>();
    for (let index = 0; index < table.rowCount; index += 1) {
      const id = table.id("id", index);
      if (!isPlaceRow(table, "id", id, index, report)) continue;
      const period = table.has("period") ? (parsePeriod(table.text("period", index)) ?? "") : "";
      const earlier = own.get(id);
      if (earlier === undefined) own.set(id, { index, period });
      else if (period > earlier.period) own.set(id, { index, period });
      else if (period === earlier.period && !table.distinct) report("duplicate-id", { file: table.file, row: table.row(index), column: table.header("id") }, { example: id });
    }
    for (const [id, { index }] of own) {
      const rows = places.get(id);
      if (rows === undefined) places.set(id, [{ table, index }]);
      else rows.push({ table, index });
    }
  }
  return [...places].map(([id, rows]) => ({ id, rows }));
}

/** False for rows without an id, sums and footnotes; reports what it passes over. */
export function isPlaceRow(table: FieldTable, field: string, id: string, index: number, report: Report): boolean {
  const place = { file: table.file, row: table.row(index) };
  if (id === "") {
    report("missing-id", { ...place, column: table.header(field) });
    return false;
  }
  const rule = noPlaceRule(id);
  if (rule !== undefined) report(rule, place, rule === "total-row" ? { example: id } : {});
  return rule === undefined;
}

/** What stands where a place's name would, and is none: the sum of all places, or a footnote. */
export function noPlaceRule(name: string): "total-row" | "footnote-row" | undefined {
  if (name.length < 20 && !/\d/.test(name) && totalWords.has(normaliseName(name))) return "total-row";
  return /^(kilde|note|anm|bemærk|source|\*)\s?.*[:\s]/i.test(name) && name.length > 8 ? "footnote-row" : undefined;
}
