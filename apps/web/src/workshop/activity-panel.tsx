import { activityRows } from "byfokus/browser";
import type { Evaluation, Plan, Scenario } from "byfokus/browser";
import { namesFor } from "../state/place-names.ts";
import { useWords } from "../state/preferences.ts";
import { ActivityLine } from "./activity-line.tsx";
import { AddActivity } from "./add-activity.tsx";

export interface ActivityPanelProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
}

/** Who each activity of the scope is open to, in figures that follow the choice; what they are not stands below them. */
export function ActivityPanel({ plan, scenario, evaluation }: ActivityPanelProps) {
  const words = useWords();
  const names = namesFor(plan, words.lang);
  if (names === null) return null;
  const rows = activityRows(evaluation, names, words.lang);
  return (
    <section className="tool-section activities" aria-labelledby="activities" data-testid="activities">
      <h2 id="activities">{words.t("activity.title")}</h2>
      {rows.length === 0 ? <p className="xs muted">{words.t("app.activity.none")}</p> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={words.t("app.activity.table")}>
          <table className="table activity-table">
            <thead>
              <tr>
                <th scope="col">{words.t("activity.column.name")}</th><th scope="col">{words.t("activity.column.openTo")}</th>
                <th scope="col" className="num">{words.t("app.column.dwellings")}</th><th scope="col" className="num">{words.t("app.column.residents")}</th>
                <th scope="col" className="num">{words.t("app.column.need")}</th><th scope="col" className="num">{words.t("activity.column.inside")}</th><th scope="col" className="num">{words.t("activity.column.beyond")}</th>
                <th scope="col" className="num">{words.t("activity.column.share")}</th><th scope="col"><span className="hidden-text">{words.t("app.activity.remove")}</span></th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => <ActivityLine key={row.activityId} scenario={scenario} row={row} />)}
            </tbody>
          </table>
        </div>
      )}
      <p className="xs muted activity-note">{words.t("activity.note")}</p>
      <AddActivity scenario={scenario} />
    </section>
  );
}
