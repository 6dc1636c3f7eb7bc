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
 * a field takes one column, the first that fits best. Only an absent id may share the column of another field.
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
  const standIn = idStandIn(spec, names, matches);
  return standIn === undefined ? matches : [...matches, standIn];
}

/** An address or a name in the place of an id that no column holds. */
function idStandIn({ idFrom }: KindSpec, names: readonly string[], matches: readonly ColumnMatch[]): ColumnMatch | undefined {
  if (idFrom === undefined || matches.some(({ field }) => field === "id")) return undefined;
  const source = matches.find(({ field, column }) => field === idFrom.field && idFrom.headers.test(names[column] ?? ""));
  const isTold = matches.some(({ field }) => idFrom.with.includes(field));
  return source === undefined || !isTold ? undefined : { field: "id", column: source.column, how: "guessed" };
}
