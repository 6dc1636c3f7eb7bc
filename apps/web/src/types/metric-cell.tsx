import type { ConsequenceCell } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";

/** Number, bar with today's tick, and what stands beside it. A dot marks the best in the row. */
export function MetricCell({ cell, label, onOpen }: { readonly cell: ConsequenceCell; readonly label: string; readonly onOpen: () => void }) {
  const words = useWords();
  return (
    <div className="cell">
      <button type="button" className={cell.best ? "figure best" : "figure"} aria-label={cell.best ? `${label} ${words.t("app.types.best")}` : label} onClick={onOpen}>{cell.text}</button>
      {cell.bar === null ? <span /> : (
        <svg className="bar" viewBox="0 0 86 14" preserveAspectRatio="none" aria-hidden="true">
          <rect className="bar-ground" y="3" width="86" height="8" /><rect className="bar-value" y="3" width={cell.bar * 86} height="8" />
          {cell.today === null ? null : <rect className="bar-today" x={Math.min(84, cell.today * 86)} width="2" height="14" />}
        </svg>
      )}
      <span className="beside">{cell.shareText ?? cell.note ?? ""}</span>
    </div>
  );
}
