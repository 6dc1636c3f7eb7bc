/** The most one folder may hold; past a limit the file is refused with a clear message, never read half. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly folderBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters in one cell. */
  readonly cellCharacters: number;
  /** Bytes of one workbook when unpacked; small files can unpack to very large ones. */
  readonly unpackedBytes: number;
  /** Corner points of all shapes in one file. */
  readonly vertices: number;
  /** Geometry collections inside one another. */
  readonly depth: number;
}

/** Room for a large city's dwellings, and well below what a laptop's memory holds. */
export const readLimits: ReadLimits = {
  fileBytes: 400_000_000,
  folderBytes: 1_000_000_000,
  rows: 5_000_000,
  columns: 500,
  cellCharacters: 1_000_000,
  unpackedBytes: 300_000_000,
  vertices: 5_000_000,
  depth: 8,
};
