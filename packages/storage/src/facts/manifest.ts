import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EditionId } from "@byfokus/model";
import type { StoredEdition } from "@byfokus/planning";
import { replaceFile } from "../files/durable.ts";

/** What a store holds. This one file decides what is current; directories it does not name are leftovers. */
export interface Manifest {
  readonly schema: "byfokus-facts/1";
  /** Newest first; the first one is current. */
  readonly editions: readonly ManifestEntry[];
}

export interface ManifestEntry {
  /** Name under `editions/`. */
  readonly directory: string;
  /** Size and SHA-256 of each file, to tell a damaged disk from a mistake. */
  readonly files: Readonly<Record<string, FileMark>>;
  readonly stored: StoredEdition;
}

export interface FileMark {
  readonly bytes: number;
  readonly sha256: string;
}

/** The store's manifest; an empty one where nothing was ever written. */
export async function readManifest(directory: string): Promise<Manifest> {
  const path = manifestPath(directory);
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    if (isMissing(cause)) return undefined;
    throw new Error(`The store's list of editions ${path} could not be read.`, { cause });
  });
  return text === undefined ? { schema: "byfokus-facts/1", editions: [] } : parseManifest(text, path);
}

/** The edition with an id, or without one the current edition; `undefined` where there is none. */
export function findEdition({ editions }: Manifest, id: EditionId | undefined): ManifestEntry | undefined {
  return id === undefined ? editions[0] : editions.find(({ stored }) => stored.edition.id === id);
}

/** Puts a new manifest in the old one's place in one step. */
export async function replaceManifest(directory: string, manifest: Manifest): Promise<void> {
  await replaceFile(manifestPath(directory), `${JSON.stringify(manifest, null, 1)}\n`);
}

function manifestPath(directory: string): string {
  return join(directory, "manifest.json");
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function parseManifest(text: string, path: string): Manifest {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text) as Manifest;
  } catch (cause) {
    throw new Error(`The store's list of editions ${path} is damaged. Choose another store, or delete the store and import again.`, { cause });
  }
  if (manifest.schema !== "byfokus-facts/1") {
    throw new Error(`Expected a store of the kind "byfokus-facts/1" in ${path}, got "${String(manifest.schema)}". A newer Byfokus may have written it.`);
  }
  return manifest;
}
