import { formatNumber } from "byfokus/browser";
import type { AreaProfile } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";
import { EventList } from "../charts/event-list.tsx";
import { hrefOf, hrefOfArea } from "../state/route.ts";

interface CardProps {
  readonly profile: AreaProfile;
}

/** What the numbers on the curves stand for. */
export function EventsCard({ profile }: CardProps) {
  const words = useWords();
  return (
    <section className="card" data-testid="events">
      <h2>{words.t("app.profile.events")}</h2>
      <p className="below">{words.t("app.profile.events.below")}</p>
      {profile.events.length === 0 ? <p className="sm muted">{words.t("app.profile.events.none")}</p> : <EventList events={profile.events} />}
    </section>
  );
}

/** What the published lists say, list by list; never calculated here. */
export function StatusCard({ profile }: CardProps) {
  const words = useWords();
  return (
    <section className="card">
      <h2>{words.t("app.profile.statuses")}</h2>
      <p className="below">{words.t("app.profile.statuses.below")}</p>
      {profile.statuses.length === 0 ? <p className="sm muted">{words.t("app.profile.statuses.none")}</p> : (
        <ul className="lines">{profile.statuses.map(({ date, text }) => <li key={`${date}${text}`}><span className="muted">{date}</span> {text}</li>)}</ul>
      )}
      <p className="xs"><a className="sheet-link" href={hrefOf("figures", "stige-og-lov")}>{words.t("app.profile.statuses.law")}</a></p>
    </section>
  );
}

export function NeighboursCard({ profile }: CardProps) {
  const words = useWords();
  return (
    <section className="card">
      <h2>{words.t("app.area.neighbours")}</h2>
      {profile.neighbours.length === 0 ? <p className="sm muted">{words.t("app.area.neighbours.none")}</p> : (
        <table className="table">
          <thead><tr><th scope="col">{words.t("app.column.area")}</th><th scope="col" className="num">{words.t("app.column.share")}</th></tr></thead>
          <tbody>{profile.neighbours.map((row) => <tr key={row.id}><th scope="row"><a href={hrefOfArea(row.id)}>{row.name}</a></th><td className="num">{row.texts.share} <span className="quiet">{row.texts.shareInterval}</span></td></tr>)}</tbody>
        </table>
      )}
    </section>
  );
}

export function BoardsCard({ profile }: CardProps) {
  const words = useWords();
  return (
    <section className="card">
      <h2>{words.t("app.area.boards")}</h2>
      <ul className="lines">
        {profile.boards.names.map((name) => <li key={name}>{name}</li>)}
        {profile.boards.missing.map((kind) => <li key={kind}><span className="chip dashed">{words.t("app.area.boards.missing", { kind })}</span></li>)}
      </ul>
    </section>
  );
}

export function FlowsCard({ profile }: CardProps) {
  const words = useWords();
  if (profile.flows.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.t("app.area.flows")}</h2>
      <ul className="lines">{profile.flows.slice(0, 10).map((flow, index) => <li key={index}>{flow.text}</li>)}</ul>
    </section>
  );
}

export function CouplingsCard({ profile }: CardProps) {
  const words = useWords();
  if (profile.couplings.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.t("app.area.couplings")}</h2>
      <ul className="lines">
        {profile.couplings.slice(0, 6).map((coupling) => (
          <li key={coupling.otherId} className="coupling-line">
            <span><a href={hrefOfArea(coupling.otherId)}>{coupling.other}</a><small className="reasons">{coupling.reasons.join(", ")}</small></span>
            <span className="nb muted">{words.t("app.coupling.value", { value: formatNumber(words.lang, coupling.value, 2) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
