import { activityCatalogue, reachOfKind, setActivityReach } from "byfokus/browser";
import type { Scenario } from "byfokus/browser";
import { useState } from "react";
import type { FormEvent } from "react";
import { addEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";

/** The catalogue's activities that the scope does not have yet; one that is added begins with its usual reach in this type. */
export function AddActivity({ scenario }: { readonly scenario: Scenario }) {
  const words = useWords();
  const [chosen, setChosen] = useState("");
  const { activities, type } = scenario.scope;
  const others = activityCatalogue.filter(({ id }) => !activities.some(({ activityId }) => activityId === id));
  const activity = others.find(({ id }) => id === chosen);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (activity === undefined) return;
    addEdit(setActivityReach(scenario.id, activity.id, reachOfKind(activity.defaultReach[type])));
    setChosen("");
  };
  if (others.length === 0) return <p className="xs muted">{words.t("app.activity.all")}</p>;
  return (
    <form className="row" onSubmit={add}>
      <label className="sm" htmlFor="add-activity">{words.t("app.activity.other")}</label>
      <select id="add-activity" className="inline" value={activity?.id ?? ""} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{words.t("app.activity.choose")}</option>
        {others.map(({ id, title }) => <option key={id} value={id}>{title[words.lang]}</option>)}
      </select>
      <button type="submit" className="button small" aria-disabled={activity === undefined}>{words.t("app.activity.add")}</button>
    </form>
  );
}
