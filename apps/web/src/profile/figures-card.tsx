import type { AreaProfile } from "byfokus/browser";
import { ChartSvg } from "../charts/chart-svg.tsx";
import { useWords } from "../state/preferences.ts";
import { hrefOfIndicator } from "../state/route.ts";

/** Every indicator's newest figure with its interval beside the areas together. */
export function FiguresCard({ profile }: { readonly profile: AreaProfile }) {
  const words = useWords();
  const title = words.t("app.profile.figures", { name: profile.row.name });
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="below">{words.t("app.profile.figures.key")}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="table figures-table">
          <thead>
            <tr>
              <th scope="col">{words.t("app.profile.indicator")}</th><th scope="col">{words.t("app.column.period")}</th><th scope="col" className="num">{words.t("app.column.share")}</th><th scope="col" className="num">{words.t("app.column.count")}</th>
              <th scope="col">{words.t("app.profile.uncertainty")}</th><th scope="col" className="num">{words.t("profile.together")}</th><th scope="col" className="num">{words.t("app.profile.change")}</th>
            </tr>
          </thead>
          <tbody>
            {profile.figures.map((figure) => (
              <tr key={figure.indicatorId}>
                <th scope="row"><a href={hrefOfIndicator(figure.indicatorId)}>{figure.title}</a><small>{figure.baseText}</small></th>
                <td>{figure.period}</td>
                <td className="num"><b>{figure.shareText}</b> <span className="quiet">{figure.intervalText}</span></td>
                <td className="num">{figure.countText}</td>
                <td><ChartSvg picture={figure.strip} /></td>
                <td className="num">{figure.togetherText}</td>
                <td className="num">{figure.changeText === "" ? "–" : figure.changeText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
