import type { Pause } from "../../tables/pause.ts";
import type { FieldTable } from "../recognise/field-table.ts";
import type { Report } from "../rules/issue-log.ts";
import type { DwellingRows } from "./draft.ts";
import { isPlaceRow } from "./rows-by-id.ts";
import { createTextSet } from "./text-set.ts";

/** Rows between two pauses; about 10 ms of work. */
const rowsPerPause = 100_000;

/** Reads the dwelling tables column by column; the rows may run to millions. Undefined where there are none. */
export async function readDwellings(tables: readonly FieldTable[], report: Report, pause: Pause): Promise<DwellingRows | undefined> {
  if (tables.length === 0) return undefined;
  const total = tables.reduce((sum, table) => sum + table.rowCount, 0);
  const stairwell = new Int32Array(total);
  const areaM2 = new Float64Array(total);
  const rooms = new Float64Array(total);
  const indexOf = new Map<string, number>();
  const dwellingIds = createTextSet(total);
  let count = 0;
  for (const table of tables) {
    const hasId = table.has("id");
    let last = "";
    let lastIndex = -1;
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % rowsPerPause === 0) await pause();
      const text = table.id("stairwell", row);
      // Registers list dwellings stairwell by stairwell, so the answer is often the last one.
      let index = text === last && lastIndex !== -1 ? lastIndex : indexOf.get(text);
      if (index === undefined) {
        if (!isPlaceRow(table, "stairwell", text, row, report)) continue;
        index = indexOf.size;
        indexOf.set(text, index);
      }
      last = text;
      lastIndex = index;
      if (hasId) {
        const id = table.id("id", row);
        if (id !== "" && !dwellingIds.add(id)) report("duplicate-id", { file: table.file, row: table.row(row), column: table.header("id") }, { example: id });
      }
      stairwell[count] = index;
      areaM2[count] = positive(table, "areaM2", row, report);
      rooms[count] = positive(table, "rooms", row, report);
      count += 1;
    }
  }
  return { stairwellIds: [...indexOf.keys()], stairwell: stairwell.subarray(0, count), areaM2: areaM2.subarray(0, count), rooms: rooms.subarray(0, count), file: tables[0]?.file ?? "" };
}

function positive(table: FieldTable, field: string, index: number, report: Report): number {
  const value = table.count(field, index);
  if (typeof value !== "number") return Number.NaN;
  if (value < 0) report("negative-number", { file: table.file, row: table.row(index), column: table.header(field) }, { example: String(value) });
  return value;
}
