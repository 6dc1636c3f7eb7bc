import type { FieldTable } from "../recognise/field-table.ts";
import type { Report } from "../rules/issue-log.ts";
import type { DwellingRows } from "./draft.ts";
import { isPlaceRow } from "./rows-by-id.ts";

/** Reads the dwelling tables column by column; the rows may run to millions. Undefined where there are none. */
export function readDwellings(tables: readonly FieldTable[], report: Report): DwellingRows | undefined {
  if (tables.length === 0) return undefined;
  const total = tables.reduce((sum, table) => sum + table.rowCount, 0);
  const stairwellId: string[] = [];
  const areaM2 = new Float64Array(total);
  const rooms = new Float64Array(total);
  // One string per stairwell instead of one per dwelling.
  const interned = new Map<string, string>();
  const dwellingIds = new Set<string>();
  for (const table of tables) {
    const hasId = table.has("id");
    for (let index = 0; index < table.rowCount; index += 1) {
      const text = table.id("stairwell", index);
      const known = interned.get(text);
      if (known === undefined) {
        if (!isPlaceRow(table, "stairwell", text, index, report)) continue;
        interned.set(text, text);
      }
      if (hasId) {
        const id = table.id("id", index);
        if (id !== "" && !isNew(dwellingIds, id)) report("duplicate-id", { file: table.file, row: table.row(index), column: table.header("id") }, { example: id });
      }
      areaM2[stairwellId.length] = positive(table, "areaM2", index, report);
      rooms[stairwellId.length] = positive(table, "rooms", index, report);
      stairwellId.push(known ?? text);
    }
  }
  return { stairwellId, areaM2: areaM2.subarray(0, stairwellId.length), rooms: rooms.subarray(0, stairwellId.length), file: tables[0]?.file ?? "" };
}

function positive(table: FieldTable, field: string, index: number, report: Report): number {
  const value = table.count(field, index);
  if (typeof value !== "number") return Number.NaN;
  if (value < 0) report("negative-number", { file: table.file, row: table.row(index), column: table.header(field) }, { example: String(value) });
  return value;
}

function isNew(seen: Set<string>, id: string): boolean {
  const before = seen.size;
  return seen.add(id).size > before;
}
