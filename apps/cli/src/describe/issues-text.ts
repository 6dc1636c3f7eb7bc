import { importReportView } from "byfokus/node";
import type { Issue, TownFolderResult } from "byfokus/node";
import { printable } from "../output/text-table.ts";
import { cliText } from "../words.ts";

/** What is wrong in a folder and how to mend it, errors first, then the sum of it. */
export function issuesText(report: Pick<TownFolderResult, "tables" | "issues">, lang: "da" | "en"): string {
  return `${tableIssuesText(report.issues, lang)}${printable(importReportView(report, lang).summary)}\n`;
}

/** What is wrong in one table and how to mend it, errors first. */
export function tableIssuesText(found: readonly Issue[], lang: "da" | "en"): string {
  const { issues } = importReportView({ tables: [], issues: found }, lang);
  const lines = issues.flatMap(({ rule, severityText, place, message, fix }) => [`${severityText} [${rule}] ${place}`, `  ${message}`, `  ${cliText(lang).fix}: ${fix}`]);
  return lines.map((line) => `${printable(line)}\n`).join("");
}
