/** How a reference was joined to an id. */
export interface Resolved {
  readonly id: string;
  readonly how: "exact" | "case" | "zeros" | "name";
}

/** The ids of one kind of place, found as written, in other case, without leading zeros, or by the place's name, where that is unambiguous. */
export interface IdIndex {
  find(text: string): Resolved | undefined;
  readonly size: number;
}

/** @param places in any order; those without a name are found by id only */
export function indexPlaces(places: readonly { readonly id: string; readonly name?: string }[]): IdIndex {
  const exact = new Set(places.map(({ id }) => id));
  let folded: Map<string, string | undefined> | undefined;
  let stripped: Map<string, string | undefined> | undefined;
  let named: Map<string, string | undefined> | undefined;
  // The looser indexes are built when first needed: clean folders never are.
  return {
    size: exact.size,
    find(text) {
      if (exact.has(text)) return { id: text, how: "exact" };
      folded ??= unique(exact, (id) => id.toLowerCase());
      const byCase = folded.get(text.toLowerCase());
      if (byCase !== undefined) return { id: byCase, how: "case" };
      stripped ??= unique(exact, withoutZeros);
      const byZeros = stripped.get(withoutZeros(text));
      if (byZeros !== undefined) return { id: byZeros, how: "zeros" };
      named ??= byName(places);
      const byItsName = named.get(foldedName(text));
      return byItsName === undefined ? undefined : { id: byItsName, how: "name" };
    },
  };
}

function withoutZeros(text: string): string {
  return text.toLowerCase().replace(/^0+(?=.)/, "");
}

/** Ids by folded name; a name that two places share leads to neither. */
export function byName(places: readonly { readonly id: string; readonly name?: string }[]): Map<string, string | undefined> {
  const result = new Map<string, string | undefined>();
  for (const { id, name } of places) {
    const key = foldedName(name ?? "");
    if (key !== "") result.set(key, result.has(key) && result.get(key) !== id ? undefined : id);
  }
  return result;
}

/** A name as it is compared: case and spaces do not matter, every letter does. */
export function foldedName(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll(/\s+/g, "");
}

/** Keys that two ids share lead to neither. */
function unique(ids: Iterable<string>, keyOf: (id: string) => string): Map<string, string | undefined> {
  const result = new Map<string, string | undefined>();
  for (const id of ids) {
    const key = keyOf(id);
    result.set(key, result.has(key) ? undefined : id);
  }
  return result;
}
