COPY (
  SELECT id,
    (['social', 'd''other']::VARCHAR[])[tenure + 1] AS tenure,
    ([]::VARCHAR[])[valid_to + 1] AS valid_to
  FROM stairwells
) TO '/store/stairwells.parquet' (FORMAT parquet, COMPRESSION zstd)
