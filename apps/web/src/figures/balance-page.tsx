import { balanceFigure, balancePage } from "byfokus/browser";
import type { BalanceMeasure, BalanceSplit, BalanceYear, ContactsView, PlanningContext } from "byfokus/browser";
import { useCallback, useMemo, useState } from "react";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { EventList } from "../charts/event-list.tsx";
import { useWords } from "../state/preferences.ts";
import { useFigures } from "../state/use-figures.ts";
import { FiguresState } from "./figures-state.tsx";
import { IndicatorChoice, observedIndicators } from "./indicator-choice.tsx";

const measures: readonly BalanceMeasure[] = ["dissimilarity", "isolation", "theilH"];

/** How evenly an indicator is spread over the areas, year by year, beside what chance alone gives. */
export function BalancePageView({ context }: { readonly context: PlanningContext }) {
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const indicatorId = chosen ?? observedIndicators(context)[0]?.id ?? "";
  const { result, asked, status } = useFigures(context, { kind: "balance", indicatorId });
  const page = useMemo(() => (result === null ? null : balancePage(result.years, asked.indicatorId, context, words.lang, { town: result.town, contacts: result.contacts })), [result, asked.indicatorId, context, words.lang]);
  if (indicatorId === "") return <p className="conclusion">{words.t("app.figures.none")}</p>;
  return (
    <>
      <FiguresState status={status} />
      {page === null || result === null ? null : (
        <>
          <p className="conclusion" data-testid="figures-sentence">{page.sentence}</p>
          <ul className="notes">{page.notes.map((note) => <li key={note}>{note}</li>)}</ul>
          <IndicatorChoice context={context} value={indicatorId} onChange={setChosen} />
          <div className="histories">{measures.map((measure) => <MeasureCard key={measure} measure={measure} years={result.years} indicatorId={asked.indicatorId} context={context} />)}</div>
          {page.events.length === 0 ? null : <section className="card"><h2>{words.t("app.profile.events")}</h2><p className="below">{words.t("app.profile.events.below")}</p><EventList events={page.events} /></section>}
          <h2 className="profile-part">{words.t("app.balancePage.need")}</h2>
          <div className="histories">{page.splits.map((split) => <SplitCard key={split.title} split={split} />)}</div>
          {page.contacts === null ? null : <ContactsCard contacts={page.contacts} />}
        </>
      )}
    </>
  );
}

function MeasureCard({ measure, years, indicatorId, context }: { readonly measure: BalanceMeasure; readonly years: readonly BalanceYear[]; readonly indicatorId: string; readonly context: PlanningContext }) {
  const words = useWords();
  const draw = useCallback((size: { readonly width: number; readonly height: number }) => balanceFigure(years, measure, indicatorId, context, words.lang, size), [years, measure, indicatorId, context, words.lang]);
  return (
    <section className="card">
      <h2>{words.t(`app.balancePage.${measure}`)}</h2>
      <p className="below">{words.t(`balanceTime.what.${measure}`)}</p>
      <ChartFigure title={words.t(`app.balancePage.${measure}`)} draw={draw} />
    </section>
  );
}

function SplitCard({ split }: { readonly split: BalanceSplit }) {
  const words = useWords();
  return (
    <section className="card">
      <h2>{split.title}</h2>
      <p className="below">{split.sentence}</p>
      <table className="table">
        <thead><tr><th scope="col">{words.t("app.balancePage.where")}</th><th scope="col">{words.t("app.balancePage.part")}</th><th scope="col" className="num">{words.t("app.balancePage.byChance")}</th></tr></thead>
        <tbody>
          {split.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td className="bar-cell">{row.share}<svg className="bar" viewBox="0 0 86 14" preserveAspectRatio="none" aria-hidden="true"><rect className="bar-ground" y="3" width="86" height="8" /><rect className="bar-value" y="3" width={row.width * 86} height="8" /></svg></td>
              <td className="num">{row.chance}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ContactsCard({ contacts }: { readonly contacts: ContactsView }) {
  const words = useWords();
  const title = words.t("app.balancePage.contacts");
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="below">{contacts.sentence}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead><tr>{contacts.columns.map((column, index) => <th key={column} scope="col" className={index === 0 ? undefined : "num"}>{column}</th>)}</tr></thead>
          <tbody>{contacts.rows.map((row) => <tr key={row[0]}>{row.map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at} className="num">{cell}</td>))}</tr>)}</tbody>
        </table>
      </div>
      {contacts.far === "" ? null : <p className="xs muted">{contacts.far}</p>}
    </section>
  );
}
