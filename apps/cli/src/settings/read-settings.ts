import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Effects } from "../effects.ts";
import { CommandFailure, NotValid } from "../errors.ts";
import { readFigureOptions } from "./figure-options.ts";
import { parseBody, parseColumn, parseDate, parseFormats, parseGap, parseLang, parseLevel, parseNeed, parseNumber, parsePrinted } from "./parse-values.ts";
import { configKeys, readConfig } from "./read-config.ts";
import type { Flags, Settings } from "./settings.ts";

export interface SettingsInput {
  readonly flags: Flags;
  readonly folder?: string | undefined;
  readonly file?: string | undefined;
  /** Formats the command can write; the first one is its default. */
  readonly formats?: readonly string[] | undefined;
}

type Found = { readonly text: string; readonly where: string } | undefined;

/** Gathers what a command runs with: flag > environment (`BYFOKUS_LANG` ...) > `byfokus.config.json` > default. */
export async function readSettings({ flags, folder: given, file, formats = [] }: SettingsInput, effects: Effects): Promise<Settings> {
  const folder = given === undefined ? undefined : resolve(effects.cwd, given);
  const config = folder === undefined ? {} : await readConfig(folder);
  const find = (key: keyof Flags): Found => {
    const flag = flags[key];
    if (typeof flag === "string") return { text: flag, where: `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` };
    const name = `BYFOKUS_${key.toUpperCase()}`;
    const variable = configKeys.some((known) => known === key) || key === "date" ? effects.env[name] : undefined;
    if (variable !== undefined && variable !== "") return { text: variable, where: name };
    const set = (config as Flags)[key];
    return typeof set === "string" ? { text: set, where: `"${key}" in byfokus.config.json` } : undefined;
  };
  const read = <Value>(key: keyof Flags, parse: (text: string, where: string) => Value): Value | undefined => {
    const found = find(key);
    return found === undefined ? undefined : parse(found.text, found.where);
  };
  const path = (text: string) => resolve(effects.cwd, text);
  const mappingPath = read("mapping", path);
  return {
    folder,
    file: file === undefined ? undefined : path(file),
    json: flags.json === true,
    quiet: flags.quiet === true,
    noInput: flags.input === false,
    debug: flags.debug === true,
    lang: read("lang", parseLang) ?? "da",
    date: read("date", parseDate) ?? localDate(effects.now()),
    mapping: mappingPath === undefined ? undefined : await readMapping(mappingPath),
    store: read("store", (text) => pathToFileURL(path(text)).href),
    need: file === undefined ? read("need", parseNeed) : undefined,
    level: read("level", parseLevel) ?? "block",
    fte: read("fte", (text, where) => parseNumber(text, where, { least: 0, most: 100_000 })),
    to: read("to", (text, where) => parseFormats(text, formats, where)) ?? formats.slice(0, 1),
    out: read("out", path),
    body: read("body", parseBody),
    meeting: read("meeting", parseDate),
    seed: read("seed", (text, where) => parseNumber(text, where, { least: 0, most: 2 ** 32 - 1, whole: true })),
    scale: read("scale", (text, where) => parseNumber(text, where, { least: 0.1, most: 50 })),
    figures: { ...readFigureOptions(read), inNeed: file === undefined || flags.need === undefined ? undefined : parseColumn(flags.need, "--need") },
    gap: read("gap", parseGap),
    seconds: read("seconds", (text, where) => parseNumber(text, where, { least: 0, most: 86_400 })),
    certificate: read("certificate", path),
    save: flags.save === true,
    quick: flags.quick === true,
    printed: read("printed", parsePrinted),
    port: read("port", (text, where) => parseNumber(text, where, { least: 0, most: 65_535, whole: true })),
  };
}

async function readMapping(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new CommandFailure({ da: `Kortlægningsfilen ${path} kan ikke læses. Se efter i --mapping.`, en: `The mapping file ${path} cannot be read. Check --mapping.` }, { cause });
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (cause) {
    throw new NotValid({ da: `Kortlægningsfilen ${path} er ikke gyldig JSON.`, en: `The mapping file ${path} is not JSON.` }, { cause });
  }
}

/** The day on this machine's calendar; the one place in the program where the clock decides a date. */
function localDate(now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
