import type { DwellingColumns } from "@byfokus/planning";
import type { Column } from "../engine/append-columns.ts";

/**
 * Dwellings ready for the engine: each stairwell's id once, and per dwelling its index there.
 *
 * @throws where the columns differ in length
 */
export function dwellingTables(dwellings: DwellingColumns): { readonly ids: readonly string[]; readonly columns: readonly Column[] } {
  const { stairwellId, areaM2, rooms } = dwellings;
  for (const column of [areaM2, rooms]) {
    if (column.length !== stairwellId.length) throw new Error(`Expected ${stairwellId.length} dwellings in each column, got ${column.length}.`);
  }
  const { ids, indexes } = numberTexts(stairwellId);
  return {
    ids,
    columns: [
      { name: "stairwell", type: "index", at: (row) => indexes[row] ?? null },
      { name: "area_m2", type: "number", at: (row) => knownOrNull(areaM2[row]) },
      { name: "rooms", type: "number", at: (row) => knownOrNull(rooms[row]) },
    ],
  };
}

/** Each different text once, in order of appearance, and where each row finds its own. */
function numberTexts(texts: readonly string[]): { ids: string[]; indexes: Int32Array } {
  const known = new Map<string, number>();
  const indexes = new Int32Array(texts.length);
  let last: string | undefined;
  let lastIndex = 0;
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] ?? "";
    // Dwellings come stairwell by stairwell, so that the answer is often the last one.
    if (text !== last) {
      lastIndex = known.get(text) ?? known.size;
      known.set(text, lastIndex);
      last = text;
    }
    indexes[row] = lastIndex;
  }
  return { ids: [...known.keys()], indexes };
}

/** NaN is how typed arrays say "missing". */
function knownOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
