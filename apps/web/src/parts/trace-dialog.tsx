import { traceMetric, traceView } from "byfokus/browser";
import type { MetricId, Plan, PlanningContext, Scenario } from "byfokus/browser";
import { useMemo } from "react";
import { useWords } from "../state/preferences.ts";
import { Dialog } from "./dialog.tsx";

export interface TraceDialogProps {
  readonly context: PlanningContext;
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly metric: MetricId;
  readonly onClose: () => void;
}

/** A number opened up: its formula, the terms in it, and the rows they come from. */
export function TraceDialog({ context, plan, scenario, metric, onClose }: TraceDialogProps) {
  const words = useWords();
  const view = useMemo(() => traceView(traceMetric(context, plan, scenario, metric), words.lang), [context, plan, scenario, metric, words.lang]);
  return (
    <Dialog title={`${view.title}: ${view.valueText}`} onClose={onClose}>
      <p className="muted">{scenario.title}</p>
      <p className="formula">{view.formula}</p>
      <dl className="terms">{view.terms.map((term) => <div key={term.name}><dt>{term.name}</dt><dd>{term.text}</dd></div>)}</dl>
      <div className="scroll trace-rows" tabIndex={0} role="region" aria-label={words.t("app.trace.rows")}>
        <table className="table">
          <thead><tr>{view.columns.map((column, index) => <th key={column} scope="col" className={index === 0 ? undefined : "num"}>{column}</th>)}</tr></thead>
          <tbody>{view.rows.map((row, index) => <tr key={index}>{row.map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at} className="num">{cell}</td>))}</tr>)}</tbody>
        </table>
      </div>
      <p className="xs quiet">{words.t("app.foot.edition", { label: context.frame.edition.label, id: context.frame.edition.id })}</p>
    </Dialog>
  );
}
