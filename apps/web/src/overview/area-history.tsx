import { historyChart } from "byfokus/browser";
import type { AreaProfile } from "byfokus/browser";
import { useCallback, useState } from "react";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { useWords } from "../state/preferences.ts";
import { hrefOfIndicator } from "../state/route.ts";

/** The yearly shares of one indicator with their uncertainty, as a picture and as a table. */
export function AreaHistoryView({ profile }: { readonly profile: AreaProfile }) {
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = profile.figures.find(({ indicatorId }) => indicatorId === chosen) ?? profile.figures[0];
  const draw = useCallback((size: { readonly width: number; readonly height: number }) => {
    if (shown === undefined) throw new Error("Expected an indicator to draw, got none.");
    return historyChart(profile, shown, words.lang, size);
  }, [profile, shown, words.lang]);
  if (shown === undefined) return null;
  return (
    <section className="area-part">
      <h3>{words.t("app.area.history")}</h3>
      <div className="row">
        <label className="hidden-text" htmlFor="history-indicator">{words.t("app.area.history.choose")}</label>
        <select id="history-indicator" className="inline" value={shown.indicatorId} onChange={(event) => setChosen(event.target.value)}>
          {profile.figures.map(({ indicatorId, title }) => <option key={indicatorId} value={indicatorId}>{title}</option>)}
        </select>
        <a className="xs sheet-link" href={hrefOfIndicator(shown.indicatorId)}>{words.t("app.indicator.about")}</a>
      </div>
      <ChartFigure title={shown.title} draw={draw} heightOf={panelHeight} />
    </section>
  );
}

const panelHeight = () => 170;
