import type { ColumnGuess } from "../read-result.ts";
import type { KindSpec } from "../kinds/kind-spec.ts";
import { normaliseName } from "../normalise-name.ts";

/** One field's column, with how sure the match is. */
export interface ColumnMatch {
  readonly field: string;
  readonly column: number;
  readonly how: ColumnGuess["how"];
}

/**
 * Matches a table's headers to a kind's fields. Documented names come first, then names people use;
 * a field takes one column, the first that fits best.
 */
export function matchColumns(spec: KindSpec, headers: readonly string[]): ColumnMatch[] {
  const names = headers.map((header) => normaliseName(header));
  const taken = new Set<number>();
  const matches: ColumnMatch[] = [];
  const take = (field: string, wanted: readonly string[], how: ColumnGuess["how"]): boolean => {
    for (const name of wanted) {
      const column = names.findIndex((candidate, index) => !taken.has(index) && candidate !== "" && candidate === normaliseName(name));
      if (column === -1) continue;
      taken.add(column);
      matches.push({ field, column, how });
      return true;
    }
    return false;
  };
  const open = spec.fields.filter((field) => !take(field.name, [field.da, field.en], "exact"));
  for (const field of open) take(field.name, field.also ?? [], "guessed");
  return matches;
}
