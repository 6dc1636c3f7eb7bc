import { monitorView } from "byfokus/browser";
import type { MonitorView, PlanningContext } from "byfokus/browser";
import { useMemo, useState } from "react";
import { useWords } from "../state/preferences.ts";
import { hrefOfArea, hrefOfIndicator } from "../state/route.ts";
import { useFigures } from "../state/use-figures.ts";
import { FiguresState } from "./figures-state.tsx";

const budgets = [0.25, 1, 4] as const;

/** Where areas stand and where they are going, and which curves have given an alarm. */
export function MonitorPage({ context }: { readonly context: PlanningContext }) {
  const words = useWords();
  const [budget, setBudget] = useState(1);
  const { result, status } = useFigures(context, { kind: "monitor", falseAlarmsPerQuarter: budget });
  const view = useMemo(() => (result === null ? null : monitorView(result, context, words.lang)), [result, context, words.lang]);
  return (
    <>
      <FiguresState status={status} />
      {view === null ? null : (
        <>
          <p className="conclusion" data-testid="figures-sentence">{view.sentence}</p>
          <Matrix view={view} />
          <section className="card">
            <div className="spread">
              <h2>{words.t("app.monitor.alarms")}</h2>
              <div className="row">
                <label className="label" htmlFor="alarm-budget">{words.t("app.monitor.budget")}</label>
                <select id="alarm-budget" className="inline" value={budget} onChange={(event) => setBudget(Number(event.target.value))}>
                  {budgets.map((each) => <option key={each} value={each}>{words.t(`app.monitor.budget.${each === 0.25 ? "year" : each === 1 ? "quarter" : "four"}`)}</option>)}
                </select>
              </div>
            </div>
            <p className="below">{words.t("app.monitor.alarms.below")}</p>
            <p className="sm" data-testid="promise">{view.promise}</p>
            <Alarms view={view} />
            <ul className="notes">{view.notWatched.map((note) => <li key={note}>{note}</li>)}</ul>
          </section>
          <Changes view={view} />
        </>
      )}
    </>
  );
}

function Matrix({ view }: { readonly view: MonitorView }) {
  const words = useWords();
  const title = words.t("app.monitor.matrix");
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="below">{words.t("app.monitor.matrix.below")}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="table matrix">
          <thead><tr><th scope="col">{words.t("app.monitor.level")}</th>{view.directions.map((direction) => <th key={direction} scope="col">{direction}</th>)}</tr></thead>
          <tbody>
            {view.levels.map((level) => (
              <tr key={level.id}>
                <th scope="row">{level.title}</th>
                {level.cells.map((areas, index) => (
                  <td key={index}>
                    {areas.length === 0 ? <span className="quiet">–</span> : areas.length <= 12
                      ? <AreaNames areas={areas} />
                      : <details><summary>{words.t("common.areas", { count: areas.length })}</summary><AreaNames areas={areas} /></details>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.unplaced === "" ? null : <p className="xs muted">{view.unplaced}</p>}
    </section>
  );
}

function AreaNames({ areas }: { readonly areas: MonitorView["levels"][number]["cells"][number] }) {
  return <ul className="names">{areas.map(({ areaId, name }) => <li key={areaId}><a href={hrefOfArea(areaId)}>{name}</a></li>)}</ul>;
}

function Alarms({ view }: { readonly view: MonitorView }) {
  const words = useWords();
  if (view.alarms.length === 0) return <p className="sm">{words.t("app.monitor.alarms.none")}</p>;
  return (
    <div className="scroll long-rows" tabIndex={0} role="region" aria-label={words.t("app.monitor.alarms")}>
      <table className="table">
        <thead><tr>{(["area", "indicator", "alarm", "since", "levels", "speed", "events"] as const).map((column) => <th key={column} scope="col">{words.t(`app.monitor.column.${column}`)}</th>)}</tr></thead>
        <tbody>
          {view.alarms.map((row) => (
            <tr key={`${row.name} ${row.indicatorId}`}>
              <th scope="row">{row.areaId === null ? row.name : <a href={hrefOfArea(row.areaId)}>{row.name}</a>}</th><td><a href={hrefOfIndicator(row.indicatorId)}>{row.indicator}</a></td>
              <td>{row.state}</td><td>{row.since}</td><td>{row.level}</td><td>{row.speed}</td><td>{row.events === "" ? "–" : row.events}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Changes({ view }: { readonly view: MonitorView }) {
  const words = useWords();
  const title = words.t("app.monitor.changes");
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="below">{words.t("app.monitor.changes.below")}</p>
      {view.changes.length === 0 ? <p className="sm">{words.t("app.monitor.changes.none")}</p> : (
        <div className="scroll long-rows" tabIndex={0} role="region" aria-label={title}>
          <table className="table">
            <thead><tr>{(["area", "indicator", "change", "interval", "direction"] as const).map((column) => <th key={column} scope="col">{words.t(`app.monitor.column.${column}`)}</th>)}</tr></thead>
            <tbody>
              {view.changes.map((row) => (
                <tr key={`${row.areaId} ${row.indicatorId}`}>
                  <th scope="row"><a href={hrefOfArea(row.areaId)}>{row.name}</a></th><td><a href={hrefOfIndicator(row.indicatorId)}>{row.indicator}</a></td>
                  <td>{row.change}</td><td>{row.interval}</td><td>{row.direction}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
