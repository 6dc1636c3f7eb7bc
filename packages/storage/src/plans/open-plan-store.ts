import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Plan, PlanHistory, PlanStep } from "@byfokus/model";
import type { PlanStore, SavedPlan } from "@byfokus/planning";
import { directoryOf } from "../address.ts";
import { openPlanDatabase } from "./open-plan-database.ts";
import { planEvents } from "./plan-events.ts";
import type { KeptStep } from "./plan-events.ts";

export interface PlanStoreOptions {
  /** Instant of a save, ISO 8601. */
  readonly now?: () => string;
}

/**
 * Opens the plan kept at an address, in SQLite beside the facts. A save that was acknowledged survives a kill and a power cut.
 *
 * @param address `file:/absolute/dir`; the directory is made where it is missing
 */
export function openPlanStore(address: string, { now = () => new Date().toISOString() }: PlanStoreOptions = {}): PlanStore {
  const database = openPlanDatabase(directoryOf(address));
  return {
    async load() {
      return inTransaction(database, "BEGIN", () => loadPlan(database));
    },
    async save(history, expectedVersion) {
      return inTransaction(database, "BEGIN IMMEDIATE", () => {
        const version = newestVersion(database);
        if (version !== expectedVersion) return { ok: false, version } as const;
        savePlan(database, history, version + 1, now());
        return { ok: true, version: version + 1 } as const;
      });
    },
    async close() {
      database.close();
    },
  };
}

function inTransaction<Result>(database: DatabaseSync, begin: "BEGIN" | "BEGIN IMMEDIATE", work: () => Result): Result {
  database.exec(begin);
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function newestVersion(database: DatabaseSync): number {
  return Number(database.prepare("SELECT coalesce(max(version), 0) AS version FROM plan_version").get()?.["version"]);
}

function loadPlan(database: DatabaseSync): SavedPlan | undefined {
  const version = newestVersion(database);
  if (version === 0) return undefined;
  const { past, future } = readSteps(database) ?? { past: [], future: [] };
  const present = Number(database.prepare("SELECT document_id FROM plan_version WHERE version = ?").get(version)?.["document_id"]);
  const read = database.prepare("SELECT json FROM plan_document WHERE id = ?");
  const documents = new Map<number, Plan>();
  const documentOf = (id: number): Plan => {
    const known = documents.get(id) ?? (JSON.parse(String(read.get(id)?.["json"])) as Plan);
    documents.set(id, known);
    return known;
  };
  const toStep = ([id, label, at]: KeptStep): PlanStep => ({ plan: documentOf(id), label, at });
  return { version, history: { past: past.map(toStep), present: documentOf(present), future: future.map(toStep) } };
}

function savePlan(database: DatabaseSync, history: PlanHistory, version: number, savedAt: string): void {
  const keep = documentKeeper(database);
  const toKept = ({ plan, label, at }: PlanStep): KeptStep => [keep(plan), label, at];
  const past = history.past.map(toKept);
  const future = history.future.map(toKept);
  const events = planEvents(readSteps(database)?.past, past, savedAt);
  database.prepare("INSERT INTO plan_version (version, saved_at, document_id) VALUES (?, ?, ?)").run(version, savedAt, keep(history.present));
  database.prepare("INSERT OR REPLACE INTO plan_steps (only_row, past, future) VALUES (1, ?, ?)").run(JSON.stringify(past), JSON.stringify(future));
  const addEvent = database.prepare("INSERT INTO plan_event (version, saved_at, kind, label, at) VALUES (?, ?, ?, ?, ?)");
  for (const { kind, label, at } of events) addEvent.run(version, savedAt, kind, label, at);
}

function readSteps(database: DatabaseSync): { past: KeptStep[]; future: KeptStep[] } | undefined {
  const row = database.prepare("SELECT past, future FROM plan_steps").get();
  if (row === undefined) return undefined;
  return { past: JSON.parse(String(row["past"])) as KeptStep[], future: JSON.parse(String(row["future"])) as KeptStep[] };
}

/** Gives a plan's document id; a plan with the same content as an earlier one is the same document. */
function documentKeeper(database: DatabaseSync): (plan: Plan) => number {
  const find = database.prepare("SELECT id FROM plan_document WHERE sha256 = ?");
  const add = database.prepare("INSERT INTO plan_document (sha256, json) VALUES (?, ?)");
  const ids = new Map<Plan, number>();
  return (plan) => {
    const known = ids.get(plan);
    if (known !== undefined) return known;
    const json = JSON.stringify(plan);
    const sha256 = createHash("sha256").update(json).digest("hex");
    const found = find.get(sha256)?.["id"];
    const id = Number(found ?? add.run(sha256, json).lastInsertRowid);
    ids.set(plan, id);
    return id;
  };
}
