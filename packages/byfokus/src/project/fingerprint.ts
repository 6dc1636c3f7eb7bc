import { createHash } from "node:crypto";
import type { FolderFile } from "@byfokus/formats";

/** Changes when the reading of folders does, so that an older reading is done again. */
const readerVersion = "1";

/** SHA-256 of names, contents, mapping and reader: the same fingerprint means the same import. */
export function fingerprint(files: readonly FolderFile[], mapping: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify([readerVersion, mapping ?? null]));
  for (const { path, bytes } of files) {
    hash.update(JSON.stringify([path, createHash("sha256").update(bytes).digest("hex")]));
  }
  return hash.digest("hex");
}
