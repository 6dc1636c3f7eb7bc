import { readTownFolder } from "@byfokus/formats";
import type { FolderFile } from "@byfokus/formats";
import type { FactStore } from "@byfokus/planning";
import { openFactStore } from "@byfokus/storage";
import { defaultStore } from "./default-store.ts";
import { fingerprint } from "./fingerprint.ts";
import { writeImportReport } from "./import-report-file.ts";
import type { ImportReport, ProjectOptions } from "./project.ts";
import { readFiles } from "./read-files.ts";
import { readOptions } from "./read-folder.ts";

/**
 * Imports a folder into a store as its current edition. All or nothing: with an error in the data, a failure or a cancel,
 * the earlier edition stays current; the report then has no `editionId`.
 */
export async function importFolder(directory: string, options: Omit<ProjectOptions, "folder">): Promise<ImportReport> {
  const store = options.store ?? (await defaultStore(directory));
  options.onProgress?.("reading", 0);
  return importFiles(await readFiles(directory), openFactStore(store, options.now === undefined ? {} : { now: options.now }), { ...options, store });
}

/** As `importFolder`, for files that are already read; `facts` is the store at `options.store`. */
export async function importFiles(files: readonly FolderFile[], facts: FactStore, options: ProjectOptions & { readonly store: string }): Promise<ImportReport> {
  const { signal, onProgress, store, mapping } = options;
  const result = await readTownFolder(files, readOptions(files, options));
  const found = { schema: "byfokus-import/1", fingerprint: fingerprint(files, mapping), tables: result.tables, issues: result.issues } as const;
  const refused = result.town === undefined || result.issues.some((issue) => issue.severity === "error");
  const stored = refused || result.town === undefined ? undefined : await facts.write(
    { town: result.town, issues: result.issues, ...(result.dwellings === undefined ? {} : { dwellings: result.dwellings }) },
    { ...(signal === undefined ? {} : { signal }), ...(onProgress === undefined ? {} : { onProgress }) },
  );
  const report: ImportReport = stored === undefined ? found : { ...found, editionId: stored.edition.id, issues: stored.issues };
  await writeImportReport(store, report);
  return report;
}
