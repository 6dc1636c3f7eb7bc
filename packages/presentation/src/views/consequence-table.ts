import type { ScenarioId } from "@byfokus/model";
import { metricValue, type Comparison, type ConsequenceRow, type Evaluation, type MetricId } from "@byfokus/planning";
import { createWords, type Words } from "../messages/words.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";
import { metricText } from "./metric-text.ts";

export interface ConsequenceTableView {
  readonly columns: readonly { readonly id: ScenarioId; readonly title: string; readonly dominatedBy?: string }[];
  readonly rows: readonly ConsequenceRowView[];
  /** One sentence per dominated scenario, naming the better one. */
  readonly notes: readonly string[];
}

export interface ConsequenceRowView {
  readonly metric: MetricId;
  readonly name: string;
  readonly help: string;
  /** "i dag 466"; absent where today is not known. */
  readonly todayText?: string;
  readonly better: ConsequenceRow["better"];
  readonly cells: readonly ConsequenceCell[];
}

export interface ConsequenceCell {
  readonly value: number | null;
  readonly text: string;
  /** The same as a share of the whole, where it has one: "34,0 %". */
  readonly shareText?: string;
  /** What stands beside the figure: the organisation's name, unused staff. */
  readonly note?: string;
  /** Length of the bar, 0-1; `null` where nothing is judged. */
  readonly bar: number | null;
  /** Place of today's tick on the bar, 0-1; `null` where today is not known. */
  readonly today: number | null;
  readonly best: boolean;
}

/** The consequence table: every scenario beside the others, on the same data, money and rules. */
export function consequenceTable(comparison: Comparison, lang: Language, today?: Evaluation): ConsequenceTableView {
  const words = createWords(lang);
  const title = (id: ScenarioId): string => comparison.scenarios.find((scenario) => scenario.id === id)?.title ?? id;
  const dominatedBy = new Map(comparison.dominated.map((pair) => [pair.id, title(pair.by)]));
  return {
    columns: comparison.scenarios.map(({ id, title: name }) => {
      const better = dominatedBy.get(id);
      return { id, title: name, ...(better === undefined ? {} : { dominatedBy: better }) };
    }),
    rows: comparison.rows.map((row) => rowView(row, comparison, words, today)),
    notes: comparison.dominated.map((pair) => words.t("compare.dominated", { better: title(pair.by), title: title(pair.id) })),
  };
}

function rowView(row: ConsequenceRow, comparison: Comparison, words: Words, today: Evaluation | undefined): ConsequenceRowView {
  const now = today === undefined ? null : metricValue(today, row.metric);
  const most = Math.max(...row.values.map((value) => value ?? 0), now ?? 0);
  return {
    metric: row.metric,
    name: words.t(`metric.${row.metric}.name`),
    help: words.t(`metric.${row.metric}.help`),
    ...(now === null ? {} : { todayText: words.t("compare.todayValue", { value: metricText(words.lang, row.metric, now) }) }),
    better: row.better,
    cells: comparison.scenarios.map(({ evaluation }, index) => {
      const value = row.values[index] ?? null;
      const scale = scaleOf(row.metric, evaluation, most);
      const share = shareOf(row.metric, value, evaluation);
      const note = noteOf(row.metric, evaluation, words);
      return {
        value,
        text: metricText(words.lang, row.metric, value),
        ...(share === null ? {} : { shareText: formatShare(words.lang, share) }),
        ...(note === null ? {} : { note }),
        bar: value === null ? null : part(value, scale),
        today: now === null ? null : part(now, scale),
        best: row.best.includes(index),
      };
    }),
  };
}

/** What a full bar means: all need for need, everything for a plain share, the budget for staff, else the largest value. */
function scaleOf(metric: MetricId, evaluation: Evaluation, most: number): number {
  if (metric === "needReached" || metric === "needLeftOut") return evaluation.needTotal.value;
  if (metric === "coverage" || metric === "precision" || metric === "moversReached") return 1;
  if (metric === "fte") return Math.max(most, evaluation.fteBudget);
  return metric === "residentsReached" ? evaluation.residents : most;
}

function shareOf(metric: MetricId, value: number | null, evaluation: Evaluation): number | null {
  const whole = metric === "residentsReached" ? evaluation.residents : evaluation.needTotal.value;
  const hasShare = metric === "needReached" || metric === "needLeftOut" || metric === "residentsReached";
  return value === null || !hasShare || whole === 0 ? null : value / whole;
}

function noteOf(metric: MetricId, evaluation: Evaluation, words: Words): string | null {
  if (metric === "worstOrganisation") return evaluation.worstOrganisation?.name ?? null;
  if (metric === "fte" && evaluation.fteUnused >= 0.05) return words.t("compare.unusedFte", { fte: formatNumber(words.lang, evaluation.fteUnused, 1) });
  return null;
}

function part(value: number, scale: number): number {
  return scale > 0 ? Math.min(1, Math.max(0, value / scale)) : 0;
}
