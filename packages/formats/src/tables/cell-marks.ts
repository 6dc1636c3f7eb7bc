/** What a cell without a number says: hidden by the source, or not there. */
export type CellMark = "suppressed" | "missing" | "zero";

const suppressedMarks = new Set(["*", "**", ".", "..", "...", "-", "–", "—", "x", "diskretioneret", "diskret", "skjult", "suppressed", "hidden", "fortrolig", "confidential", ":"]);
const missingMarks = new Set(["", "mangler", "missing", "na", "n/a", "nan", "null", "ukendt", "#n/a", "#i/t", "ikke oplyst", "ingen data"]);

/**
 * The mark a cell carries where a number is expected; undefined where it should be a number.
 * `<5` and bands such as `1-4` are hidden counts too. A mapping file may give marks another meaning
 * (Statistics Denmark writes `-` for zero).
 */
export function cellMark(cell: string, own: ReadonlyMap<string, CellMark>): CellMark | undefined {
  const text = cell.trim().toLowerCase();
  const chosen = own.get(text);
  if (chosen !== undefined) return chosen;
  if (missingMarks.has(text)) return "missing";
  if (suppressedMarks.has(text)) return "suppressed";
  return /^(<|&lt;|under|færre end)\s*=?\s*\d+$/.test(text) || /^\d{1,2}\s*[-–]\s*\d{1,2}$/.test(text) ? "suppressed" : undefined;
}
