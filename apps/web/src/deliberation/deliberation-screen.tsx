import { evaluate } from "byfokus/browser";
import type { Plan, PlanningContext } from "byfokus/browser";
import { useMemo, useState } from "react";
import { redoStep, undoStep } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { scenarioInWork } from "../state/workbench.ts";
import { ArgumentForm } from "./argument-form.tsx";
import { ArgumentList } from "./argument-list.tsx";
import { ReservationForm } from "./reservation-form.tsx";
import { ReservationList } from "./reservation-list.tsx";

/** What was said about each scenario, with the numbers that were in view when it was said. */
export default function DeliberationScreen({ context, plan }: { readonly context: PlanningContext; readonly plan: Plan }) {
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const scenario = scenarioInWork(plan, chosen);
  const evaluation = useMemo(() => (scenario === undefined ? null : evaluate(context, plan, scenario)), [context, plan, scenario]);
  if (scenario === undefined || evaluation === null) return <p className="loading" role="status">{words.t("app.types.running")}</p>;
  const said = plan.deliberation.arguments.length + plan.deliberation.reservations.length;
  return (
    <div className="page deliberation">
      <h1 className="kicker">{words.t("app.nav.deliberation")}</h1>
      <p className="conclusion">{said === 0 ? words.t("app.talk.none") : words.t("app.talk.said", { arguments: plan.deliberation.arguments.length, reservations: plan.deliberation.reservations.length })}</p>
      <div className="row talk-choose">
        <div className="segments" role="group" aria-label={words.t("app.work.scenario")}>
          {plan.scenarios.map((each) => <button key={each.id} type="button" aria-pressed={each.id === scenario.id} onClick={() => setChosen(each.id)}>{each.title}</button>)}
        </div>
        <button type="button" className="button small" onClick={undoStep}>{words.t("app.work.undo")}</button>
        <button type="button" className="button small" onClick={redoStep}>{words.t("app.work.redo")}</button>
      </div>
      <div className="talk-grid">
        <ArgumentList plan={plan} scenario={scenario} side="for" />
        <ArgumentList plan={plan} scenario={scenario} side="against" />
        <ReservationList plan={plan} scenario={scenario} />
      </div>
      <div className="talk-forms">
        <ArgumentForm context={context} scenario={scenario} evaluation={evaluation} />
        <ReservationForm scenario={scenario} />
      </div>
    </div>
  );
}
