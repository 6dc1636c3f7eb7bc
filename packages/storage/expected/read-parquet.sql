SELECT * FROM read_parquet('/store/stairwells.parquet')
