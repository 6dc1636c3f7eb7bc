SELECT stairwell_id,
  count(*) AS dwellings,
  count(area_m2) AS known_area,
  count(*) FILTER (WHERE area_m2 < 60) AS under_60_m2
FROM read_parquet('/store/d''s/dwellings.parquet')
GROUP BY stairwell_id
ORDER BY stairwell_id
