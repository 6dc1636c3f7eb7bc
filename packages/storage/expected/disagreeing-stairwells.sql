SELECT stairwell.id, stairwell.dwellings AS stated, counted.dwellings AS counted
FROM read_parquet('/store/stairwells.parquet') AS stairwell
JOIN (
  SELECT stairwell_id, count(*) AS dwellings
  FROM read_parquet('/store/dwellings.parquet')
  GROUP BY stairwell_id
) AS counted ON counted.stairwell_id = stairwell.id
WHERE stairwell.dwellings <> counted.dwellings
ORDER BY stairwell.id
