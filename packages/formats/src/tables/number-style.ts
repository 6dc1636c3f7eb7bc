/** How a column writes its numbers. */
export interface NumberStyle {
  readonly decimal: "," | ".";
  /** Some cells can be read two ways ("1.234") and nothing in the column tells which; `decimal` then comes from elsewhere. */
  readonly guess: boolean;
}

/** What the cells of a column say about the decimal mark: seen for certain, or only cells that can be read two ways. */
export interface DecimalEvidence {
  readonly comma: number;
  readonly point: number;
  readonly ambiguous: number;
}

/** One mark followed by exactly three digits, after one to three digits that are not a lone zero: `1.234`. */
const ambiguousPattern = /^[-+]?[1-9]\d{0,2}([.,])\d{3}$/;

/** Counts the evidence in a column. Cells that are no numbers count for nothing. */
export function decimalEvidence(cells: readonly string[]): DecimalEvidence {
  let comma = 0;
  let point = 0;
  let ambiguous = 0;
  for (const cell of cells) {
    if (!hasMark(cell)) continue;
    const text = bareNumber(cell);
    if (ambiguousPattern.test(text)) ambiguous += 1;
    else if (/^[-+]?(\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,}|\d*,\d+)$/.test(text)) comma += 1;
    else if (/^[-+]?(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d*\.\d+([eE][-+]?\d+)?)$/.test(text)) point += 1;
  }
  return { comma, point, ambiguous };
}

/**
 * The style of a column: its own evidence first, then the file's other columns, then the delimiter
 * (a file that separates by `;` is written where the decimal mark is a comma).
 */
export function chooseNumberStyle(own: DecimalEvidence, file: DecimalEvidence, delimiter: string | undefined): NumberStyle {
  if (own.comma !== own.point) return { decimal: own.comma > own.point ? "," : ".", guess: false };
  const guess = own.ambiguous > 0;
  if (file.comma !== file.point) return { decimal: file.comma > file.point ? "," : ".", guess };
  return { decimal: delimiter === "," ? "." : ",", guess };
}

/** The cell without spaces (also the narrow ones), currency, per cent and unit words around the number. */
export function bareNumber(cell: string): string {
  return cell
    .replaceAll(/[\s\u00a0\u202f']/g, "")
    .replace(/^kr\.?/i, "")
    .replace(/(kr\.?|%|m2|m²|,-)$/i, "")
    .replace("\u2212", "-");
}

/** A comma (44) or a point (46). Looks character by character: for cells of a few digits that is faster than two searches. */
function hasMark(cell: string): boolean {
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code === 44 || code === 46) return true;
  }
  return false;
}
