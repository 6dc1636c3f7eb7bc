import { expect, it } from "vitest";
import { planSchema } from "../plans/plan-schema.ts";
import { countsPerStairwellSql, disagreeingStairwellsSql } from "./counts-per-stairwell-sql.ts";
import { copyDwellingsSql, copyTableSql, readParquetSql } from "./edition-sql.ts";

it.each([
  ["counts-per-stairwell", countsPerStairwellSql("/store/d's/dwellings.parquet")],
  ["disagreeing-stairwells", disagreeingStairwellsSql("/store/stairwells.parquet", "/store/dwellings.parquet")],
  ["copy-table", copyTableSql("stairwells", [{ name: "id" }, { name: "tenure", words: ["social", "d'other"] }, { name: "valid_to", words: [] }], "/store/stairwells.parquet")],
  ["copy-dwellings", copyDwellingsSql([{ name: "index" }, { name: "id" }], "/store/dwellings.parquet")],
  ["read-parquet", readParquetSql("/store/stairwells.parquet")],
  ["plan-schema", planSchema],
])("%s is the SQL that was read and agreed on", async (name, sql) => {
  await expect(`${sql.trim()}\n`).toMatchFileSnapshot(`../../expected/${name}.sql`);
});
