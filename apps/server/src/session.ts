import { buildContext, defaultNeed, firstPlan, importFiles, openProject, startHistory } from "byfokus/node";
import type { CancelSignal, FolderFile, ImportReport, NeedDefinition, PlanningContext, PlanStore, SavedPlan, StoredEdition, Town } from "byfokus/node";
import { readDemoFiles } from "./demo-files.ts";

export interface SessionOptions {
  /** Directory to import on start, or `"demo"` for the generated town. */
  readonly folder?: string;
  /** `file:/absolute/dir`. */
  readonly store: string;
  /** Parsed content of a mapping file: which header means which field. */
  readonly mapping?: unknown;
  /** ISO date; every "today" in the program is this one. */
  readonly today: string;
}

/** What one run of the server works on: the stores, the current town, and the last import's report. */
export interface Session {
  readonly plans: PlanStore;
  readonly today: string;
  /** `undefined` before the first import that succeeded. */
  town(): Promise<Town | undefined>;
  editions(): Promise<readonly StoredEdition[]>;
  report(): ImportReport | undefined;
  /** Lays delivered files down as the current edition; with errors in the data the earlier one stays, and the report says what to mend. */
  importDelivery(files: readonly FolderFile[], options?: ImportOptions): Promise<ImportReport>;
  /** Tier A: blocks are the smallest place in it. Built once per town and need definition. */
  context(need?: NeedDefinition): Promise<PlanningContext | undefined>;
  /** The saved plan; a first, empty one is saved where there is none. */
  plan(): Promise<SavedPlan | undefined>;
  close(): Promise<void>;
}

export interface ImportOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (step: string, share: number) => void;
}

export async function openSession(options: SessionOptions): Promise<Session> {
  const { store, today, mapping } = options;
  const folder = options.folder === "demo" ? undefined : options.folder;
  const project = await openProject({ store, today, ...(mapping === undefined ? {} : { mapping }), ...(folder === undefined ? {} : { folder }) });
  let report = project.report;
  let town: Promise<Town | undefined> | undefined;
  let built: { readonly key: string; readonly context: Promise<PlanningContext> } | undefined;

  const session: Session = {
    plans: project.plans,
    today,
    town: () => (town ??= project.facts.read()),
    editions: () => project.facts.editions(),
    report: () => report,
    importDelivery: async (files, importOptions = {}) => {
      report = await importFiles(files, project.facts, { store, today, ...(mapping === undefined ? {} : { mapping }), ...importOptions });
      if (report.editionId !== undefined) town = built = undefined;
      return report;
    },
    context: async (wanted) => {
      const known = await session.town();
      if (known === undefined) return undefined;
      const need = wanted ?? (await session.plan())?.history.present.need ?? defaultNeed(known);
      const key = JSON.stringify([known.edition.id, need]);
      if (built?.key !== key) built = { key, context: Promise.resolve().then(() => buildContext(known, need, { level: "block" })) };
      return built.context;
    },
    plan: async () => {
      const saved = await project.plans.load();
      const known = await session.town();
      if (saved !== undefined || known === undefined) return saved;
      const history = startHistory(firstPlan(known));
      const result = await project.plans.save(history, 0);
      return result.ok ? { version: result.version, history } : project.plans.load();
    },
    close: () => project.close(),
  };
  if (options.folder === "demo" && (await session.editions()).length === 0) {
    await session.importDelivery(await readDemoFiles());
  }
  return session;
}
