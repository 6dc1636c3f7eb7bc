import { formatDate, metricText, removeArgument } from "byfokus/browser";
import type { Argument, MetricId, Plan, Scenario } from "byfokus/browser";
import { applyEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";

/** Arguments on one side, in the order they were said, each with its frozen number. */
export function ArgumentList({ plan, scenario, side }: { readonly plan: Plan; readonly scenario: Scenario; readonly side: Argument["side"] }) {
  const words = useWords();
  const list = plan.deliberation.arguments.filter((argument) => argument.scenarioId === scenario.id && argument.side === side);
  return (
    <section className="card" data-testid={`arguments-${side}`}>
      <h2>{words.t(side === "for" ? "app.talk.for" : "app.talk.against")} <span className="quiet">{list.length}</span></h2>
      {list.length === 0 ? <p className="below">{words.t("app.talk.nothing")}</p> : null}
      <ul className="lines">
        {list.map((argument) => (
          <li key={argument.id} className="said">
            <p>{argument.text}</p>
            {argument.evidence === undefined ? null : <p className="evidence"><EvidenceText evidence={argument.evidence} /></p>}
            <p className="xs muted">{argument.by} · {formatDate(words.lang, argument.at)} <button type="button" className="link-button" aria-label={words.t("app.talk.removeText", { text: argument.text.slice(0, 60) })} onClick={() => applyEdit(removeArgument(argument.id))}>{words.t("app.talk.remove")}</button></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EvidenceText({ evidence }: { readonly evidence: NonNullable<Argument["evidence"]> }) {
  const words = useWords();
  const name = `metric.${evidence.metric}.name`;
  return <>{words.has(name) ? words.t(name) : evidence.metric}: <b>{metricText(words.lang, evidence.metric as MetricId, evidence.value)}</b> <span className="xs muted">{words.t("app.talk.frozen", { edition: evidence.editionId })}</span></>;
}
