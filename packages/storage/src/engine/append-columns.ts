import { setImmediate } from "node:timers/promises";
import { DOUBLE, DuckDBDataChunk, INTEGER, VARCHAR } from "@duckdb/node-api";
import type { CancelSignal } from "@byfokus/model";
import { stopIfCancelled } from "../cancelled.ts";
import type { Engine } from "./open-engine.ts";

/** A column on its way into the engine; `at` gives the value of a row, `null` where it has none. */
export type Column =
  | { readonly name: string; readonly type: "text"; readonly at: (row: number) => string | null }
  | { readonly name: string; readonly type: "number" | "index"; readonly at: (row: number) => number | null };

export interface AppendOptions {
  readonly signal?: CancelSignal | undefined;
  /** Called with the share done, 0-1. */
  readonly onShare?: (share: number) => void;
}

/** DuckDB's own vector length: a chunk of this many rows is stored as it comes. */
const chunkRows = 2048;
/** Words that still read well in the SQL that turns numbers back into them. */
const mostWords = 200;
/** Stands for no word at all. */
const missing = -1;
/** Chunks between two looks at the cancel signal; about 10 ms of work. */
const chunksPerBreath = 16;

/** A column as the engine holds it: a text with few different values is an index into its words. */
export interface StoredColumn {
  readonly name: string;
  readonly words?: readonly string[];
}

/**
 * Creates a table and fills it column by column; rows keep their order. Handing over a text costs ten times a number,
 * so columns of few different texts are handed over as numbers; the answer says which (sql/edition-sql.ts turns them back).
 */
export async function appendColumns(engine: Engine, table: string, given: readonly Column[], rowCount: number, options: AppendOptions = {}): Promise<readonly StoredColumn[]> {
  const numbered = given.map((column) => (column.type === "text" ? numberWords(column, rowCount) : { column, words: undefined }));
  const columns = numbered.map(({ column }) => column);
  await engine.connection.run(createTableSql(table, columns));
  const appender = await engine.connection.createAppender(table);
  const types = columns.map((column) => (column.type === "text" ? VARCHAR : column.type === "index" ? INTEGER : DOUBLE));
  try {
    for (let start = 0, chunk = 0; start < rowCount; start += chunkRows, chunk++) {
      if (chunk % chunksPerBreath === 0) {
        await setImmediate();
        stopIfCancelled(options.signal);
        options.onShare?.(start / rowCount);
      }
      const length = Math.min(chunkRows, rowCount - start);
      const data = DuckDBDataChunk.create(types, length);
      columns.forEach((column, index) => data.setColumnValues(index, valuesOf(column, start, length)));
      appender.appendDataChunk(data);
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
  return numbered.map(({ column: { name }, words }) => (words === undefined ? { name } : { name, words }));
}

/** The column as numbers with the words they stand for; the column itself where there are more than `mostWords`. */
function numberWords(column: Column & { readonly type: "text" }, rowCount: number): { column: Column; words: readonly string[] | undefined } {
  const known = new Map<string, number>();
  const indexes = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const text = column.at(row);
    let index = text === null ? missing : known.get(text);
    if (index === undefined && text !== null) {
      // A NUL would end the SQL text in the middle.
      if (known.size === mostWords || text.includes("\0")) return { column, words: undefined };
      known.set(text, (index = known.size));
    }
    indexes[row] = index ?? missing;
  }
  const at = (row: number): number | null => (indexes[row] === missing ? null : (indexes[row] ?? null));
  return { column: { name: column.name, type: "index", at }, words: [...known.keys()] };
}

function createTableSql(table: string, columns: readonly Column[]): string {
  const sqlTypes = { text: "VARCHAR", number: "DOUBLE", index: "INTEGER" };
  return `CREATE TABLE ${table} (${columns.map((column) => `${column.name} ${sqlTypes[column.type]}`).join(", ")})`;
}

function valuesOf(column: Column, start: number, length: number): (string | number | null)[] {
  const values: (string | number | null)[] = [];
  for (let row = start; row < start + length; row++) values.push(column.at(row));
  return values;
}
