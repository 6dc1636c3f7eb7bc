import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
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
  const path = reportPath(store);
  await mkdir(fileURLToPath(store), { recursive: true, mode: 0o700 });
  await writeFile(`${path}.tmp-${process.pid}`, JSON.stringify(report), { mode: 0o600 });
  await rename(`${path}.tmp-${process.pid}`, path);
}

function reportPath(store: string): string {
  return join(fileURLToPath(store), "import.json");
}
