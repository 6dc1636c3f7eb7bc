import { applyStep, diffPlans, isEmptyDiff, redo, stepLabel, undo } from "byfokus/browser";
import type { Action, Plan, PlanHistory, SavedPlan } from "byfokus/browser";
import { putPlan } from "./api.ts";
import { createStore } from "./create-store.ts";
import { preferences } from "./preferences.ts";
import { namesFor } from "./place-names.ts";

/** The plan with every step that made it, and how its copy on the server is doing. */
export interface PlanState {
  readonly history: PlanHistory | null;
  readonly version: number;
  readonly saving: "saved" | "saving" | "failed" | "conflict";
  /** Somebody else's newer plan, until a person has chosen between the two. */
  readonly newer: SavedPlan | null;
  /** An edit that is looked at but not yet accepted; `null` where there is none. */
  readonly preview: Plan | null;
}

export const plan = createStore<PlanState>({ history: null, version: 0, saving: "saved", newer: null, preview: null });

export function takeSavedPlan(saved: SavedPlan): void {
  plan.set({ history: saved.history, version: saved.version, saving: "saved", newer: null, preview: null });
}

/** Makes an edit a named step at once. An edit that changes nothing leaves no step. */
export function applyEdit(action: Action, label?: string): void {
  const { history } = plan.get();
  if (history === null) return;
  const words = label ?? editLabel(history.present, action(history.present));
  if (words === "") return;
  keep(applyStep(history, action, { label: words, at: new Date().toISOString() }));
}

/** Makes the last step another one, as if it had been made so; the steps before it stay. */
export function replaceStep(action: Action, label?: string): void {
  const { history } = plan.get();
  if (history === null || history.past.length === 0 || isEmptyDiff(diffPlans(history.present, action(history.present)))) return;
  const before = undo(history);
  keep(applyStep(before, action, { label: label ?? editLabel(before.present, action(before.present)), at: new Date().toISOString() }));
}

/** Shows another edit instead of those that are being looked at. */
export function previewInstead(action: Action): void {
  plan.set((now) => ({ ...now, preview: null }));
  previewEdit(action);
}

/** Shows what an edit would do; it becomes a step when it is accepted. Edits add up until then. */
export function previewEdit(action: Action): void {
  plan.set((now) => {
    if (now.history === null) return now;
    const preview = action(now.preview ?? now.history.present);
    return { ...now, preview: editLabel(now.history.present, preview) === "" ? null : preview };
  });
}

/** Makes an edit a named step at once, or adds it to the edit that is being looked at, so that neither is lost. */
export function addEdit(action: Action): void {
  if (plan.get().preview === null) applyEdit(action);
  else previewEdit(action);
}

export function acceptPreview(): void {
  const { preview } = plan.get();
  if (preview !== null) applyEdit(() => preview);
}

export function rejectPreview(): void {
  plan.set((now) => ({ ...now, preview: null }));
}

export function undoStep(): void {
  const { history } = plan.get();
  if (history !== null && canUndo(history)) keep(undo(history));
}

/** Every step can be undone but the first one, which filled the empty plan. */
export function canUndo(history: PlanHistory): boolean {
  return (history.past.at(-1)?.plan.scenarios.length ?? 0) > 0;
}

export function redoStep(): void {
  const { history } = plan.get();
  if (history !== null && history.future.length > 0) keep(redo(history));
}

/** What a change is called: "Fjernede Egeparken, 1,5 årsv."; empty where nothing changed. */
export function editLabel(before: Plan, after: Plan): string {
  const { lang } = preferences.get();
  const diff = diffPlans(before, after);
  const names = namesFor(after, lang);
  return names === null || isEmptyDiff(diff) ? "" : stepLabel(diff, names, lang);
}

/** A conflict is settled by a person: with the server's plan, or with one's own laid on top of it. */
export function settleConflict(choice: "mine" | "server"): void {
  const { newer, history } = plan.get();
  if (newer === null) return;
  if (choice === "server") return takeSavedPlan(newer);
  plan.set((now) => ({ ...now, version: newer.version, newer: null, saving: "saved" }));
  if (history !== null) keep(history);
}

function keep(history: PlanHistory): void {
  plan.set((now) => ({ ...now, history, preview: null }));
  void save();
}

let running: Promise<void> | null = null;

/** Saves what is newest, one request at a time; resolves when the server has it or has refused it. */
export function save(): Promise<void> {
  running ??= saveAll().finally(() => (running = null));
  return running;
}

async function saveAll(): Promise<void> {
  for (let saved: PlanHistory | null = null; plan.get().history !== saved && plan.get().saving !== "conflict"; ) {
    const { history, version } = plan.get();
    if (history === null) return;
    plan.set((now) => ({ ...now, saving: "saving" }));
    try {
      const answer = await putPlan(history, version);
      if (answer.ok) plan.set((now) => ({ ...now, version: answer.version, saving: "saved" }));
      else plan.set((now) => ({ ...now, saving: "conflict", newer: answer.newer }));
      saved = history;
    } catch {
      plan.set((now) => ({ ...now, saving: "failed" }));
      return;
    }
  }
}
