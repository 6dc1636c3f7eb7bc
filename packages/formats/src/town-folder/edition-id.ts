import { createHash } from "node:crypto";
import type { FolderFile } from "../tables/raw-table.ts";

/**
 * First 12 hex digits of the SHA-256 over the folder's files, sorted by path. Path and length stand before each
 * file's bytes, so that moving bytes between files changes the id. Order of the input is irrelevant.
 */
export function editionId(files: readonly FolderFile[]): string {
  const hash = createHash("sha256");
  for (const { path, bytes } of [...files].sort(byPath)) {
    hash.update(`${path}\0${bytes.length}\0`, "utf8");
    hash.update(bytes);
  }
  return hash.digest("hex").slice(0, 12);
}

/** By code unit, which is the same everywhere. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
