/** Every public name for Node: all of the browser's, and what needs files and engines. */
export * from "./browser.ts";

export {
  parsePeriod, readPlainTable, readTownFolder, townFolderTemplates, writeCsv, writeGeoJson, writePaperDocx, writePaperHtml, writePaperPdf, writeTownFolder, writeXlsx,
} from "@byfokus/formats";
export type {
  ColumnGuess, CsvDialect, FolderFile, GeoFeature, PlainTable, PlainTableOptions, RawGeometry, RawTable, ReadTownFolderOptions, RecognisedTable, TownFolderResult,
} from "@byfokus/formats";

export {
  countsPerStairwell, makeFolder, openFactStore, openPlanStore,
} from "@byfokus/storage";
export type {
  FactStoreOptions, PlanStoreOptions, StairwellCount,
} from "@byfokus/storage";

export { DataNotValid } from "./project/data-not-valid.ts";
export { defaultStore, personalDirectory } from "./project/default-store.ts";
export { firstPlan } from "./project/first-plan.ts";
export { importFiles, importFolder } from "./project/import-folder.ts";
export { openProject } from "./project/open-project.ts";
export { readFiles } from "./project/read-files.ts";
export { readFolder } from "./project/read-folder.ts";
export { writeDemo } from "./project/write-demo.ts";
export type { DemoOptions } from "./project/write-demo.ts";
export { writePaper } from "./project/write-paper.ts";
export type { PaperFile, PaperFormat, PaperRequest } from "./project/write-paper.ts";
export { writeTemplates } from "./project/write-templates.ts";
export type { ContextOptions, ImportReport, Project, ProjectOptions } from "./project/project.ts";
