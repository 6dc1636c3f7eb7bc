import { balanceView, measureBalance } from "byfokus/browser";
import type { PlanningContext } from "byfokus/browser";
import { useMemo } from "react";
import { useWords } from "../state/preferences.ts";

/** How evenly need is spread, beside what chance alone would give. Never about origin. */
export function BalancePanel({ context }: { readonly context: PlanningContext }) {
  const words = useWords();
  const { byArea, byDistrict } = useMemo(() => balanceView(measureBalance(context), words.lang), [context, words.lang]);
  return (
    <section className="card">
      <h2>{words.t("app.balance")}</h2>
      <p className="below">{byArea.sentence}</p>
      <table className="table">
        <thead><tr><th scope="col">{words.t("app.balance.measure")}</th><th scope="col" className="num">{byArea.title}</th><th scope="col" className="num">{byDistrict.title}</th></tr></thead>
        <tbody>{byArea.rows.map((row, index) => <tr key={row.name}><th scope="row">{row.name}</th><td className="num">{row.text}</td><td className="num">{byDistrict.rows[index]?.text}</td></tr>)}</tbody>
      </table>
    </section>
  );
}
