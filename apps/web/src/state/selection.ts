import { createStore } from "./create-store.ts";

/** Which places are being touched: one selection behind the map and the table. */
export interface Selection {
  readonly areaIds: ReadonlySet<string>;
  /** Where a range starts: the last area that was toggled. */
  readonly anchor: string | null;
  /** The area whose details are open. */
  readonly focused: string | null;
  /** Areas that are opened into their blocks. */
  readonly opened: ReadonlySet<string>;
}

export const selection = createStore<Selection>({ areaIds: new Set(), anchor: null, focused: null, opened: new Set() });

export function toggleArea(id: string): void {
  selection.set((now) => ({ ...now, areaIds: toggled(now.areaIds, id), anchor: id, focused: id }));
}

/** Selects everything between the anchor and an area, in the order the table shows. */
export function selectRange(order: readonly string[], to: string): void {
  selection.set((now) => {
    const start = order.indexOf(now.anchor ?? to);
    const end = order.indexOf(to);
    const range = order.slice(Math.min(start, end), Math.max(start, end) + 1);
    return { ...now, areaIds: new Set([...now.areaIds, ...range]), focused: to };
  });
}

export function clearSelection(): void {
  selection.set((now) => ({ ...now, areaIds: new Set(), anchor: null }));
}

export function focusArea(id: string | null): void {
  selection.set((now) => ({ ...now, focused: id }));
}

export function toggleOpened(id: string): void {
  selection.set((now) => ({ ...now, opened: toggled(now.opened, id) }));
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
