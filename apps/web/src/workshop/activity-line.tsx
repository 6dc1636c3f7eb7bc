import { reachOfKind, removeActivity, setActivityReach } from "byfokus/browser";
import type { ActivityRow, Reach, Scenario } from "byfokus/browser";
import type { MouseEvent } from "react";
import { addEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";

type ReachKind = Reach["kind"];
/** What a person can choose between; a list of single stairwells comes from elsewhere and is only shown. */
const kinds: readonly ReachKind[] = ["members", "areas", "organisations", "blocks", "city", "referral"];

/** One activity: whom it is open to, as a choice, and the figures of that choice. */
export function ActivityLine({ scenario, row }: { readonly scenario: Scenario; readonly row: ActivityRow }) {
  const words = useWords();
  const { reach } = row.result;
  const choices = kinds.includes(reach) ? kinds : [...kinds, reach];
  const open = (chosen: string) => {
    const kind = choices.find((each) => each === chosen);
    if (kind !== undefined) addEdit(setActivityReach(scenario.id, row.activityId, reachOfKind(kind)));
  };
  const remove = (event: MouseEvent<HTMLButtonElement>) => {
    // The row goes, and the focus with it: it stays in the table instead.
    event.currentTarget.closest<HTMLElement>('[role="region"]')?.focus();
    addEdit(removeActivity(scenario.id, row.activityId));
  };
  return (
    <tr data-activity={row.activityId}>
      <th scope="row">{row.name}{row.remark === "" ? null : <small className="reasons">{row.remark}</small>}</th>
      <td>
        <select className="inline" value={reach} aria-label={words.t("app.activity.reach", { name: row.name })} onChange={(event) => open(event.target.value)}>
          {choices.map((kind) => <option key={kind} value={kind}>{words.t(`reach.${kind}`)}</option>)}
        </select>
      </td>
      <td className="num">{row.dwellings}</td><td className="num">{row.residents}</td>
      <td className="num">{row.need}</td><td className="num">{row.inside}</td><td className="num">{row.beyond}</td>
      <td className="num">{row.share}</td>
      <td><button type="button" className="link-button" aria-label={words.t("app.activity.removeName", { name: row.name })} onClick={remove}>{words.t("app.activity.remove")}</button></td>
    </tr>
  );
}
