/**
 * The list with the items put in: an item whose key is taken replaces the one there, in its place;
 * a new one goes last. Of two items with the same key the later counts.
 */
export function putByKey<Item>(list: readonly Item[], items: Iterable<Item>, keyOf: (item: Item) => string): readonly Item[] {
  const byKey = new Map(list.map((item) => [keyOf(item), item]));
  for (const item of items) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}
