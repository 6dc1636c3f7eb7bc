import { formatDate, metricText, removeReservation } from "byfokus/browser";
import type { Condition, MetricId, Plan, Scenario } from "byfokus/browser";
import { applyEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";

export function ReservationList({ plan, scenario }: { readonly plan: Plan; readonly scenario: Scenario }) {
  const words = useWords();
  const list = plan.deliberation.reservations.filter((reservation) => reservation.scenarioId === scenario.id);
  return (
    <section className="card" data-testid="reservations">
      <h2>{words.t("app.talk.reservations")} <span className="quiet">{list.length}</span></h2>
      {list.length === 0 ? <p className="below">{words.t("app.talk.nothing")}</p> : null}
      <ul className="lines">
        {list.map((reservation) => (
          <li key={reservation.id} className="said">
            <p>{reservation.text}</p>
            {reservation.condition === undefined ? null : <p className="evidence"><ConditionText condition={reservation.condition} /></p>}
            <p className="xs muted">{reservation.by} · {formatDate(words.lang, reservation.at)} <button type="button" className="link-button" aria-label={words.t("app.talk.removeText", { text: reservation.text.slice(0, 60) })} onClick={() => applyEdit(removeReservation(reservation.id))}>{words.t("app.talk.remove")}</button></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ConditionText({ condition }: { readonly condition: Condition }) {
  const words = useWords();
  const metric = condition.metric as MetricId;
  return <>{words.t(condition.triggeredWhen === "below" ? "deliberation.conditionBelow" : "deliberation.conditionAbove", { metric: words.t(`metric.${metric}.name`), limit: metricText(words.lang, metric, condition.limit) })}</>;
}
