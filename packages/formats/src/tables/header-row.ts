/** Where the header stands in the first rows of a sheet, and what the columns are called. */
export interface HeaderRow {
  /** Index into the rows given. */
  readonly index: number;
  /** One name per column; never empty, never twice the same. */
  readonly headers: readonly string[];
  /** Names that stood more than once and got a number. */
  readonly repeated: readonly string[];
}

/**
 * Finds the header among the first rows: title rows and blank rows above it are passed over.
 * A row of group titles above repeated names ("2025" over "antal", "andel") is put in front of them.
 *
 * @param rows the first rows of the sheet (25 are enough), as text
 * @param knowsHeader whether a text is a name somebody would write as a header
 * @returns undefined where no row has text in it
 */
export function findHeaderRow(rows: readonly (readonly string[])[], knowsHeader: (text: string) => boolean): HeaderRow | undefined {
  const width = Math.max(0, ...rows.map(lastFilled));
  let index = -1;
  let bestScore = 0;
  for (const [position, row] of rows.entries()) {
    const score = headerScore(row, width, knowsHeader);
    if (score > bestScore) {
      index = position;
      bestScore = score;
    }
  }
  const row = rows[index];
  if (row === undefined) return undefined;
  const names = trimEnd(row);
  const grouped = hasRepeats(names) ? withGroupTitles(names, rows[index - 1]) : names;
  return { index, ...uniqueNames(grouped) };
}

/** Known names weigh most, then filled cells that are words; the first of equals wins, as headers stand above data. */
function headerScore(row: readonly string[], width: number, knowsHeader: (text: string) => boolean): number {
  const filled = row.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return 0;
  const known = filled.filter(knowsHeader).length;
  const words = filled.filter((cell) => /\p{L}/u.test(cell)).length;
  const spread = new Set(filled).size / filled.length;
  return known * 3 + (words / Math.max(1, width)) * 2 + (filled.length / Math.max(1, width)) * spread;
}

function lastFilled(row: readonly string[]): number {
  for (let index = row.length; index > 0; index -= 1) if ((row[index - 1] ?? "").trim() !== "") return index;
  return 0;
}

function trimEnd(row: readonly string[]): string[] {
  return row.slice(0, lastFilled(row)).map((cell) => cell.replaceAll(/\s+/g, " ").trim());
}

function hasRepeats(names: readonly string[]): boolean {
  const filled = names.filter((name) => name !== "");
  return new Set(filled).size < filled.length;
}

function withGroupTitles(names: readonly string[], above: readonly string[] | undefined): string[] {
  if (above === undefined) return [...names];
  let title = "";
  return names.map((name, column) => {
    const own = (above[column] ?? "").trim();
    // A merged title covers the empty cells to its right.
    if (own !== "") title = own;
    return title === "" || name === "" ? name : `${title} ${name}`;
  });
}

function uniqueNames(names: readonly string[]): { headers: string[]; repeated: string[] } {
  const used = new Set<string>();
  const repeated = new Set<string>();
  const headers = names.map((name, column) => {
    let candidate = name === "" ? `kolonne ${column + 1}` : name;
    if (used.has(candidate)) {
      repeated.add(candidate);
      let copy = 2;
      while (used.has(`${candidate} (${copy})`)) copy += 1;
      candidate = `${candidate} (${copy})`;
    }
    used.add(candidate);
    return candidate;
  });
  return { headers, repeated: [...repeated] };
}
