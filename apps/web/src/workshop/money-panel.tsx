import { potView } from "byfokus/browser";
import type { Evaluation } from "byfokus/browser";
import { PotBar } from "../charts/pot-bar.tsx";
import { useWords } from "../state/preferences.ts";

export function MoneyPanel({ evaluation }: { readonly evaluation: Evaluation }) {
  const words = useWords();
  const view = potView(evaluation, words.lang);
  if (view.rows.length === 0) return null;
  return (
    <section className="tool-section">
      <h2>{words.t("app.work.money")} <span>{words.t("app.work.money.unit")}</span></h2>
      <PotBar view={view} />
      <ul className="xs muted money-lines">
        {view.rows.map((row) => <li key={row.id}>{words.t("app.work.money.line", { name: row.name, used: row.used, unused: row.unused })}</li>)}
        {view.unfunded === "" ? null : <li><b>{view.unfunded}</b></li>}
      </ul>
    </section>
  );
}
