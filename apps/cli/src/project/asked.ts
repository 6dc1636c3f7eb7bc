import { UsageError } from "../errors.ts";

/** An option a command cannot do without here; `flag` as help writes it: `--group <COLUMN>`. */
export function asked<Value>(value: Value | undefined, flag: string): Value {
  if (value === undefined) throw new UsageError({ da: `Skriv ${inDanish(flag)}.`, en: `Expected ${flag}, got none.` });
  return value;
}

/** What help calls `<COLUMN>`, in a Danish sentence. */
export function inDanish(flag: string): string {
  return flag.replace(/<([A-Z]+)>/g, (all, word: string) => (danish[word] === undefined ? all : `<${danish[word]}>`));
}

const danish: Readonly<Record<string, string>> = { COLUMN: "KOLONNE", METHOD: "METODE", WEIGHTS: "NABOREGEL", IDS: "STEDER", PERIOD: "PERIODE", ID: "INDIKATOR" };

/** One of the words there are; another is answered with the list. */
export function askedAmong(word: string, known: readonly string[], flag: string): string {
  if (!known.includes(word)) throw new UsageError({ da: `${flag} "${word}" findes ikke. Vælg blandt: ${known.join(", ") || "ingen"}.`, en: `Expected ${flag} to be one of ${known.join(", ") || "none"}, got "${word}".` });
  return word;
}
