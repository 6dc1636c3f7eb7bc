import { lockMember, unlockMember } from "byfokus/browser";
import type { Lock, Plan, PlanningContext } from "byfokus/browser";
import { useState } from "react";
import type { FormEvent } from "react";
import { useStore } from "../state/create-store.ts";
import { applyEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { selection } from "../state/selection.ts";

/** What the calculator must keep: locked in or out, by whom and why. */
export function LockTools({ context, plan }: { readonly context: PlanningContext; readonly plan: Plan }) {
  const words = useWords();
  const name = (lock: Lock) => [...context.table.areas, ...context.table.blocks].find((place) => place.id === lock.member.id)?.name ?? lock.member.id;
  return (
    <section className="tool-section">
      <h2>{words.t("app.work.locks")}</h2>
      {plan.locks.length === 0 ? <p className="xs muted">{words.t("app.work.locks.none")}</p> : null}
      <ul className="lines">
        {plan.locks.map((lock) => (
          <li key={`${lock.member.kind}:${lock.member.id}`} className="lock-line">
            <span><b>{name(lock)}</b> {words.t(lock.state === "in" ? "app.work.lockedIn" : "app.work.lockedOut")}<small className="reasons">{lock.why} · {lock.by}</small></span>
            <button type="button" className="link-button" aria-label={words.t("app.work.unlockName", { name: name(lock) })} onClick={() => applyEdit(unlockMember(lock.member))}>{words.t("app.work.unlock")}</button>
          </li>
        ))}
      </ul>
      <LockForm context={context} />
    </section>
  );
}

function LockForm({ context }: { readonly context: PlanningContext }) {
  const words = useWords();
  const { focused } = useStore(selection);
  const area = context.table.areas.find(({ id }) => id === focused);
  const [state, setState] = useState<Lock["state"]>("in");
  if (area === undefined) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    applyEdit(lockMember({ member: { kind: "area", id: area.id }, state, by: String(form.get("by")), why: String(form.get("why")) }));
    event.currentTarget.reset();
  };
  return (
    <details className="lock-form">
      <summary className="as-table">{words.t("app.work.lockName", { name: area.name })}</summary>
      <form className="stack" onSubmit={submit}>
        <div className="segments">
          {(["in", "out"] as const).map((each) => <button key={each} type="button" aria-pressed={state === each} onClick={() => setState(each)}>{words.t(each === "in" ? "app.work.lockedIn" : "app.work.lockedOut")}</button>)}
        </div>
        <label className="field"><span>{words.t("app.work.lockWhy")}</span><input className="input" name="why" required maxLength={120} /></label>
        <label className="field"><span>{words.t("app.by")}</span><input className="input" name="by" required maxLength={80} /></label>
        <button type="submit" className="button small">{words.t("app.work.lock")}</button>
      </form>
    </details>
  );
}
