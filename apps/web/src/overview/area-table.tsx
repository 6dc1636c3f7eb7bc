import type { OverviewRow } from "byfokus/browser";
import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { clearSelection, focusArea, selectRange, selection, toggleArea } from "../state/selection.ts";

/** The other door: Space toggles an area, arrows move, Shift with arrows selects a range; the same result as on the map. */
export function AreaTable({ rows }: { readonly rows: readonly OverviewRow[] }) {
  const words = useWords();
  const { areaIds, focused } = useStore(selection);
  const body = useRef<HTMLTableSectionElement>(null);
  const order = rows.map((row) => row.id);
  const move = (event: KeyboardEvent, index: number) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const next = rows[index + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    body.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')[index + step]?.focus();
    if (event.shiftKey) selectRange(order, next.id);
  };
  const columns = ["tenure", "dwellings", "need", "share", "fteToday"] as const;
  return (
    <section>
      <div className="spread table-head">
        <h2 className="label">{words.t("app.overview.areas", { count: rows.length })}</h2>
        <p className="xs muted">{words.t("app.overview.keys")}</p>
        <button type="button" className="button small" disabled={areaIds.size === 0} onClick={clearSelection}>{words.t("app.overview.clear")}</button>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.t("app.overview.table")}>
        <table className="work-table">
          <thead>
            <tr>
              <th scope="col"><span className="hidden-text">{words.t("app.column.selected")}</span></th>
              <th scope="col">{words.t("app.column.area")}</th>
              {columns.map((column) => <th key={column} scope="col" className={column === "tenure" ? undefined : "num"}>{words.t(`app.column.${column}`)}</th>)}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, index) => (
              <tr key={row.id} data-area={row.id} className={areaIds.has(row.id) ? "selected" : focused === row.id ? "focused" : undefined}>
                <td><input type="checkbox" checked={areaIds.has(row.id)} aria-label={words.t("app.overview.select", { name: row.name })} onChange={() => toggleArea(row.id)} onKeyDown={(event) => move(event, index)} /></td>
                <th scope="row"><button type="button" className="link-button" onClick={() => focusArea(row.id)}>{row.name}</button></th>
                <td className="muted">{row.texts.tenure}</td>
                <td className="num">{row.texts.dwellings}</td>
                <td className={row.need === null ? "num quiet" : "num"}>{row.texts.need}</td>
                <td className="num">{row.texts.share} <span className="quiet">{row.texts.shareInterval}</span></td>
                <td className="num">{row.texts.fteToday}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
