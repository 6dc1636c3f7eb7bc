export * from "./tables/raw-table.ts";
export * from "./town-folder/read-result.ts";
