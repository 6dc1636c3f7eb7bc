COPY (
  SELECT dwelling_stairwell.id AS stairwell_id, dwelling.area_m2, dwelling.rooms
  FROM dwelling JOIN dwelling_stairwell ON dwelling_stairwell.index = dwelling.stairwell
  ORDER BY dwelling.stairwell
) TO '/store/dwellings.parquet' (FORMAT parquet, COMPRESSION zstd)
