import { figuresOf, indexMethods, indicatorCatalogue, ladderView, lawBook, lawView } from "byfokus/browser";
import type { IndexMethod, LadderView, LawView, PlanningContext } from "byfokus/browser";
import { useCallback, useMemo, useState } from "react";
import { ChartSvg } from "../charts/chart-svg.tsx";
import { fetchLaw } from "../state/api.ts";
import type { LawAnswer } from "../state/api.ts";
import { useWords } from "../state/preferences.ts";
import { hrefOfArea } from "../state/route.ts";
import { useAnswer } from "../state/use-answer.ts";
import type { Answered } from "../state/use-answer.ts";
import { useFigures } from "../state/use-figures.ts";
import { FiguresState } from "./figures-state.tsx";
import { LawCard } from "./law-card.tsx";

/** The local ladder beside the law: two rules of thumb about the same areas, neither of which selects anything. */
export function LadderPage({ context }: { readonly context: PlanningContext }) {
  const words = useWords();
  const methods = useMemo(() => methodsFor(context), [context]);
  const [methodId, setMethodId] = useState<string | null>(null);
  const [regime, setRegime] = useState(lawBook.localRegime);
  const [list, setList] = useState<string | null>(null);
  const method = methods.find(({ id }) => id === methodId) ?? methods[0];
  // The ladder stands beside the version without origin, whatever version the rule book below is opened at.
  const local = useLaw(context.frame.edition.id, lawBook.localRegime, null);
  const chosen = useLaw(context.frame.edition.id, regime, list);
  const localView = useLawView(local.answer);
  const view = useLawView(chosen.answer);
  return (
    <>
      {method === undefined ? <p className="conclusion">{words.t("app.ladder.noMethod")}</p> : <LadderCard context={context} method={method} methods={methods} onMethod={setMethodId} law={localView} />}
      <FiguresState status={chosen.status} />
      {view === null || chosen.answer === null ? null : <LawCard view={view} regime={regime} onRegime={setRegime} list={list ?? chosen.answer.list ?? ""} lists={chosen.answer.lists} onList={setList} />}
    </>
  );
}

/** Methods whose every figure is an indicator the town or the catalogue knows. */
function methodsFor({ frame }: PlanningContext): readonly IndexMethod[] {
  const known = new Set([...frame.indicators, ...indicatorCatalogue].filter(({ origin }) => origin !== true).map(({ id }) => id));
  return indexMethods.filter((method) => figuresOf(method).every((figure) => known.has(figure.change?.of ?? figure.column)));
}

/** The areas under one version of the rules; another edition gives another answer. */
function useLaw(edition: string, regime: string, list: string | null): Answered<LawAnswer> {
  return useAnswer(useCallback(() => fetchLaw(edition, regime, list), [edition, regime, list]));
}

function useLawView(answer: LawAnswer | null): LawView | null {
  const { lang } = useWords();
  return useMemo(() => (answer === null ? null : lawView(answer.verdicts, answer.regime, lawBook, lang)), [answer, lang]);
}

interface LadderCardProps {
  readonly context: PlanningContext;
  readonly method: IndexMethod;
  readonly methods: readonly IndexMethod[];
  readonly onMethod: (methodId: string) => void;
  readonly law: LawView | null;
}

function LadderCard({ context, method, methods, onMethod, law }: LadderCardProps) {
  const words = useWords();
  const { result, asked, status } = useFigures(context, { kind: "ladder", methodId: method.id });
  const answered = methods.find(({ id }) => id === asked.methodId) ?? method;
  const view = useMemo(() => (result === null ? null : ladderView(result, answered, context, words.lang, law)), [result, answered, context, words.lang, law]);
  return (
    <>
      <FiguresState status={status} />
      {view === null ? null : (
        <>
          <p className="conclusion" data-testid="figures-sentence">{view.sentence}</p>
          <ul className="notes"><li>{view.method}</li><li>{view.source}</li>{view.note === "" ? null : <li>{view.note}</li>}{view.warnings.map((line) => <li key={line}>{line}</li>)}</ul>
          {methods.length < 2 ? null : (
            <div className="row choose">
              <label className="label" htmlFor="method">{words.t("app.ladder.choose")}</label>
              <select id="method" className="inline" value={method.id} onChange={(event) => onMethod(event.target.value)}>{methods.map(({ id, title }) => <option key={id} value={id}>{title[words.lang]}</option>)}</select>
            </div>
          )}
          <Steps view={view} />
        </>
      )}
    </>
  );
}

function Steps({ view }: { readonly view: LadderView }) {
  const words = useWords();
  const title = words.t("app.ladder.table", { method: view.title });
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="below">{words.t("app.ladder.below")}</p>
      <div className="scroll long-rows" tabIndex={0} role="region" aria-label={title}>
        <table className="table ladder">
          <thead><tr><th scope="col">{words.t("app.column.area")}</th><th scope="col">{words.t("app.ladder.column.rank")}</th><th scope="col"><span className="hidden-text">{words.t("app.ladder.column.strip")}</span></th><th scope="col">{words.t("app.ladder.column.stability")}</th><th scope="col">{words.t("app.ladder.column.law")}</th><th scope="col">{words.t("app.ladder.column.published")}</th></tr></thead>
          {view.steps.map((step) => (
            <tbody key={step.id}>
              <tr><th scope="rowgroup" colSpan={6} className="step">{step.title} <span className="quiet">{words.t("common.areas", { count: step.rows.length })}</span></th></tr>
              {step.rows.map((row) => (
                <tr key={row.areaId}>
                  <th scope="row"><a href={hrefOfArea(row.areaId)}>{row.name}</a>{row.needsAttention ? <small>{words.t("app.ladder.attention")}</small> : null}</th><td className="nb">{row.rank}</td><td><ChartSvg picture={row.strip} /></td>
                  <td>{row.stability}</td><td>{row.law}</td><td>{row.published}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {view.dropped.length + view.sensitivity.length === 0 ? null : (
        <details>
          <summary className="as-table">{words.t("app.ladder.more")}</summary>
          <ul className="notes">{[...view.dropped, ...view.sensitivity].map((line) => <li key={line}>{line}</li>)}</ul>
        </details>
      )}
    </section>
  );
}
