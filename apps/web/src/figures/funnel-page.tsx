import { funnelFigure, funnelPlot, funnelView } from "byfokus/browser";
import type { FunnelReport, PlanningContext } from "byfokus/browser";
import { useCallback, useMemo, useState } from "react";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { useWords } from "../state/preferences.ts";
import { IndicatorChoice, observedIndicators } from "./indicator-choice.tsx";

/** Is a figure high, or is the area just small? */
export function FunnelPage({ context }: { readonly context: PlanningContext }) {
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const indicatorId = chosen ?? observedIndicators(context)[0]?.id;
  const report = useMemo(() => (indicatorId === undefined ? null : funnelPlot(context, indicatorId)), [context, indicatorId]);
  if (report === null || indicatorId === undefined) return <p className="conclusion">{words.t("app.figures.none")}</p>;
  return (
    <>
      <FunnelWords report={report} context={context} />
      <IndicatorChoice context={context} value={indicatorId} onChange={setChosen} />
      <FunnelCard report={report} context={context} />
    </>
  );
}

function FunnelWords({ report, context }: { readonly report: FunnelReport; readonly context: PlanningContext }) {
  const words = useWords();
  const view = useMemo(() => funnelView(report, context, words.lang), [report, context, words.lang]);
  return (
    <>
      <p className="conclusion" data-testid="figures-sentence">{view.sentence}</p>
      <ul className="notes">{view.notes.map((note) => <li key={note}>{note}</li>)}</ul>
    </>
  );
}

function FunnelCard({ report, context }: { readonly report: FunnelReport; readonly context: PlanningContext }) {
  const words = useWords();
  const draw = useCallback((size: { readonly width: number; readonly height: number }) => funnelFigure(report, context, words.lang, size), [report, context, words.lang]);
  return (
    <section className="card">
      <h2>{words.t("app.funnel.title")}</h2>
      <p className="below">{words.t("app.funnel.key")}</p>
      <ChartFigure title={words.t("app.funnel.title")} draw={draw} heightOf={funnelHeight} />
    </section>
  );
}

const funnelHeight = (width: number) => Math.min(480, Math.max(280, Math.round(width * 0.42)));
