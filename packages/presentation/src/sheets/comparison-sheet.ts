import type { Sheet } from "@byfokus/model";
import { metricValue, type Comparison, type Evaluation } from "@byfokus/planning";
import { createWords } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";

/** The consequence table as numbers: one row per metric, one column per scenario, today first where it is known. */
export function comparisonSheet(comparison: Comparison, lang: Language, today?: Evaluation): Sheet {
  const words = createWords(lang);
  const titles = [...(today === undefined ? [] : [words.t("common.today")]), ...comparison.scenarios.map(({ title }) => title)];
  return {
    name: words.t("sheet.comparison"),
    columns: [{ title: words.t("column.criterion"), format: "text" }, ...titles.map((title) => ({ title, format: "decimal" as const }))],
    rows: comparison.rows.map((row) => {
      const scale = row.metric === "costKr" ? 1 / 1_000_000 : 1;
      const values = [...(today === undefined ? [] : [metricValue(today, row.metric)]), ...row.values];
      return [words.t(`metric.${row.metric}.name`), ...values.map((value) => (value === null ? null : value * scale))];
    }),
  };
}
