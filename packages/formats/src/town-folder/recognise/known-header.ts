import { indicatorNames } from "../kinds/indicator-names.ts";
import { kinds } from "../kinds/kinds.ts";
import { normaliseName } from "../normalise-name.ts";

const headers = new Set<string>();
for (const { fields } of kinds) for (const field of fields) for (const name of [field.da, field.en, ...(field.also ?? [])]) headers.add(normaliseName(name));
for (const names of Object.values(indicatorNames)) for (const name of names) headers.add(normaliseName(name));

/** Whether a text is a column name of some kind of table; short numbers and single letters are not. */
export function isKnownHeader(text: string): boolean {
  const name = normaliseName(text);
  return name.length > 1 && headers.has(name);
}
