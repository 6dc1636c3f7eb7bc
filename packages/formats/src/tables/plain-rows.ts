import { createCellPool, emptyHash, foldCode, type CellPool } from "./cell-pool.ts";
import { openWindow, type CodeWindow } from "./code-window.ts";
import type { LineBreak } from "./line-break.ts";

/** Splits a text without quotation marks, where every delimiter and line break is what it looks like, into rows. */
export interface PlainRows {
  /**
   * Hands over up to `most` rows, one after another. The array is filled anew for each row: whoever keeps it must copy it.
   *
   * @param take gives false to end the reading
   * @returns whether there is more
   */
  next(most: number, take: (row: readonly string[]) => boolean): boolean;
  /** Characters read so far. */
  position(): number;
}

const carriageReturn = 13;

/**
 * The fast way for what papaparse does to such a text: one pass over the characters, and one text for cells that repeat.
 *
 * @param delimiter one character
 * @param start where the first row begins
 * @param windowCharacters characters looked at together; a row longer than that is looked at in a longer stretch
 */
export function plainRows(text: string, delimiter: string, lineBreak: LineBreak, start: number, windowCharacters = 1_000_000): PlainRows {
  const separator = delimiter.charCodeAt(0);
  const ending = lineBreak.charCodeAt(lineBreak.length - 1);
  const pair = lineBreak.length === 2;
  const pools: CellPool[] = [];
  const row: string[] = [];
  let window: CodeWindow = openWindow(text, start, windowCharacters);
  /** Where the next row begins in the window. */
  let next = 0;

  /** Reads the row at `next` into `row`; false where it does not end inside the window. */
  function readRow(): boolean {
    const { codes } = window;
    const length = codes.length;
    let position = next;
    let column = 0;
    let cellStart = position;
    let hash = emptyHash;
    // Hash without the last character: where a line ends in CR LF, its last cell ends before the CR.
    let hashBefore = emptyHash;
    for (; position < length; position += 1) {
      const code = codes[position] ?? 0;
      if (code === separator) {
        row[column] = poolOf(column).cell(window, cellStart, position, hash);
        column += 1;
        cellStart = position + 1;
        hash = emptyHash;
        continue;
      }
      if (code === ending && (!pair || (position > cellStart && codes[position - 1] === carriageReturn))) break;
      hashBefore = hash;
      hash = foldCode(hash, code);
    }
    const ended = position < length;
    if (!ended && window.base + length < text.length) return false;
    const short = ended && pair;
    row[column] = poolOf(column).cell(window, cellStart, short ? position - 1 : position, short ? hashBefore : hash);
    row.length = column + 1;
    next = position + 1;
    return true;
  }

  function poolOf(column: number): CellPool {
    return (pools[column] ??= createCellPool());
  }

  function moveWindow(): void {
    window = openWindow(text, window.base + next, next === 0 ? window.codes.length * 2 : windowCharacters);
    next = 0;
  }

  function position(): number {
    return Math.min(text.length, window.base + next);
  }

  return {
    position,
    next(most, take) {
      for (let count = 0; count < most && position() < text.length; count += 1) {
        while (!readRow()) moveWindow();
        if (!take(row)) return false;
      }
      return position() < text.length;
    },
  };
}
