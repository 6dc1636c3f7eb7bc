import type { Bilingual } from "../text.ts";

/** A value that no plan may hold, and where it stands: `scenarios[2].scope.members[0].fte` in a file, `staff for area "nord"` in an edit. */
export class PlanValueError extends Error {
  readonly path: string;
  /** The message in both languages; `message` is the English one. */
  readonly said: Bilingual;

  /** @param expected as it follows "expected" and "ventede" */
  constructor(path: string, expected: Bilingual, got: unknown) {
    const found = shown(got);
    const said = { da: `${path || "plan"}: ventede ${expected.da}, fik ${found.da}`, en: `${path || "plan"}: expected ${expected.en}, got ${found.en}` };
    super(said.en);
    this.name = "PlanValueError";
    this.path = path;
    this.said = said;
  }
}

export const anObject: Bilingual = { da: "et objekt", en: "an object" };

export const aDate: Bilingual = { da: "en dato som 2026-11-22", en: "a date such as 2026-11-22" };

/** One of a few texts, as an error lists them. */
export function anyOf(choices: readonly string[]): Bilingual {
  const quoted = choices.map((choice) => JSON.stringify(choice));
  return { da: quoted.join(" eller "), en: quoted.join(" or ") };
}

/** Reads one value found at a path, or throws a `PlanValueError`. */
export type Read<Value> = (value: unknown, path: string) => Value;

type Fields = Readonly<Record<string, Read<unknown>>>;
type ValueOf<Reader> = Reader extends Read<infer Value> ? Value : never;
type Present<Must extends Fields, May extends Fields> = { readonly [Key in keyof Must]: ValueOf<Must[Key]> } & { readonly [Key in keyof May]?: ValueOf<May[Key]> };

/**
 * An object with every field of `must` and any of `may`. A field that is neither is refused rather than dropped:
 * it is a misspelling, or was saved by a later version whose meaning would be lost.
 */
export function objectOf<Must extends Fields, May extends Fields = Record<never, never>>(must: Must, may?: May): Read<Present<Must, May>> {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new PlanValueError(path, anObject, value);
    const given = new Map<string, unknown>(Object.entries(value));
    const readers = new Map(Object.entries({ ...must, ...may }));
    for (const key of given.keys()) if (!readers.has(key)) throw new PlanValueError(join(path, key), { da: "intet sådant felt", en: "no such field" }, given.get(key));
    const read: [string, unknown][] = [];
    for (const [key, reader] of readers) if (Object.hasOwn(must, key) || given.get(key) !== undefined) read.push([key, reader(given.get(key), join(path, key))]);
    return Object.fromEntries(read) as Present<Must, May>;
  };
}

/** A list of anything `item` reads, in the file's order. */
export function listOf<Item>(item: Read<Item>): Read<readonly Item[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new PlanValueError(path, { da: "en liste", en: "a list" }, value);
    return value.map((entry, index) => item(entry, `${path}[${index}]`));
  };
}

/** One of a few texts. */
export function oneOf<Choice extends string>(...choices: readonly Choice[]): Read<Choice> {
  return (value, path) => {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw new PlanValueError(path, anyOf(choices), value);
    return choice;
  };
}

/** An object whose field `kind` says which of several shapes it has. */
export function byKind<Shapes extends Readonly<Record<string, Read<unknown>>>>(shapes: Shapes): Read<ValueOf<Shapes[keyof Shapes]>> {
  return (value, path) => {
    const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
    const shape = typeof kind === "string" && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    if (!shape) throw new PlanValueError(join(path, "kind"), anyOf(Object.keys(shapes)), kind);
    return shape(value, path) as ValueOf<Shapes[keyof Shapes]>;
  };
}

/** Any text, the empty one too. */
export const text: Read<string> = (value, path) => {
  if (typeof value !== "string") throw new PlanValueError(path, { da: "en tekst", en: "a text" }, value);
  return value;
};

/** A text that names something. */
export const id: Read<string> = (value, path) => {
  if (typeof value !== "string" || value === "") throw new PlanValueError(path, { da: "et id", en: "an id" }, value);
  return value;
};

/** A text that says something: not empty, not only spaces. */
export const words: Read<string> = (value, path) => {
  if (typeof value !== "string" || value.trim() === "") throw new PlanValueError(path, { da: "en tekst, der siger noget", en: "a text that says something" }, value);
  return value;
};

export const atLeastZero: Read<number> = (value, path) => numberWhere(value, path, { da: "et tal >= 0", en: "a number >= 0" }, (number) => number >= 0);

export const aboveZero: Read<number> = (value, path) => numberWhere(value, path, { da: "et tal > 0", en: "a number > 0" }, (number) => number > 0);

export const share: Read<number> = (value, path) => numberWhere(value, path, { da: "en andel mellem 0 og 1", en: "a share between 0 and 1" }, (number) => number >= 0 && number <= 1);

export const anyNumber: Read<number> = (value, path) => numberWhere(value, path, { da: "et tal", en: "a number" }, () => true);

export const wholeNumber: Read<number> = (value, path) => numberWhere(value, path, { da: "et helt tal >= 0", en: "a whole number >= 0" }, (number) => Number.isSafeInteger(number) && number >= 0);

export const countFromOne: Read<number> = (value, path) => numberWhere(value, path, { da: "et helt tal >= 1", en: "a whole number >= 1" }, (number) => Number.isSafeInteger(number) && number >= 1);

function numberWhere(value: unknown, path: string, expected: Bilingual, holds: (number: number) => boolean): number {
  if (typeof value !== "number" || !Number.isFinite(value) || !holds(value)) throw new PlanValueError(path, expected, value);
  return value;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** Short enough for a message, and never the content of a whole object. */
function shown(value: unknown): Bilingual {
  if (value === undefined) return { da: "intet", en: "nothing" };
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? { da: "en liste", en: "a list" } : anObject;
  const written = typeof value === "string" ? JSON.stringify(value) : String(value);
  const short = written.length > 60 ? `${written.slice(0, 57)}...` : written;
  return { da: short, en: short };
}
