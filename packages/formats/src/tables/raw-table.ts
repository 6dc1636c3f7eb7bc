import type { Polygon, Position } from "@byfokus/model";

/** A table as the file holds it: text cells, column by column, nothing interpreted yet. */
export interface RawTable {
  /** File name inside the folder, with the sheet for a workbook: `tal.xlsx#Opgange`. */
  readonly file: string;
  readonly headers: readonly string[];
  /** One array per header, all of `rowCount` cells; an empty cell is "". */
  readonly columns: readonly (readonly string[])[];
  readonly rowCount: number;
  /** Spreadsheet row number of the first data row; 2 for a CSV with a header line. */
  readonly firstRow: number;
  /** Spreadsheet row number per data row, where blank or comment rows lie between them. */
  readonly rowNumbers?: ArrayLike<number>;
  /** Per row, where the format has geometry; already in EPSG:25832. */
  readonly geometry?: readonly (RawGeometry | null)[];
  /** The format keeps numbers as numbers (JSON, XLSX): a point in a cell is always the decimal mark. */
  readonly typed?: boolean;
  /** How the file was read, for the import report: encoding, delimiter, decimal mark, CRS. */
  readonly notes: Readonly<Record<string, string>>;
}

export type RawGeometry = { readonly polygon: Polygon } | { readonly line: readonly Position[] } | { readonly point: Position };

/** One file of a town folder. */
export interface FolderFile {
  /** Path relative to the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Spreadsheet row number (header = 1) of the data row at `index`. */
export function rowNumberOf(table: Pick<RawTable, "firstRow" | "rowNumbers">, index: number): number {
  return table.rowNumbers?.[index] ?? table.firstRow + index;
}
