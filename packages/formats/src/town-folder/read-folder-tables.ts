import type { Pause } from "../tables/pause.ts";
import type { ReadLimits } from "../tables/read-limits.ts";
import type { FolderFile, RawTable } from "../tables/raw-table.ts";
import { isTablePath, readTables } from "../tables/read-tables.ts";
import { isKnownHeader } from "./recognise/known-header.ts";
import { fitsPattern } from "./mapping/file-pattern.ts";
import type { TownMapping } from "./mapping/town-mapping.ts";
import type { Report } from "./rules/issue-log.ts";

/** The mapping file's name where it lies in the folder itself. */
export const mappingFileName = "byfokus-mapping.json";

export interface FolderReading {
  readonly limits: ReadLimits;
  readonly pause: Pause;
  /** Called with a file's path and the share of it that is read, 0-1; 0 first and 1 last. */
  readonly onProgress?: (path: string, share: number) => void;
}

/** Reads every table of a folder, in the order of `files`. With a mapping, files it does not name stay unread unless it says otherwise. */
export async function readFolderTables(files: readonly FolderFile[], mapping: TownMapping | undefined, report: Report, { limits, pause, onProgress }: FolderReading): Promise<RawTable[]> {
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (total > limits.folderBytes) {
    report("folder-too-large", { file: "" }, { megabytes: Math.round(total / 1_000_000), limit: Math.round(limits.folderBytes / 1_000_000) });
    return [];
  }
  const tables: RawTable[] = [];
  for (const file of files) {
    if (isHidden(file.path) || file.path.endsWith(mappingFileName)) continue;
    const named = mapping?.tables.some(({ files: pattern }) => fitsPattern(withoutSheet(pattern), file.path)) ?? false;
    const wanted = named || (isTablePath(file.path) && (mapping === undefined || mapping.otherFiles === "recognise"));
    if (!wanted) {
      if (!isReadMe(file.path)) report("file-ignored", { file: "" }, { example: file.path });
      continue;
    }
    onProgress?.(file.path, 0);
    await pause();
    const read = await readTables(file, { limits, knowsHeader: isKnownHeader, pause, onShare: (share) => onProgress?.(file.path, share) });
    for (const { rule, row, column, file: name, params } of read.problems) report(rule, { file: name, ...(row !== undefined && { row }), ...(column !== undefined && { column }) }, params);
    tables.push(...read.tables);
    onProgress?.(file.path, 1);
  }
  return tables;
}

function withoutSheet(pattern: string): string {
  return pattern.split("#", 1)[0] ?? pattern;
}

/** Files that systems leave behind: `.DS_Store`, Excel's `~$` locks. */
function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith(".") || part.startsWith("~$"));
}

function isReadMe(path: string): boolean {
  return /(^|\/)(l(æ|ae)smig|readme|license|licens|source)[^/]*$/i.test(path);
}
