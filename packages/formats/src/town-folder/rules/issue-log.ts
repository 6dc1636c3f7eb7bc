import type { Issue } from "@byfokus/model";
import { ruleText, type RuleId } from "./rules.ts";

/** Where something was met. Reports of one rule, file, column and group become one issue. */
export interface IssuePlace {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  /** Keeps apart what is said about different things in one file, such as two indicators. */
  readonly group?: string;
}

export type Report = (rule: RuleId, place: IssuePlace, params?: Readonly<Record<string, string | number>>) => void;

export interface IssueLog {
  readonly report: Report;
  hasErrors(): boolean;
  /** Errors first, then warnings and notes; within each, in the order first met. */
  issues(): Issue[];
}

const rowsShown = 20;
const examplesShown = 3;

interface Entry {
  readonly rule: RuleId;
  readonly place: IssuePlace;
  readonly rows: number[];
  readonly examples: string[];
  readonly params: Readonly<Record<string, string | number>>;
  count: number;
}

/** Collects what is reported row by row and words it once per rule and file. `params.example` is shown, at most three. */
export function createIssueLog(): IssueLog {
  const entries = new Map<string, Entry>();
  let errors = 0;

  function report(rule: RuleId, place: IssuePlace, params: Readonly<Record<string, string | number>> = {}): void {
    const key = `${rule}\n${place.file}\n${place.column ?? ""}\n${place.group ?? ""}`;
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = { rule, place, rows: [], examples: [], params, count: 0 };
      entries.set(key, entry);
      if (ruleText(rule).severity === "error") errors += 1;
    }
    entry.count += typeof params.times === "number" ? params.times : 1;
    if (place.row !== undefined && entry.rows.length < rowsShown) entry.rows.push(place.row);
    const example = params.example;
    if (example !== undefined && entry.examples.length < examplesShown) {
      const text = shorten(String(example));
      if (!entry.examples.includes(text)) entry.examples.push(text);
    }
  }

  function issues(): Issue[] {
    const all = [...entries.values()].map(wordIssue);
    return (["error", "warning", "note"] as const).flatMap((severity) => all.filter((issue) => issue.severity === severity));
  }

  return { report, hasErrors: () => errors > 0, issues };
}

function wordIssue({ rule, place, rows, examples, params, count }: Entry): Issue {
  const { severity, message, fix } = ruleText(rule);
  const fill = (template: string, thousands: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (name === "n") return groupThousands(count, thousands);
      if (name === "examples") return examples.length === 0 ? "-" : examples.join(", ");
      if (name === "column") return place.column ?? "";
      const value = Object.hasOwn(params, name) ? params[name] : "";
      return typeof value === "number" ? groupThousands(value, thousands) : shorten(value ?? "", 300);
    });
  return {
    rule,
    severity,
    file: place.file,
    rows,
    rowCount: place.row === undefined && params.times === undefined ? 0 : count,
    message: { da: fill(message.da, "."), en: fill(message.en, ",") },
    fix: { da: fill(fix.da, "."), en: fill(fix.en, ",") },
  };
}

function groupThousands(value: number, mark: string): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, mark);
}

function shorten(text: string, most = 60): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
