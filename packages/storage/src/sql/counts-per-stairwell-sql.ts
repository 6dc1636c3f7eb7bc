import { textLiteral } from "./literal.ts";

/** Dwellings per stairwell and how many of them are under 60 m2; a dwelling without an area counts as a dwelling alone. */
export function countsPerStairwellSql(dwellingsPath: string): string {
  return `SELECT stairwell_id,
  count(*) AS dwellings,
  count(area_m2) AS known_area,
  count(*) FILTER (WHERE area_m2 < 60) AS under_60_m2
FROM read_parquet(${textLiteral(dwellingsPath)})
GROUP BY stairwell_id
ORDER BY stairwell_id`;
}

/** Stairwells that say another number of dwellings than their dwelling rows; those without any row are not judged. */
export function disagreeingStairwellsSql(stairwellsPath: string, dwellingsPath: string): string {
  return `SELECT stairwell.id, stairwell.dwellings AS stated, counted.dwellings AS counted
FROM read_parquet(${textLiteral(stairwellsPath)}) AS stairwell
JOIN (
  SELECT stairwell_id, count(*) AS dwellings
  FROM read_parquet(${textLiteral(dwellingsPath)})
  GROUP BY stairwell_id
) AS counted ON counted.stairwell_id = stairwell.id
WHERE stairwell.dwellings <> counted.dwellings
ORDER BY stairwell.id`;
}
