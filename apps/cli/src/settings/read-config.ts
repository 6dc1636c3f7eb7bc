import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../errors.ts";
import type { Flags } from "./settings.ts";

/** Keys of `byfokus.config.json` and the kind of value each holds; docs/json/config.schema.json says the same. */
const keys = { lang: "string", mapping: "string", store: "string", need: "string", level: "string", fte: "number" } as const;

const danishKinds = { string: "tekst", number: "et tal" } as const;

export type ConfigKey = keyof typeof keys;
export const configKeys = Object.keys(keys) as readonly ConfigKey[];

/**
 * Reads the folder's `byfokus.config.json`; paths in it are relative to the folder. Empty where there is none.
 *
 * @throws UsageError naming the key that is wrong
 */
export async function readConfig(folder: string): Promise<Pick<Flags, ConfigKey>> {
  const path = join(folder, "byfokus.config.json");
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return {};
  const config = parseObject(text, path);
  const flags: Record<string, string> = {};
  for (const [key, value] of Object.entries(config)) {
    if (key === "$schema") continue;
    if (!isConfigKey(key)) throw new UsageError({ da: `"${key}" i ${path} kendes ikke; brug kun ${configKeys.join(", ")}.`, en: `Expected only ${configKeys.join(", ")} in ${path}, got "${key}".` });
    if (typeof value !== keys[key]) throw new UsageError({ da: `"${key}" i ${path} skal være ${danishKinds[keys[key]]}, men er ${JSON.stringify(value)}.`, en: `Expected a ${keys[key]} for "${key}" in ${path}, got ${JSON.stringify(value)}.` });
    flags[key] = key === "mapping" || key === "store" ? resolve(dirname(path), String(value)) : String(value);
  }
  return flags;
}

function parseObject(text: string, path: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new UsageError({ da: `${path} er ikke gyldig JSON.`, en: `${path} is not JSON.` }, { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new UsageError({ da: `${path} skal holde et objekt, men holder ${JSON.stringify(value)}.`, en: `Expected an object in ${path}, got ${JSON.stringify(value)}.` });
  return value as Record<string, unknown>;
}

function isConfigKey(key: string): key is ConfigKey {
  return Object.hasOwn(keys, key);
}
