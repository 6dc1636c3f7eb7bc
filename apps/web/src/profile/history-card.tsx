import { historyChart } from "byfokus/browser";
import type { AreaProfile, ProfileFigure } from "byfokus/browser";
import { useCallback } from "react";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { useWords } from "../state/preferences.ts";
import { hrefOfIndicator } from "../state/route.ts";

/** One indicator over time, with every event on the curve. */
export function HistoryCard({ profile, figure }: { readonly profile: AreaProfile; readonly figure: ProfileFigure }) {
  const words = useWords();
  const draw = useCallback((size: { readonly width: number; readonly height: number }) => historyChart(profile, figure, words.lang, size), [profile, figure, words.lang]);
  return (
    <section className="card">
      <h3><a href={hrefOfIndicator(figure.indicatorId)}>{figure.title}</a></h3>
      <ChartFigure title={figure.title} draw={draw} />
    </section>
  );
}
