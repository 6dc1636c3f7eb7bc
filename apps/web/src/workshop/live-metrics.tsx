import { liveMetrics } from "byfokus/browser";
import type { Evaluation, LiveMetric, MetricId } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";

const hidden: readonly MetricId[] = ["coverage", "residentsReached"];
const arrows = { up: "▲", down: "▼", same: "" } as const;

/** Every figure now, and its difference to today: arrow, number and word; the colour only says whether it is wished for. */
export function LiveMetrics({ evaluation, today, onOpen }: { readonly evaluation: Evaluation; readonly today: Evaluation; readonly onOpen: (metric: MetricId) => void }) {
  const words = useWords();
  return (
    <section className="tool-section" data-testid="metrics">
      <h2>{words.t("app.work.metrics")} <span>{words.t("app.work.againstToday")}</span></h2>
      {liveMetrics(evaluation, words.lang, today).filter(({ metric }) => !hidden.includes(metric)).map((metric) => (
        <div key={metric.metric} className="metric-line" data-metric={metric.metric}>
          <span>{metric.name}</span>
          <button type="button" className="figure" aria-label={words.t("app.work.openMetric", { metric: metric.name, value: metric.text })} onClick={() => onOpen(metric.metric)}>{metric.text}</button>
          <MetricChange metric={metric} />
        </div>
      ))}
    </section>
  );
}

export function MetricChange({ metric }: { readonly metric: LiveMetric }) {
  const { difference } = metric;
  if (difference === undefined) return <span className="quiet">–</span>;
  const wished = difference.wished === "neither" ? "muted" : difference.wished;
  return <span className={wished}><span aria-hidden="true">{arrows[difference.direction]} </span>{difference.text}</span>;
}
