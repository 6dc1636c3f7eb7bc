import type { FolderFile } from "@byfokus/formats";

/**
 * Turns "this share of this file" into the share of the whole folder, weighed by bytes, 0-1 and never falling.
 * Files that are passed over count when the next one is begun.
 */
export function shareOfFolder(files: readonly FolderFile[], onShare: (share: number) => void): (path: string, share: number) => void {
  const begins = new Map<string, { readonly before: number; readonly bytes: number }>();
  let total = 0;
  for (const { path, bytes } of [...files].sort(byPath)) {
    begins.set(path, { before: total, bytes: bytes.length });
    total += bytes.length;
  }
  return (path, share) => {
    const { before, bytes } = begins.get(path) ?? { before: total, bytes: 0 };
    onShare(total === 0 ? 1 : (before + bytes * share) / total);
  };
}

/** The order files are read in. */
function byPath(a: FolderFile, b: FolderFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
