/** The row of a table with a number from 0. */
export function rowAt<Row>(rows: readonly Row[], row: number): Row {
  const found = rows[row];
  if (found === undefined) throw new Error(`Expected a row below ${rows.length}, got ${row}.`);
  return found;
}
