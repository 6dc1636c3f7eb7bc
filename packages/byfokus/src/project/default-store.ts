import { createHash } from "node:crypto";
import { access, constants } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

/**
 * Where a folder's editions and plan are kept unless somebody says otherwise: `.byfokus` in the folder itself where that can be
 * written, else a place of this person's own (as for a folder on a read-only share).
 *
 * @returns an address, `file:/absolute/dir`
 */
export async function defaultStore(directory: string): Promise<string> {
  const folder = resolve(directory);
  const writable = await access(folder, constants.W_OK).then(() => true, () => false);
  return pathToFileURL(writable ? join(folder, ".byfokus") : join(personalDirectory(), storeName(folder))).href;
}

/** Where this person's programs keep their data, by the system's own custom. */
export function personalDirectory(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (platform === "win32") return join(environment["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"), "Byfokus");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Byfokus");
  const base = environment["XDG_DATA_HOME"];
  return join(base !== undefined && base.startsWith("/") ? base : join(homedir(), ".local", "share"), "byfokus");
}

/** Readable, and different for two folders of the same name. */
function storeName(folder: string): string {
  return `${basename(folder)}-${createHash("sha256").update(folder).digest("hex").slice(0, 8)}`;
}
