import type { DuckDBConnection } from "@duckdb/node-api";

/** Looks at one row of a result by column name; `null` is SQL's NULL. */
export interface ColumnReader {
  text(name: string): string | null;
  number(name: string): number | null;
}

/**
 * Runs a query and turns its rows, in order, into values. The reader given to `read` is the same object for every row.
 *
 * @throws where a column is asked for that the result does not have
 */
export async function readRows<Row>(connection: DuckDBConnection, sql: string, read: (row: ColumnReader) => Row): Promise<Row[]> {
  const result = await connection.runAndReadAll(sql);
  const columns = result.getColumns();
  const indexes = new Map(result.columnNames().map((name, index) => [name, index]));
  let current = 0;
  const valueOf = (name: string) => {
    const column = columns[indexes.get(name) ?? -1];
    if (column === undefined) throw new Error(`Expected a column "${name}", got ${[...indexes.keys()].join(", ")}.`);
    return column[current] ?? null;
  };
  const reader: ColumnReader = {
    text(name) {
      const value = valueOf(name);
      return value === null ? null : String(value);
    },
    number(name) {
      const value = valueOf(name);
      return value === null ? null : Number(value);
    },
  };
  const rows: Row[] = [];
  for (; current < result.currentRowCount; current++) rows.push(read(reader));
  return rows;
}
