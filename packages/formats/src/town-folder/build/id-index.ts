/** How a reference was joined to an id. */
export interface Resolved {
  readonly id: string;
  readonly how: "exact" | "case" | "zeros";
}

/** The ids of one kind of place, found as written, in other case, or without leading zeros where that is unambiguous. */
export interface IdIndex {
  find(text: string): Resolved | undefined;
  readonly size: number;
}

export function indexIds(ids: Iterable<string>): IdIndex {
  const exact = new Set(ids);
  let folded: Map<string, string | undefined> | undefined;
  let stripped: Map<string, string | undefined> | undefined;
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
      return byZeros === undefined ? undefined : { id: byZeros, how: "zeros" };
    },
  };
}

function withoutZeros(text: string): string {
  return text.toLowerCase().replace(/^0+(?=.)/, "");
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
