import { potView } from "byfokus/browser";
import type { Evaluation } from "byfokus/browser";
import { PotBar } from "../charts/pot-bar.tsx";
import { useWords } from "../state/preferences.ts";

export function PotCell({ evaluation, label, onOpen }: { readonly evaluation: Evaluation; readonly label: string; readonly onOpen: () => void }) {
  const { lang } = useWords();
  const view = potView(evaluation, lang);
  const parts = view.rows.filter((row) => row.usedKr > 0).map((row) => row.used).join(" · ");
  return (
    <div className="pot-cell">
      <PotBar view={view} />
      <span className="sm">{parts === "" || parts === view.total ? "" : `${parts} = `}<button type="button" className="figure inline-figure" aria-label={label} onClick={onOpen}>{view.total}</button>{view.unfunded === "" ? null : <span className="quiet"> · {view.unfunded}</span>}</span>
    </div>
  );
}
