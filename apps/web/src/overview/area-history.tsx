import { formatNumber, formatShareRange } from "byfokus/browser";
import type { IndicatorSeries } from "byfokus/browser";
import { useState } from "react";
import { HistoryChart } from "../charts/history-chart.tsx";
import { useWords } from "../state/preferences.ts";

/** The yearly shares of one indicator with their uncertainty, as a picture and as a table. */
export function AreaHistoryView({ series, name }: { readonly series: readonly IndicatorSeries[]; readonly name: string }) {
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = series.find((each) => each.indicatorId === chosen) ?? series[0];
  if (shown === undefined || shown.points.length === 0) return null;
  const span = { from: shown.points[0]?.period ?? "", to: shown.points.at(-1)?.period ?? "" };
  return (
    <section className="area-part">
      <h3>{words.t("app.area.history")}</h3>
      <label className="hidden-text" htmlFor="history-indicator">{words.t("app.area.history.choose")}</label>
      <select id="history-indicator" className="inline" value={shown.indicatorId} onChange={(event) => setChosen(event.target.value)}>
        {series.map((each) => <option key={each.indicatorId} value={each.indicatorId}>{each.title}</option>)}
      </select>
      {shown.changeText === "" ? null : <p className="xs muted">{words.t("app.area.history.change", { change: shown.changeText, ...span })}</p>}
      <HistoryChart points={shown.points} label={words.t("app.area.history.label", { indicator: shown.title, name, ...span })} />
      <details>
        <summary className="as-table">{words.t("app.asTable")}</summary>
        <table className="table">
          <thead><tr><th scope="col">{words.t("app.column.period")}</th><th scope="col" className="num">{words.t("app.column.count")}</th><th scope="col" className="num">{words.t("app.column.share")}</th></tr></thead>
          <tbody>
            {shown.points.map((point) => (
              <tr key={point.period}>
                <th scope="row">{point.period}</th>
                <td className="num">{point.count === null || point.base === null ? "–" : words.t("app.ofBase", { count: formatNumber(words.lang, point.count), base: formatNumber(words.lang, point.base) })}</td>
                <td className="num">{point.text}{point.share === null ? "" : ` (${formatShareRange(words.lang, point.share)})`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
