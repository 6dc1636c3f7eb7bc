import { UsageError } from "../errors.ts";
import type { Settings } from "../settings/settings.ts";

/** The folder a command was given. */
export function folderOf({ folder }: Settings): string {
  if (folder === undefined) throw new UsageError({ da: "Skriv mappen med data.", en: "Expected a folder, got none." });
  return folder;
}
