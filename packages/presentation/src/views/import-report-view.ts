import type { Issue } from "@byfokus/model";
import { createWords, type Words } from "../messages/words.ts";
import { formatNumber } from "../numbers/format-number.ts";
import type { Language } from "../numbers/language.ts";

/** A table as the reader of town folders reports it (structurally `RecognisedTable` of formats). */
export interface ImportedTable {
  readonly kind: string;
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly { readonly header: string; readonly field?: string; readonly how: "exact" | "guessed" | "mapped" | "unused" }[];
  readonly notes: Readonly<Record<string, string>>;
}

export interface ImportReportView {
  /** "6 filer læst. Kolonner: 41 kendte og 3 gættede. 2 advarsler." */
  readonly summary: string;
  readonly tables: readonly { readonly file: string; readonly kind: string; readonly rows: string; readonly columns: readonly { readonly header: string; readonly field: string; readonly how: string }[]; readonly notes: string }[];
  /** Errors first, then warnings, then notes; in the order they were found. */
  readonly issues: readonly IssueView[];
}

export interface IssueView {
  readonly rule: string;
  readonly severity: Issue["severity"];
  readonly severityText: string;
  readonly place: string;
  readonly message: string;
  readonly fix: string;
}

const severities: readonly Issue["severity"][] = ["error", "warning", "note"];

/** What an import found, in words a person can act on. */
export function importReportView(report: { readonly tables: readonly ImportedTable[]; readonly issues: readonly Issue[] }, lang: Language): ImportReportView {
  const words = createWords(lang);
  return {
    summary: summaryOf(report, words),
    tables: report.tables.map((table) => ({
      file: table.file,
      kind: kindOf(table.kind, words),
      rows: words.t("common.rows", { count: table.rows }),
      columns: table.columns.map((column) => ({ header: column.header, field: column.field ?? "", how: words.t(`data.column.${column.how}`) })),
      notes: Object.entries(table.notes).map(([name, note]) => `${name}: ${note}`).join(", "),
    })),
    issues: severities.flatMap((severity) => report.issues.filter((issue) => issue.severity === severity).map((issue) => issueView(issue, words))),
  };
}

function summaryOf(report: Parameters<typeof importReportView>[0], words: Words): string {
  const columns = report.tables.flatMap((table) => table.columns);
  const count = (...how: readonly string[]): number => columns.filter((column) => how.includes(column.how)).length;
  const issues = (severity: Issue["severity"]): number => report.issues.filter((issue) => issue.severity === severity).length;
  const [errors, warnings] = [issues("error"), issues("warning")];
  return [
    words.t("data.report.summary", { files: words.t("data.report.files", { count: new Set(report.tables.map((table) => table.file)).size }), known: count("exact", "mapped"), guessed: count("guessed") }),
    ...(errors > 0 ? [words.t("data.report.errors", { count: errors })] : []),
    ...(warnings > 0 ? [words.t("data.report.warnings", { count: warnings })] : []),
    ...(errors + warnings === 0 ? [words.t("data.report.clean")] : []),
  ].join(" ");
}

function kindOf(kind: string, words: Words): string {
  const key = `data.kind.${kind}`;
  return words.has(key) ? words.t(key) : kind;
}

function issueView(issue: Issue, words: Words): IssueView {
  const rows = issue.rows.map((row) => formatNumber(words.lang, row)).join(", ");
  const more = issue.rowCount - issue.rows.length;
  const at = issue.rows.length === 0 ? "" : more > 0 ? words.t("data.report.rowsMany", { rows, count: more }) : words.t("data.report.rows", { rows });
  return {
    rule: issue.rule,
    severity: issue.severity,
    severityText: words.t(`data.severity.${issue.severity}`),
    place: [issue.file, at].filter((part) => part !== "").join(", "),
    message: issue.message[words.lang],
    fix: issue.fix[words.lang],
  };
}
