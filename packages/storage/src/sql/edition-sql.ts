import { textLiteral } from "./literal.ts";

/** Writes a table of the engine as Parquet; rows keep their order. */
export function copyTableSql(table: string, path: string): string {
  return `COPY ${table} TO ${textLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`;
}

/**
 * Writes dwellings as Parquet, sorted by stairwell. They arrive as `dwelling` (index of the stairwell, figures)
 * and `dwelling_stairwell` (the ids): a million repeated texts cost five times as much to hand over as their numbers.
 */
export function copyDwellingsSql(path: string): string {
  return `COPY (
  SELECT dwelling_stairwell.id AS stairwell_id, dwelling.area_m2, dwelling.rooms
  FROM dwelling JOIN dwelling_stairwell ON dwelling_stairwell.index = dwelling.stairwell
  ORDER BY dwelling.stairwell
) TO ${textLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`;
}

/** All rows of a Parquet file, in the order they were written. */
export function readParquetSql(path: string): string {
  return `SELECT * FROM read_parquet(${textLiteral(path)})`;
}
