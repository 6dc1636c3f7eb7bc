import { sameValue } from "../values/same-value.ts";
import type { Change, ListDiff } from "./plan-diff.ts";

/** What was added, removed and changed between two lists whose items have keys. */
export function diffLists<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string): ListDiff<Item> {
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const later = new Map(after.map((item) => [keyOf(item), item]));
  const changed: Change<Item>[] = [];
  for (const key of [...earlier.keys()].sort()) {
    const [was, is] = [earlier.get(key), later.get(key)];
    if (was !== undefined && is !== undefined && !sameValue(was, is)) changed.push({ before: was, after: is });
  }
  return {
    added: [...later].filter(([key]) => !earlier.has(key)).map(([, item]) => item),
    removed: [...earlier].filter(([key]) => !later.has(key)).map(([, item]) => item),
    changed,
  };
}

/** The list's difference seen from the other side. */
export function invertList<Item>(diff: ListDiff<Item>): ListDiff<Item> {
  return { added: diff.removed, removed: diff.added, changed: diff.changed.map(invertChange) };
}

export function invertChange<Value>(change: Change<Value>): Change<Value> {
  return { before: change.after, after: change.before };
}

export function isEmptyList(diff: { readonly added: readonly unknown[]; readonly removed: readonly unknown[]; readonly changed: readonly unknown[] }): boolean {
  return diff.added.length === 0 && diff.removed.length === 0 && diff.changed.length === 0;
}
