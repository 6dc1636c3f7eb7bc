import type { PaperTable } from "@byfokus/model";

/** What a column needs besides its letters, in letters: the empty room on both sides. */
const padding = 3;

/** Letters of table text that stand side by side on an A4 page between the margins, in a wide typeface. */
const lineLetters = 90;

/** The row header keeps at least this part of the width. */
const leastFirst = 0.26;

/**
 * Parts of the width for a table's columns, summing to 1, so that every format sets the same table. Where all texts fit
 * unbroken, the first column (the row header) takes what is left over; where they do not, it keeps a good quarter and
 * the others share the rest by their longest text. Titles may break between words. No columns: none.
 */
export function columnShares(table: Pick<PaperTable, "columns" | "rows">): number[] {
  const wished = table.columns.map((column, index) => padding + Math.max(titleLetters(column.title), ...table.rows.map((row) => Math.min(40, (row[index] ?? "").length))));
  const [first = 1, ...others] = wished;
  if (table.columns.length < 2) return table.columns.map(() => 1);
  const rest = others.reduce((sum, letters) => sum + letters, 0);
  const firstShare = first + rest <= lineLetters ? 1 - rest / lineLetters : Math.min(0.5, Math.max(leastFirst, first / (first + rest)));
  return [firstShare, ...others.map((letters) => ((1 - firstShare) * letters) / rest)];
}

/** A short title stays on one line; a long one may break between words. */
function titleLetters(title: string): number {
  return title.length <= 12 ? title.length : Math.max(...title.split(" ").map((word) => word.length));
}
