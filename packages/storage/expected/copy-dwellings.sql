COPY (
  SELECT named.id AS stairwell_id, dwelling.area_m2, dwelling.rooms
  FROM dwelling JOIN (SELECT index, id FROM dwelling_stairwell) AS named ON named.index = dwelling.stairwell
  ORDER BY dwelling.stairwell
) TO '/store/dwellings.parquet' (FORMAT parquet, COMPRESSION zstd)
