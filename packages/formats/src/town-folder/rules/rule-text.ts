import type { Bilingual, Issue } from "@byfokus/model";

/**
 * How an issue is worded. `{n}` is the number of rows, `{examples}` up to three values, `{column}` the column;
 * other names in braces come from the place that reports.
 */
export interface RuleText {
  readonly severity: Issue["severity"];
  readonly message: Bilingual;
  readonly fix: Bilingual;
}
