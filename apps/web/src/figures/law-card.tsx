import { formatDate, lawBook } from "byfokus/browser";
import type { LawView } from "byfokus/browser";
import { ChartSvg } from "../charts/chart-svg.tsx";
import { useWords } from "../state/preferences.ts";
import { hrefOfArea } from "../state/route.ts";

export interface LawCardProps {
  readonly view: LawView;
  readonly regime: string;
  readonly onRegime: (regime: string) => void;
  readonly list: string;
  readonly lists: readonly string[];
  readonly onList: (list: string) => void;
}

/** The rule book of the law: each area and criterion with its distance. Origin stands here where a version has it, and nowhere else. */
export function LawCard({ view, regime, onRegime, list, lists, onList }: LawCardProps) {
  const words = useWords();
  const title = words.t("app.law.title");
  return (
    <section className="card" data-testid="law">
      <div className="spread">
        <h2>{title}</h2>
        <div className="row">
          <label className="label" htmlFor="regime">{words.t("app.law.regime")}</label>
          <select id="regime" className="inline" value={regime} onChange={(event) => onRegime(event.target.value)}>
            {[...lawBook.regimes].reverse().map(({ id, title: name }) => <option key={id} value={id}>{name[words.lang]}</option>)}
          </select>
          <label className="label" htmlFor="law-list">{words.t("app.law.list")}</label>
          <select id="law-list" className="inline" value={list} onChange={(event) => onList(event.target.value)}>{lists.map((each) => <option key={each} value={each}>{formatDate(words.lang, each)}</option>)}</select>
        </div>
      </div>
      <p className="law-note">{view.notLaw ? <span className="chip dashed">{words.t("app.law.notLaw")}</span> : null} {view.note}</p>
      <p className="lead">{view.sentence}</p>
      {view.rows.length === 0 ? null : (
        <div className="scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="table law">
            <thead>
              <tr>
                <th scope="col">{words.t("app.column.area")}</th>
                {view.classes.map(({ id, title: name }) => <th key={id} scope="col">{name}</th>)}
                {view.criteria.map(({ id, title: name, limit }) => <th key={id} scope="col">{name}<small>{limit}</small></th>)}
                <th scope="col">{words.t("app.law.published")}</th>
              </tr>
            </thead>
            <tbody>
              {view.rows.map((row) => (
                <tr key={row.areaId}>
                  <th scope="row"><a href={hrefOfArea(row.areaId)}>{row.name}</a><small>{words.t("app.law.residents", { residents: row.residents })}</small></th>
                  {row.classes.map((cell) => <td key={cell.id}>{cell.text}<small>{cell.distance}</small><small>{cell.chance}</small></td>)}
                  {row.criteria.map((cell) => <td key={cell.id}>{cell.text}<small>{cell.value}{cell.distance === "" ? "" : `, ${cell.distance}`}</small>{cell.strip === null ? null : <ChartSvg picture={cell.strip} />}</td>)}
                  <td>{row.published}{row.differences.map((difference) => <small key={difference}>{difference}</small>)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.tooSmall === "" ? null : <p className="xs muted">{view.tooSmall}</p>}
      <details>
        <summary className="as-table">{words.t("app.law.doubts")}</summary>
        <ul className="notes">{view.doubts.map((doubt) => <li key={doubt}>{doubt}</li>)}</ul>
      </details>
    </section>
  );
}
