import { UsageError } from "../errors.ts";

/** An option a command cannot do without here; `flag` as help writes it: `--group <COLUMN>`. */
export function asked<Value>(value: Value | undefined, flag: string): Value {
  if (value === undefined) throw new UsageError({ da: `Skriv ${flag}.`, en: `Expected ${flag}, got none.` });
  return value;
}

/** One of the words there are; another is answered with the list. */
export function askedAmong(word: string, known: readonly string[], flag: string): string {
  if (!known.includes(word)) throw new UsageError({ da: `${flag} "${word}" findes ikke. Vælg blandt: ${known.join(", ") || "ingen"}.`, en: `Expected ${flag} to be one of ${known.join(", ") || "none"}, got "${word}".` });
  return word;
}
