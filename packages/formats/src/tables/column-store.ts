import type { HeaderRow } from "./header-row.ts";
import type { RawTable } from "./raw-table.ts";
import type { TableProblem, ReadOptions } from "./table-problem.ts";
import { findHeaderRow } from "./header-row.ts";

/** Takes rows one by one and gives a table: finds the header, turns rows into columns, notes uneven rows. */
export interface ColumnStore {
  /** Adds the next row as the spreadsheet numbers it, blank ones included; the array stays the caller's. Returns false when a limit is reached. */
  add(row: readonly string[]): boolean;
  /** The table; undefined where no row had text in it. */
  finish(notes: Readonly<Record<string, string>>, typed: boolean): RawTable | undefined;
  readonly problems: readonly TableProblem[];
}

const headerRowsSeen = 25;

/**
 * @param firstRow spreadsheet number of the first row that will be added (2 after a `sep=` line)
 */
export function createColumnStore(file: string, firstRow: number, options: ReadOptions): ColumnStore {
  const problems: TableProblem[] = [];
  const waiting: { readonly row: readonly string[]; readonly rowNumber: number }[] = [];
  const columns: string[][] = [];
  // Filled only from the first gap on: a million rows without one need no numbers.
  const rowNumbers: number[] = [];
  let rowCount = 0;
  let firstNumber = firstRow;
  let header: HeaderRow | undefined;
  let nextRow = firstRow;
  let stopped = false;

  function settleHeader(): void {
    header = findHeaderRow(waiting.map(({ row }) => row), options.knowsHeader);
    if (header === undefined) return;
    if (header.headers.length > options.limits.columns) {
      problems.push({ rule: "too-many-columns", file, params: { columns: header.headers.length, limit: options.limits.columns } });
      stopped = true;
      return;
    }
    for (const name of header.repeated) problems.push({ rule: "repeated-header", file, column: name });
    for (const _ of header.headers) columns.push([]);
    for (const { row, rowNumber } of waiting.slice(header.index + 1)) store(row, rowNumber);
  }

  function store(row: readonly string[], rowNumber: number): void {
    if (stopped) return;
    if (rowCount >= options.limits.rows) {
      problems.push({ rule: "too-many-rows", file, params: { limit: options.limits.rows } });
      stopped = true;
      return;
    }
    const width = columns.length;
    if (row.length !== width && hasUnevenCells(row, width)) problems.push({ rule: "row-cells", file, row: rowNumber, params: { expected: width, example: row.length } });
    for (let column = 0; column < width; column += 1) {
      const cell = row[column] ?? "";
      if (cell.length > options.limits.cellCharacters) {
        problems.push({ rule: "cell-too-long", file, row: rowNumber, params: { limit: options.limits.cellCharacters } });
        stopped = true;
        return;
      }
      columns[column]?.push(cell);
    }
    if (rowCount === 0) firstNumber = rowNumber;
    else if (rowNumbers.length === 0 && rowNumber !== firstNumber + rowCount) for (let index = 0; index < rowCount; index += 1) rowNumbers.push(firstNumber + index);
    rowCount += 1;
    if (rowNumbers.length > 0) rowNumbers.push(rowNumber);
  }

  return {
    problems,
    add(row) {
      const rowNumber = nextRow;
      nextRow += 1;
      if (stopped || isBlank(row) || isComment(row)) return !stopped;
      if (header !== undefined) store(row, rowNumber);
      else if (waiting.push({ row: [...row], rowNumber }) === headerRowsSeen) settleHeader();
      return !stopped;
    },
    finish(notes, typed) {
      if (header === undefined && !stopped) settleHeader();
      if (header === undefined || stopped) return undefined;
      const base = { file, headers: header.headers, columns, rowCount, firstRow: rowCount === 0 ? nextRow : firstNumber, notes };
      return { ...base, ...(rowNumbers.length === 0 ? {} : { rowNumbers: Int32Array.from(rowNumbers) }), ...(typed ? { typed } : {}) };
    },
  };
}

function isBlank(row: readonly string[]): boolean {
  for (const cell of row) if (cell !== "" && cell.trim() !== "") return false;
  return true;
}

/** Templates explain themselves in lines that start with `#`. */
function isComment(row: readonly string[]): boolean {
  return (row[0] ?? "").startsWith("#");
}

/** Too few cells, or text in cells past the last header; empty extra cells are what Excel leaves behind. */
function hasUnevenCells(row: readonly string[], width: number): boolean {
  if (row.length < width) return true;
  for (let column = width; column < row.length; column += 1) if ((row[column] ?? "").trim() !== "") return true;
  return false;
}
