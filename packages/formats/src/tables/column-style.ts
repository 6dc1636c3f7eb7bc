import type { Report } from "../town-folder/rules/issue-log.ts";
import { chooseNumberStyle, decimalEvidence, type DecimalEvidence, type NumberStyle } from "./number-style.ts";
import type { RawTable } from "./raw-table.ts";

/**
 * How a column writes its numbers. A guess is reported with a cell that shows the doubt.
 *
 * @param decimal what a mapping says; it settles the matter
 */
export function columnStyle(raw: RawTable, header: string, cells: readonly string[], report: Report, decimal?: "," | "."): NumberStyle {
  if (decimal !== undefined) return { decimal, guess: false };
  if (raw.typed === true) return { decimal: ".", guess: false };
  const own = decimalEvidence(cells);
  if (own.comma > 0 && own.point > 0) report("mixed-decimal", { file: raw.file, column: header });
  const doubtful = own.ambiguous > 0 && own.comma === own.point;
  const style = chooseNumberStyle(own, doubtful ? fileEvidence(raw) : own, raw.notes.delimiter);
  if (style.guess) {
    const example = cells.find((cell) => /^\s*[-+]?\d{1,3}[.,]\d{3}\s*$/.test(cell)) ?? "";
    report("decimal-guess", { file: raw.file, column: header }, { example, decimal: style.decimal });
  }
  return style;
}

function fileEvidence(raw: RawTable): DecimalEvidence {
  const sum = { comma: 0, point: 0, ambiguous: 0 };
  for (const column of raw.columns) {
    const { comma, point } = decimalEvidence(column);
    sum.comma += comma;
    sum.point += point;
  }
  return sum;
}
