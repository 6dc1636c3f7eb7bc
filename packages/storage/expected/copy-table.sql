COPY stairwells TO '/store/stairwells.parquet' (FORMAT parquet, COMPRESSION zstd)
