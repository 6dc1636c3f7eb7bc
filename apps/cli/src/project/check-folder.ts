import { readdir } from "node:fs/promises";
import { cliText } from "../words.ts";

/**
 * Says in the person's language, before anything is begun, that a folder cannot be used as the command wants: to read
 * it must be there, to write a new one it must be empty or not there yet. The library refuses the same, in English.
 */
export async function checkFolder(directory: string, purpose: "read" | "write", lang: "da" | "en"): Promise<void> {
  const text = cliText(lang);
  const entries = await readdir(directory).catch((cause: unknown) => {
    if (purpose === "write") return [];
    throw new Error(text.folderUnreadable(directory), { cause });
  });
  if (purpose === "write" && entries.length > 0) throw new Error(text.folderNotEmpty(directory, entries.length));
}
