import type { PlanningContext, StoredEdition } from "byfokus/browser";
import type { LastReport } from "./api.ts";
import { createStore } from "./create-store.ts";

/** The data everything is calculated from, as the server last told. */
export interface ProjectState {
  readonly status: "loading" | "empty" | "ready" | "failed";
  readonly today: string;
  readonly context: PlanningContext | null;
  readonly editions: readonly StoredEdition[];
  readonly report: LastReport | null;
  readonly import: ImportState;
  /** The number to quote to whoever reads the server's log. */
  readonly correlationId?: string | undefined;
}

export type ImportState =
  | { readonly status: "idle" | "done" | "stopped" | "failed" | "cancelled" }
  | { readonly status: "running"; readonly step: "sending" | "reading" | "storing"; readonly share: number; readonly cancel: () => void };

export const project = createStore<ProjectState>({ status: "loading", today: "", context: null, editions: [], report: null, import: { status: "idle" } });
