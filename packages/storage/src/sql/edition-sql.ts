import type { StoredColumn } from "../engine/append-columns.ts";
import { textLiteral } from "./literal.ts";

/** Writes a table of the engine as Parquet, numbered words as the texts they are; rows keep their order. */
export function copyTableSql(table: string, columns: readonly StoredColumn[], path: string): string {
  return `COPY (
  SELECT ${columns.map(columnSql).join(",\n    ")}
  FROM ${table}
) TO ${textLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`;
}

/** Lists count from 1 in SQL; the type is said, as a column without any word has none to tell it. */
function columnSql({ name, words }: StoredColumn): string {
  return words === undefined ? name : `([${words.map(textLiteral).join(", ")}]::VARCHAR[])[${name} + 1] AS ${name}`;
}

/**
 * Writes dwellings as Parquet, sorted by stairwell. They arrive as `dwelling` (index of the stairwell, figures)
 * and `dwelling_stairwell` (the ids): a million repeated texts cost five times as much to hand over as their numbers.
 */
export function copyDwellingsSql(stairwells: readonly StoredColumn[], path: string): string {
  return `COPY (
  SELECT named.id AS stairwell_id, dwelling.area_m2, dwelling.rooms
  FROM dwelling JOIN (SELECT ${stairwells.map(columnSql).join(", ")} FROM dwelling_stairwell) AS named ON named.index = dwelling.stairwell
  ORDER BY dwelling.stairwell
) TO ${textLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`;
}

/** All rows of a Parquet file, in the order they were written. */
export function readParquetSql(path: string): string {
  return `SELECT * FROM read_parquet(${textLiteral(path)})`;
}
