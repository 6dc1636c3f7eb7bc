import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder, replaceFile } from "@byfokus/storage";
import type { ImportReport } from "./project.ts";

/** The last import's report beside a store's editions; `undefined` where there is none, or none that this version wrote. */
export async function readImportReport(store: string): Promise<ImportReport | undefined> {
  const text = await readFile(reportPath(store), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const report = JSON.parse(text) as ImportReport;
    return report.schema === "byfokus-import/1" ? report : undefined;
  } catch {
    // Only a memory of what a reading gave: a damaged one is made anew from the folder.
    return undefined;
  }
}

/** Keeps a report; the old one is there until the new one is whole. */
export async function writeImportReport(store: string, report: ImportReport): Promise<void> {
  makeFolder(fileURLToPath(store), 0o700);
  await replaceFile(reportPath(store), JSON.stringify(report));
}

function reportPath(store: string): string {
  return join(fileURLToPath(store), "import.json");
}
