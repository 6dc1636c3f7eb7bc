export * from "./tables/raw-table.ts";
export * from "./town-folder/read-result.ts";
export * from "./town-folder/read-town-folder.ts";
export * from "./town-folder/write/write-town-folder.ts";
export * from "./town-folder/write/town-folder-templates.ts";
