import { resolve } from "node:path";
import type { NeedDefinition, Town } from "@byfokus/model";
import { buildContext, defaultNeed } from "@byfokus/planning";
import type { FactStore, PlanningContext } from "@byfokus/planning";
import { openFactStore, openPlanStore } from "@byfokus/storage";
import { DataNotValid } from "./data-not-valid.ts";
import { defaultStore } from "./default-store.ts";
import { fingerprint } from "./fingerprint.ts";
import { importFiles } from "./import-folder.ts";
import { readImportReport } from "./import-report-file.ts";
import type { ImportReport, Project, ProjectOptions } from "./project.ts";
import { readFiles } from "./read-files.ts";

/**
 * Opens a folder's project, importing the folder first where its content is not what the store's current edition was made from.
 * Data with errors do not stop the opening: the report says what to mend, and `town()` throws `DataNotValid`.
 *
 * @throws where neither a folder nor a store is named
 */
export async function openProject(options: ProjectOptions): Promise<Project> {
  const folder = options.folder === undefined ? undefined : resolve(options.folder);
  const store = options.store ?? (folder === undefined ? undefined : await defaultStore(folder));
  if (store === undefined) throw new Error("Expected a folder or a store to open, got neither.");
  const facts = openFactStore(store, options.now === undefined ? {} : { now: options.now });
  const report = folder === undefined ? await readImportReport(store) : await ensureImported(folder, facts, { ...options, store });
  const plans = openPlanStore(store, options.now === undefined ? {} : { now: options.now });
  const refused = folder !== undefined && report !== undefined && report.editionId === undefined;

  let town: Promise<Town> | undefined;
  const contexts = new Map<string, PlanningContext>();
  const readTown = async (): Promise<Town> => {
    const found = refused ? undefined : await facts.read();
    if (found === undefined) throw new DataNotValid(folder ?? store, report?.issues ?? []);
    return found;
  };
  return {
    ...(folder === undefined ? {} : { folder }),
    store,
    facts,
    plans,
    ...(report === undefined ? {} : { report }),
    edition: async () => (await facts.editions())[0],
    town: () => (town ??= readTown()),
    async context({ need, level = "block" } = {}) {
      const known = await (town ??= readTown());
      const wanted: NeedDefinition = need ?? defaultNeed(known);
      const key = JSON.stringify([level, wanted]);
      const context = contexts.get(key) ?? buildContext(known, wanted, { level });
      contexts.set(key, context);
      return context;
    },
    async close() {
      await plans.close();
      await facts.close();
    },
  };
}

async function ensureImported(folder: string, facts: FactStore, options: ProjectOptions & { readonly store: string }): Promise<ImportReport> {
  options.onProgress?.("reading", 0);
  const files = await readFiles(folder);
  const last = await readImportReport(options.store);
  const current = (await facts.editions())[0]?.edition.id;
  const unchanged = last !== undefined && last.fingerprint === fingerprint(files, options.mapping) && (last.editionId === undefined || last.editionId === current);
  return unchanged ? last : importFiles(files, facts, options);
}
