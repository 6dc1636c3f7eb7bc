import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { indexMethods, parseIndexMethod } from "byfokus/node";
import type { IndexMethod } from "byfokus/node";
import type { CommandCall } from "../command.ts";
import { CommandFailure, NotValid, UsageError } from "../errors.ts";
import { asked } from "./asked.ts";

/** The method that `--method` names: a shipped one by its id, else a method file by its path. */
export async function findMethod({ settings, effects }: CommandCall): Promise<IndexMethod> {
  const word = asked(settings.figures.method, "--method <METHOD>");
  const shipped = indexMethods.find(({ id }) => id === word);
  if (shipped !== undefined) return shipped;
  if (!word.endsWith(".json")) {
    const known = indexMethods.map(({ id }) => id).join(", ");
    throw new UsageError({ da: `Metoden "${word}" findes ikke. Vælg blandt: ${known}; eller skriv stien til en metodefil (.json).`, en: `Expected one of ${known} or the path of a method file (.json), got "${word}".` });
  }
  const path = resolve(effects.cwd, word);
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new CommandFailure({ da: `Metodefilen ${path} kan ikke læses. Se efter i --method.`, en: `The method file ${path} cannot be read. Check --method.` }, { cause });
  });
  try {
    return parseIndexMethod(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (cause) {
    throw new NotValid({ da: `${path} er ikke en metode, der kan bruges.`, en: `${path} is not a method that can be used.` }, { cause });
  }
}
