import type { PlanningContext, PlanningTable } from "./planning-table.ts";

/** A planning context that survives JSON: typed arrays are tagged lists, NaN is a tagged null. */
export interface EncodedContext {
  readonly schema: "byfokus-context/1";
  readonly frame: PlanningContext["frame"];
  readonly table: unknown;
  readonly history: PlanningContext["history"];
}

const schema = "byfokus-context/1";
const arrayKinds = { Float64Array, Int32Array, Uint8Array } as const;
type ArrayKind = keyof typeof arrayKinds;

/** Turns a context into plain values; `decodeContext` gives the same context back, digit for digit. */
export function encodeContext({ frame, table, history }: PlanningContext): EncodedContext {
  return { schema, frame, table: pack(table), history };
}

/** @throws where the schema is another one than this version writes */
export function decodeContext(encoded: EncodedContext): PlanningContext {
  if (encoded.schema !== schema) throw new Error(`Expected a planning context of schema "${schema}", got "${String(encoded.schema)}".`);
  // The schema string vouches for the shape; only this version's own writer makes it.
  return { frame: encoded.frame, table: unpack(encoded.table) as PlanningTable, history: encoded.history };
}

/** Tags what JSON cannot carry. No object of a table has a key that begins with "#". */
function pack(value: unknown): unknown {
  if (typeof value === "number") return Number.isNaN(value) ? { "#NaN": null } : value;
  if (typeof value !== "object" || value === null) return value;
  for (const kind of Object.keys(arrayKinds) as ArrayKind[]) {
    if (value instanceof arrayKinds[kind]) return { [`#${kind}`]: Array.from(value, (entry) => (Number.isNaN(entry) ? null : entry)) };
  }
  if (Array.isArray(value)) return value.map(pack);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, pack(entry)]));
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [key, held] = entries[0] ?? [];
  if (key === "#NaN") return NaN;
  if (key?.startsWith("#") === true && Array.isArray(held)) {
    const numbers = held.map((entry) => (entry === null ? NaN : Number(entry)));
    return arrayKinds[key.slice(1) as ArrayKind].from(numbers);
  }
  return Object.fromEntries(entries.map(([name, entry]) => [name, unpack(entry)]));
}
