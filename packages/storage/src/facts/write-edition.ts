import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { EditionInput, StoredEdition, WriteOptions } from "@byfokus/planning";
import { stopIfCancelled } from "../cancelled.ts";
import { syncDirectory } from "../files/durable.ts";
import { makeFolder } from "../files/make-folder.ts";
import { editionFiles, editionsFolder } from "./edition-files.ts";
import { readManifest, replaceManifest } from "./manifest.ts";
import type { FileMark, Manifest } from "./manifest.ts";
import { writeEditionFiles } from "./write-edition-files.ts";

export interface WriteEditionOptions extends WriteOptions {
  /** ISO 8601 instant. */
  readonly importedAt: string;
  /** Editions kept, the one written among them; at least 1. */
  readonly keepEditions: number;
}

/**
 * Lays an edition down and makes it current, all or nothing: its files are written in a directory of another name,
 * brought to the disk and renamed into place; only then is the manifest replaced, in one rename. A process killed at any
 * moment leaves the old manifest, whose directories were never touched. Editions too old to be kept leave the manifest in
 * that same rename, and their files are removed after it. The caller holds the writer lock.
 */
export async function writeEdition(directory: string, input: EditionInput, options: WriteEditionOptions): Promise<StoredEdition> {
  const { signal, importedAt, keepEditions } = options;
  stopIfCancelled(signal);
  const editions = editionsFolder(directory);
  makeFolder(editions, 0o700);
  const manifest = await readManifest(directory);
  await removeLeftovers(directory, manifest);

  const { edition } = input.town;
  const name = freeName(directoryName(edition.id), manifest);
  const temporary = join(editions, `${name}.tmp-${process.pid}`);
  try {
    await mkdir(temporary, { mode: 0o700 });
    const { rows, warnings } = await writeEditionFiles(temporary, input, options);
    const files = await markFiles(temporary, input.dwellings !== undefined);
    stopIfCancelled(signal);
    await syncDirectory(temporary);
    await rename(temporary, join(editions, name));
    await syncDirectory(editions);

    const stored: StoredEdition = {
      edition,
      townName: input.town.name,
      synthetic: input.town.synthetic,
      importedAt,
      rows,
      issues: [...input.issues, ...warnings],
    };
    const others = manifest.editions.filter((entry) => entry.stored.edition.id !== edition.id);
    const next: Manifest = { schema: "byfokus-facts/1", editions: [{ directory: name, files, stored }, ...others].slice(0, keepEditions) };
    await replaceManifest(directory, next);
    options.onProgress?.("current", 1);
    await removeLeftovers(directory, next);
    return stored;
  } catch (cause) {
    // What is not in the manifest is nobody's; if even this fails, the next write clears it away.
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    if (cause instanceof DOMException) throw cause;
    throw new Error(`The edition could not be written to ${directory}; the earlier edition is still current.`, { cause });
  }
}

/** Edition ids are hex today; anything else a caller invents must still be one plain name on every disk. */
function directoryName(id: string): string {
  return /^[0-9A-Za-z-]{1,64}$/.test(id) ? id.toLowerCase() : createHash("sha256").update(id).digest("hex").slice(0, 12);
}

/** The same edition written again gets a directory of its own, so that the one readers use stays until the manifest has changed. */
function freeName(name: string, manifest: Manifest): string {
  const taken = new Set(manifest.editions.map((entry) => entry.directory));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  return free;
}

async function removeLeftovers(directory: string, manifest: Manifest): Promise<void> {
  const named = new Set(manifest.editions.map((entry) => entry.directory));
  const editions = editionsFolder(directory);
  for (const found of await readdir(editions)) {
    if (!named.has(found)) await rm(join(editions, found), { recursive: true, force: true });
  }
  for (const found of await readdir(directory)) {
    if (/^manifest\.json\.tmp-\d+$/.test(found)) await rm(join(directory, found), { force: true });
  }
}

async function markFiles(folder: string, withDwellings: boolean): Promise<Record<string, FileMark>> {
  const marks: Record<string, FileMark> = {};
  for (const file of Object.values(editionFiles)) {
    if (file === editionFiles.dwellings && !withDwellings) continue;
    const path = join(folder, file);
    const hash = createHash("sha256");
    for await (const part of createReadStream(path)) hash.update(part as Buffer);
    marks[file] = { bytes: (await stat(path)).size, sha256: hash.digest("hex") };
  }
  return marks;
}
