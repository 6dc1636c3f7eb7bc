import { reachFigure, reachView, todayScenario } from "byfokus/browser";
import type { NamedReach, Plan, PlanningContext } from "byfokus/browser";
import { useCallback, useMemo } from "react";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { useWords } from "../state/preferences.ts";
import { useFigures } from "../state/use-figures.ts";
import { scenarioInWork } from "../state/workbench.ts";
import { FiguresState } from "./figures-state.tsx";

/** Who lives in the places a scope names, beside the best any choice of the same size could hold. */
export function ReachPage({ context, plan }: { readonly context: PlanningContext; readonly plan: Plan }) {
  const words = useWords();
  const scenarios = useMemo(() => {
    const today = { ...todayScenario(context), title: words.t("common.today") };
    // The sentence is about the scenario in work; today's work stands last.
    const inWork = scenarioInWork(plan, null)?.id;
    return [...plan.scenarios.filter(({ id }) => id === inWork), ...plan.scenarios.filter(({ id }) => id !== inWork), today].map(({ id, title, scope }) => ({ id, title, scope }));
  }, [context, plan, words]);
  const { result, status } = useFigures(context, { kind: "reach", scenarios });
  return (
    <>
      <FiguresState status={status} />
      {result === null ? null : <ReachCards all={result} />}
    </>
  );
}

function ReachCards({ all }: { readonly all: readonly NamedReach[] }) {
  const words = useWords();
  const view = useMemo(() => reachView(all, words.lang), [all, words.lang]);
  const draw = useCallback((size: { readonly width: number; readonly height: number }) => reachFigure(all, words.lang, size), [all, words.lang]);
  const title = words.t("app.reach.table");
  return (
    <>
      <p className="conclusion" data-testid="figures-sentence">{view.sentence}</p>
      <ul className="notes">{view.notes.map((note) => <li key={note}>{note}</li>)}</ul>
      <section className="card">
        <h2>{title}</h2>
        <div className="scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="table">
            <thead><tr><th scope="col">{words.t("app.work.scenario")}</th>{view.columns.map((column) => <th key={column} scope="col" className="num">{column}</th>)}</tr></thead>
            <tbody>{view.rows.map((row) => <tr key={row.id}><th scope="row">{row.title}</th>{row.cells.map((cell, at) => <td key={at} className="num">{cell}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </section>
      <section className="card">
        <h2>{words.t("app.reach.curve")}</h2>
        <p className="below">{words.t("scopeReach.chart")}</p>
        <ChartFigure title={words.t("app.reach.curve")} draw={draw} heightOf={reachHeight} />
      </section>
    </>
  );
}

const reachHeight = (width: number) => Math.min(440, Math.max(280, Math.round(width * 0.6)));
