import { patternMap, patternView, pocketView } from "byfokus/browser";
import type { NeighbourRule, PatternKind, PatternReport, PatternView, PlanningContext, PocketReport } from "byfokus/browser";
import { useMemo, useState } from "react";
import { MapKey } from "../map/map-key.tsx";
import { TownMap } from "../map/town-map.tsx";
import { useWidth } from "../map/use-width.ts";
import { useWords } from "../state/preferences.ts";
import { hrefOfArea } from "../state/route.ts";
import { useFigures } from "../state/use-figures.ts";
import { FiguresState } from "./figures-state.tsx";
import { IndicatorChoice } from "./indicator-choice.tsx";

/** What makes areas neighbours, from near to far. */
const rules = { touch: { kind: "touch" }, near: { kind: "distance", metres: 1000 }, nearest: { kind: "nearest" } } as const satisfies Record<string, NeighbourRule>;
type RuleName = keyof typeof rules;

/** Where areas with much need lie together, more than chance gives; and pockets of need across all tenures. */
export function PatternPage({ context }: { readonly context: PlanningContext }) {
  const words = useWords();
  const [of, setOf] = useState("need");
  const [rule, setRule] = useState<RuleName>("nearest");
  const { result, status } = useFigures(context, { kind: "pattern", of, neighbours: rules[rule] });
  const view = useMemo(() => (result === null ? null : patternView(result.report, context, words.lang)), [result, context, words.lang]);
  return (
    <>
      <FiguresState status={status} />
      {view === null || result === null ? null : (
        <>
          <p className="conclusion" data-testid="figures-sentence">{view.sentence}</p>
          <ul className="notes">{view.notes.map((note) => <li key={note}>{note}</li>)}</ul>
          <div className="row choose">
            <IndicatorChoice context={context} value={of} onChange={setOf} first={{ value: "need", text: words.t("app.pattern.need") }} />
            <label className="label" htmlFor="neighbour-rule">{words.t("app.pattern.neighbours")}</label>
            <select id="neighbour-rule" className="inline" value={rule} onChange={(event) => setRule(event.target.value as RuleName)}>
              {(Object.keys(rules) as RuleName[]).map((name) => <option key={name} value={name}>{words.t(`app.pattern.neighbours.${name}`)}</option>)}
            </select>
          </div>
          <PatternMapCard report={result.report} view={view} context={context} />
          <PatternTable view={view} />
          <Pockets report={result.pockets} context={context} />
        </>
      )}
    </>
  );
}

function PatternMapCard({ report, view, context }: { readonly report: PatternReport; readonly view: PatternView; readonly context: PlanningContext }) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>(800);
  const height = Math.round(width * (width < 560 ? 0.9 : 0.5));
  const picture = useMemo(() => patternMap(report, context, { lang: words.lang, width, height }), [report, context, words.lang, width, height]);
  return (
    <figure className="linked-map card-map">
      <div className="map-frame" ref={frame}><TownMap picture={picture} description={view.sentence} /></div>
      <figcaption className="map-caption">
        <ul className="legend" aria-label={words.t("app.map.key")}>{view.legend.map(({ kind, text }) => <li key={kind}><PatternSwatch kind={kind} />{text}</li>)}</ul>
        <MapKey picture={picture} />
      </figcaption>
    </figure>
  );
}

function PatternSwatch({ kind }: { readonly kind: PatternKind }) {
  const box = { x: 2, y: 2, width: 20, height: 12 };
  return (
    <svg className="swatch" width="24" height="16" aria-hidden="true">
      <rect className={`area pt-${kind}`} {...box} />
      {kind === "highLow" || kind === "lowHigh" ? <rect className="dots" {...box} /> : null}
    </svg>
  );
}

function PatternTable({ view }: { readonly view: PatternView }) {
  const words = useWords();
  const title = words.t("app.pattern.table");
  return (
    <section className="card">
      <h2>{title}</h2>
      <div className="scroll long-rows" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead><tr><th scope="col">{words.t("app.column.area")}</th><th scope="col">{words.t("app.pattern.class")}</th><th scope="col" className="num">{words.t("app.pattern.chance")}</th></tr></thead>
          <tbody>{view.rows.map((row) => <tr key={row.areaId}><th scope="row"><a href={hrefOfArea(row.areaId)}>{row.name}</a></th><td>{row.class}</td><td className="num">{row.chance}</td></tr>)}</tbody>
        </table>
      </div>
      {view.dropped === "" ? null : <p className="xs muted">{view.dropped}</p>}
    </section>
  );
}

function Pockets({ report, context }: { readonly report: PocketReport; readonly context: PlanningContext }) {
  const words = useWords();
  const view = useMemo(() => pocketView(report, context, words.lang), [report, context, words.lang]);
  const title = words.t("app.pattern.pockets");
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="below">{view.sentence}</p>
      {view.rows.length === 0 ? null : (
        <div className="scroll long-rows" tabIndex={0} role="region" aria-label={title}>
          <table className="table">
            <thead><tr>{view.columns.map((column, index) => <th key={column} scope="col" className={index === 0 ? undefined : "num"}>{column}</th>)}</tr></thead>
            <tbody>{view.rows.map((row, index) => <tr key={index}>{row.map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at} className="num">{cell}</td>))}</tr>)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
