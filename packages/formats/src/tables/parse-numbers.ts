import { cellMark, type CellMark } from "./cell-marks.ts";
import { bareNumber, type NumberStyle } from "./number-style.ts";

/** What stands in a cell: a number, a mark, or text where a number should be. */
export const numberStates = { known: 0, missing: 1, suppressed: 2, text: 3 } as const;

/** A column of numbers; `values` is NaN where `states` is not `known`. */
export interface NumberColumn {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly suppressed: number;
}

/** Reads a column of numbers in one style. Per cent signs are dropped: `25 %` is 25. */
export function parseNumbers(cells: readonly string[], style: NumberStyle, marks: ReadonlyMap<string, CellMark>): NumberColumn {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const states = new Uint8Array(cells.length);
  let suppressed = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? "";
    const plain = plainInteger(cell);
    if (plain >= 0) {
      values[index] = plain;
      continue;
    }
    const mark = cellMark(cell, marks);
    const value = mark === "zero" ? 0 : mark === undefined ? parseNumber(cell, style) : Number.NaN;
    values[index] = value;
    if (mark === "suppressed") {
      states[index] = numberStates.suppressed;
      suppressed += 1;
    } else if (mark === "missing") states[index] = numberStates.missing;
    else if (Number.isNaN(value)) states[index] = numberStates.text;
  }
  return { values, states, suppressed };
}

/** One number; NaN where the text is none. A cell with both marks is read by their order, whatever the style. */
export function parseNumber(cell: string, style: Pick<NumberStyle, "decimal">): number {
  const text = bareNumber(cell);
  const lastComma = text.lastIndexOf(",");
  const lastPoint = text.lastIndexOf(".");
  const decimal = lastComma !== -1 && lastPoint !== -1 ? (lastComma > lastPoint ? "," : ".") : style.decimal;
  const thousands = decimal === "," ? "." : ",";
  if (thousandsGrouped(text, thousands)) return Number(text.replaceAll(thousands, "").replace(decimal, "."));
  // The other mark without groups of three can only be a decimal mark: "0.5" in a column of commas.
  const normal = text.replace(text.includes(decimal) ? decimal : thousands, ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(normal) ? finite(Number(normal)) : Number.NaN;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

function thousandsGrouped(text: string, mark: "," | "."): boolean {
  return mark === "." ? /^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) : /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text);
}

/** Fast path: up to nine digits and nothing else; -1 for every other cell. */
function plainInteger(cell: string): number {
  const length = cell.length;
  if (length === 0 || length > 9) return -1;
  let value = 0;
  for (let index = 0; index < length; index += 1) {
    const digit = cell.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
