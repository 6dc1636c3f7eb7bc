import type { Count } from "@byfokus/model";
import type { CellMark } from "../../tables/cell-marks.ts";
import { columnStyle } from "../../tables/column-style.ts";
import { numberStates, parseNumbers, type NumberColumn } from "../../tables/parse-numbers.ts";
import { rowNumberOf, type RawGeometry, type RawTable } from "../../tables/raw-table.ts";
import type { Kind } from "../kinds/kind-spec.ts";
import type { Report } from "../rules/issue-log.ts";

/** A table whose columns are understood; every reader of the town goes through this. */
export interface FieldTable {
  readonly kind: Kind;
  readonly file: string;
  readonly rowCount: number;
  /** One place per distinct id, for a table whose rows are something smaller. */
  readonly distinct: boolean;
  /** Level of the places, where the name of the place column tells it. */
  readonly placeLevel?: string;
  readonly figures: readonly FigureCells[];
  has(field: string): boolean;
  /** Trimmed text of the cell, or the constant; "" where there is none. */
  text(field: string, index: number): string;
  /** As text, with ids folded to the case the mapping asks for. */
  id(field: string, index: number): string;
  /** The cell as a number, `"suppressed"` or `"missing"`; text is reported once and missing. */
  count(field: string, index: number): Count;
  /** The column a field is read from, as the file names it; the field's name for a constant. */
  header(field: string): string;
  /** Spreadsheet row. */
  row(index: number): number;
  geometry(index: number): RawGeometry | null;
  /** Rows the mapping says carry no value. */
  hasNoValue(index: number): boolean;
  /** A column of numbers, for the columns of wide tables. */
  numbers(header: string, cells: readonly string[]): NumberColumn;
}

/** One indicator's columns in a wide table. */
export interface FigureCells {
  readonly indicatorId: string;
  readonly count?: FigureColumn;
  readonly base?: FigureColumn;
  readonly share?: FigureColumn;
}

export interface FigureColumn {
  readonly header: string;
  readonly cells: readonly string[];
}

export interface FieldTableParts {
  readonly kind: Kind;
  readonly raw: RawTable;
  /** Rows that count, rising; absent = all. */
  readonly keep?: readonly number[];
  readonly columns: ReadonlyMap<string, number>;
  readonly constants: ReadonlyMap<string, string>;
  readonly figures: readonly { readonly indicatorId: string; readonly count?: number; readonly base?: number; readonly share?: number }[];
  readonly placeLevel?: string;
  readonly distinct?: boolean;
  readonly idCase?: "lower" | "upper";
  readonly marks?: ReadonlyMap<string, CellMark>;
  readonly decimal?: "," | ".";
  readonly noValue?: (rawIndex: number) => boolean;
}

const noMarks: ReadonlyMap<string, CellMark> = new Map();
const noNumbers: NumberColumn = { values: new Float64Array(0), states: new Uint8Array(0), suppressed: 0 };

/** Number columns are read whole when first asked for; what they hold that is no number is reported then. */
export function createFieldTable(parts: FieldTableParts, report: Report): FieldTable {
  const { raw, keep, constants } = parts;
  const rowCount = keep?.length ?? raw.rowCount;
  const rawIndex = (index: number): number => keep?.[index] ?? index;
  const cellsOf = (column: number): readonly string[] => {
    const all = raw.columns[column] ?? [];
    return keep === undefined ? all : keep.map((index) => all[index] ?? "");
  };
  const columns = new Map([...parts.columns].map(([field, column]) => [field, { header: raw.headers[column] ?? "", cells: cellsOf(column) }]));
  const cache = new Map<string, NumberColumn>();
  const fieldNumbers = new Map<string, NumberColumn>();
  const row = (index: number): number => rowNumberOf(raw, rawIndex(index));

  function numbers(header: string, cells: readonly string[]): NumberColumn {
    const known = cache.get(header);
    if (known !== undefined) return known;
    const style = columnStyle(raw, header, cells, report, parts.decimal);
    const column = parseNumbers(cells, style, parts.marks ?? noMarks);
    for (let index = 0; index < cells.length; index += 1) {
      if (column.states[index] === numberStates.text) report("text-in-number", { file: raw.file, row: row(index), column: header }, { example: cells[index] ?? "" });
    }
    if (column.suppressed > 0) report("suppressed-cells", { file: raw.file, column: header }, { times: column.suppressed });
    cache.set(header, column);
    return column;
  }

  function readField(field: string): NumberColumn {
    const column = columns.get(field);
    const constant = constants.get(field);
    if (column !== undefined) return numbers(column.header, column.cells);
    return constant === undefined ? noNumbers : numbers(`constant ${field}`, [constant]);
  }

  function figureColumn(column: number | undefined): FigureColumn | undefined {
    return column === undefined ? undefined : { header: raw.headers[column] ?? "", cells: cellsOf(column) };
  }

  return {
    kind: parts.kind,
    file: raw.file,
    rowCount,
    distinct: parts.distinct ?? false,
    ...(parts.placeLevel !== undefined && { placeLevel: parts.placeLevel }),
    figures: parts.figures.map(({ indicatorId, ...roles }) => {
      const [count, base, share] = [figureColumn(roles.count), figureColumn(roles.base), figureColumn(roles.share)];
      return { indicatorId, ...(count && { count }), ...(base && { base }), ...(share && { share }) };
    }),
    has: (field) => columns.has(field) || constants.has(field),
    text: (field, index) => trimmed(columns.get(field)?.cells[index] ?? constants.get(field) ?? ""),
    id(field, index) {
      const text = this.text(field, index);
      return parts.idCase === undefined ? text : parts.idCase === "lower" ? text.toLowerCase() : text.toUpperCase();
    },
    count(field, index) {
      let read = fieldNumbers.get(field);
      if (read === undefined) fieldNumbers.set(field, (read = readField(field)));
      // A constant is one number for all rows.
      const position = columns.has(field) ? index : 0;
      const state = read.states[position];
      if (state === numberStates.suppressed) return "suppressed";
      return state === numberStates.known ? (read.values[position] ?? "missing") : "missing";
    },
    header: (field) => columns.get(field)?.header ?? field,
    row,
    geometry: (index) => raw.geometry?.[rawIndex(index)] ?? null,
    hasNoValue: (index) => parts.noValue?.(rawIndex(index)) ?? false,
    numbers,
  };
}

/** As `trim`, sooner where neither end can be a space. */
function trimmed(cell: string): string {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first > 32 && first < 127 && last > 32 && last < 127 ? cell : cell.trim();
}
