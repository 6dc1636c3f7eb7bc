import { createCellPool, emptyHash, foldCharacter, type CellPool } from "./cell-pool.ts";
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

/**
 * The fast way for what papaparse does to such a text: one pass over the characters, and one text for cells that repeat.
 *
 * @param delimiter one character
 * @param start where the first row begins
 */
export function plainRows(text: string, delimiter: string, lineBreak: LineBreak, start: number): PlainRows {
  const separator = delimiter.charCodeAt(0);
  const ending = lineBreak.charCodeAt(lineBreak.length - 1);
  const pools: CellPool[] = [];
  const row: string[] = [];
  let position = start;

  /** Reads one row into `row`. */
  function readRow(): void {
    let column = 0;
    let cellStart = position;
    let hash = emptyHash;
    // Hash without the last character: of a line that ends in CR LF, the cell ends before the CR.
    let hashBefore = emptyHash;
    for (; position < text.length; position += 1) {
      const code = text.charCodeAt(position);
      if (code === separator) {
        row[column] = poolOf(column).cell(text, cellStart, position, hash);
        column += 1;
        cellStart = position + 1;
        hash = emptyHash;
        continue;
      }
      if (code === ending && (lineBreak.length === 1 || (position > cellStart && text.charCodeAt(position - 1) === 13))) break;
      hashBefore = hash;
      hash = foldCharacter(hash, code);
    }
    const short = lineBreak.length === 2 && position < text.length;
    row[column] = poolOf(column).cell(text, cellStart, short ? position - 1 : position, short ? hashBefore : hash);
    row.length = column + 1;
    position += 1;
  }

  function poolOf(column: number): CellPool {
    return (pools[column] ??= createCellPool());
  }

  return {
    next(most, take) {
      for (let count = 0; count < most && position < text.length; count += 1) {
        readRow();
        if (!take(row)) return false;
      }
      return position < text.length;
    },
    position: () => position,
  };
}
