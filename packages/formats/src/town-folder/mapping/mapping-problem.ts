import type { Bilingual } from "@byfokus/model";

/** One thing wrong with a mapping file. `path` is as in JSON: `tables[2].columns.count`. */
export interface MappingProblem {
  readonly path: string;
  readonly problem: Bilingual;
  readonly fix: Bilingual;
}

/** Reads values out of JSON and notes what does not fit, by path. */
export interface MappingReader {
  readonly problems: MappingProblem[];
  object(value: unknown, path: string, allowed?: readonly string[]): ReadonlyMap<string, unknown>;
  list(value: unknown, path: string): readonly unknown[];
  text(value: unknown, path: string): string | undefined;
  flag(value: unknown, path: string): boolean | undefined;
  choice<Choice extends string>(value: unknown, path: string, choices: readonly Choice[]): Choice | undefined;
  fail(path: string, problem: Bilingual, fix: Bilingual): undefined;
}

/** Absent values (`undefined`) are never a problem here; whoever needs them says so. */
export function createMappingReader(): MappingReader {
  const problems: MappingProblem[] = [];

  function fail(path: string, problem: Bilingual, fix: Bilingual): undefined {
    problems.push({ path, problem, fix });
    return undefined;
  }

  function object(value: unknown, path: string, allowed?: readonly string[]): ReadonlyMap<string, unknown> {
    if (value === undefined) return new Map();
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      fail(path, { da: "her skal stå et objekt { }", en: "an object { } is expected here" }, { da: "Skriv { ... }.", en: "Write { ... }." });
      return new Map();
    }
    const entries = new Map<string, unknown>(Object.entries(value));
    for (const key of entries.keys()) {
      if (allowed !== undefined && !allowed.includes(key) && key !== "$schema" && key !== "comment") {
        fail(`${path}.${key}`, { da: `'${key}' kendes ikke`, en: `'${key}' is not known` }, { da: `Brug en af: ${allowed.join(", ")}.`, en: `Use one of: ${allowed.join(", ")}.` });
      }
    }
    return entries;
  }

  return {
    problems,
    fail,
    object,
    list(value, path) {
      if (value === undefined) return [];
      if (Array.isArray(value)) return value;
      fail(path, { da: "her skal stå en liste [ ]", en: "a list [ ] is expected here" }, { da: "Skriv [ ... ].", en: "Write [ ... ]." });
      return [];
    },
    text(value, path) {
      if (value === undefined) return undefined;
      if (typeof value === "string" && value !== "") return value;
      if (typeof value === "number") return String(value);
      return fail(path, { da: "her skal stå en tekst", en: "a text is expected here" }, { da: 'Skriv "...".', en: 'Write "...".' });
    },
    flag(value, path) {
      if (value === undefined || typeof value === "boolean") return value;
      return fail(path, { da: "her skal stå true eller false", en: "true or false is expected here" }, { da: "Skriv true eller false.", en: "Write true or false." });
    },
    choice(value, path, choices) {
      if (value === undefined) return undefined;
      const found = choices.find((choice) => choice === value);
      const list = choices.join(", ");
      return found ?? fail(path, { da: `'${String(value)}' kendes ikke`, en: `'${String(value)}' is not known` }, { da: `Brug en af: ${list}.`, en: `Use one of: ${list}.` });
    },
  };
}
