import { areaProfile, boardOverview, formatNumber, proposeCouplings } from "byfokus/browser";
import type { AreaView, PlanningContext } from "byfokus/browser";
import { useMemo } from "react";
import { useWords } from "../state/preferences.ts";
import { hrefOfArea } from "../state/route.ts";
import { focusArea } from "../state/selection.ts";
import { AreaHistoryView } from "./area-history.tsx";

/** One area: a sentence first, then history, neighbours, boards, moves and couplings. */
export function AreaPanel({ context, areaId }: { readonly context: PlanningContext; readonly areaId: string }) {
  const words = useWords();
  const town = useMemo(() => ({ boards: boardOverview(context.frame), couplings: proposeCouplings(context) }), [context]);
  const view = useMemo(() => areaProfile(context, areaId, words.lang, town), [context, areaId, words.lang, town]);
  if (view === null) return null;
  const { texts } = view.row;
  const facts = [["residents", texts.residents], ["dwellings", texts.dwellings], ["need", texts.need], ["blocks", formatNumber(words.lang, view.blocks.length)], ["fteToday", texts.fteToday]] as const;
  return (
    <article className="card area-panel" aria-labelledby="area-name" data-testid="area-panel">
      <h2 id="area-name" className="area-name">{view.row.name}</h2>
      <p className="area-lead">{view.lead}{texts.shareInterval === "" ? null : <span className="quiet nb"> {texts.share} ({texts.shareInterval})</span>}</p>
      <dl className="facts">{facts.map(([name, text]) => <div key={name}><dt>{words.t(`app.column.${name}`)}</dt><dd>{text}</dd></div>)}</dl>
      {texts.status === "" ? null : <p className="xs muted">{words.t("app.area.statuses")} {texts.status}</p>}
      <p className="sm"><a className="sheet-link" href={hrefOfArea(areaId)}>{words.t("app.profile.open", { name: view.row.name })}</a></p>
      <AreaHistoryView key={areaId} profile={view} />
      <Neighbours view={view} />
      <section className="area-part">
        <h3>{words.t("app.area.boards")}</h3>
        <ul className="lines">
          {view.boards.names.map((name) => <li key={name}>{name}</li>)}
          {view.boards.missing.map((kind) => <li key={kind}><span className="chip dashed">{words.t("app.area.boards.missing", { kind })}</span></li>)}
        </ul>
      </section>
      {view.flows.length === 0 ? null : (
        <section className="area-part">
          <h3>{words.t("app.area.flows")}</h3>
          <ul className="lines">{view.flows.slice(0, 6).map((flow, index) => <li key={index}>{flow.text}</li>)}</ul>
        </section>
      )}
      <Couplings view={view} />
    </article>
  );
}

function Neighbours({ view }: { readonly view: AreaView }) {
  const words = useWords();
  return (
    <section className="area-part">
      <h3>{words.t("app.area.neighbours")}</h3>
      {view.neighbours.length === 0 ? <p className="sm muted">{words.t("app.area.neighbours.none")}</p> : (
        <table className="table">
          <thead><tr><th scope="col">{words.t("app.column.area")}</th><th scope="col" className="num">{words.t("app.column.share")}</th></tr></thead>
          <tbody>{view.neighbours.map((row) => <tr key={row.id}><th scope="row"><button type="button" className="link-button" onClick={() => focusArea(row.id)}>{row.name}</button></th><td className="num">{row.texts.share} <span className="quiet">{row.texts.shareInterval}</span></td></tr>)}</tbody>
        </table>
      )}
    </section>
  );
}

function Couplings({ view }: { readonly view: AreaView }) {
  const words = useWords();
  if (view.couplings.length === 0) return null;
  return (
    <section className="area-part">
      <h3>{words.t("app.area.couplings")}</h3>
      <ul className="lines">
        {view.couplings.slice(0, 4).map((coupling) => (
          <li key={coupling.otherId} className="coupling-line">
            <span><button type="button" className="link-button" onClick={() => focusArea(coupling.otherId)}>{coupling.other}</button><small className="reasons">{coupling.reasons.join(", ")}</small></span>
            <span className="nb muted">{words.t("app.coupling.value", { value: formatNumber(words.lang, coupling.value, 2) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
