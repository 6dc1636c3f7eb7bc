import { formatNumber, formatShare } from "byfokus/browser";
import type { Plan, PlanningContext } from "byfokus/browser";
import { useCallback, useMemo } from "react";
import { LinkedMap } from "../map/linked-map.tsx";
import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { selectRange, selection, toggleArea } from "../state/selection.ts";
import { useToday } from "../state/use-today.ts";
import { AreaPanel } from "./area-panel.tsx";
import { AreaTable } from "./area-table.tsx";
import { BalancePanel } from "./balance-panel.tsx";
import { NeedChooser } from "./need-chooser.tsx";
import { SelectionSum } from "./selection-sum.tsx";
import { rowsInOrder } from "./rows-in-order.ts";

/** See the town: map and table are two doors to one selection, and one area can be opened. */
export default function OverviewScreen({ context, plan }: { readonly context: PlanningContext; readonly plan: Plan }) {
  const words = useWords();
  const { areaIds, focused } = useStore(selection);
  const today = useToday(context, plan);
  const rows = useMemo(() => rowsInOrder(context, words.lang), [context, words.lang]);
  const select = useCallback((id: string, isRange: boolean) => (isRange ? selectRange(rows.map((row) => row.id), id) : toggleArea(id)), [rows]);
  const { total } = context.table;
  return (
    <div className="page overview">
      <h1 className="kicker">{words.t("app.overview.title")}</h1>
      <p className="conclusion">
        {words.t("app.overview.conclusion", {
          town: context.frame.name, need: formatNumber(words.lang, total.need.value), households: formatNumber(words.lang, total.households),
          share: total.needShare === null ? "–" : formatShare(words.lang, total.needShare.value, 0), outside: formatNumber(words.lang, today.outsideAreas.need),
        })}
      </p>
      <div className="overview-grid">
        <section className="overview-main" aria-label={words.t("app.overview.doors")}>
          <LinkedMap context={context} selected={areaIds} onArea={select} />
          <SelectionSum context={context} />
          <AreaTable rows={rows} />
        </section>
        <div className="stack overview-side">
          {focused === null ? <p className="card muted">{words.t("app.overview.chooseArea")}</p> : <AreaPanel context={context} areaId={focused} />}
          <NeedChooser context={context} plan={plan} />
          <BalancePanel context={context} />
        </div>
      </div>
    </div>
  );
}
