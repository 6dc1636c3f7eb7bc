import type { Plan, PlanningContext, Scenario } from "byfokus/browser";
import { useCallback, useMemo } from "react";
import { LinkedMap } from "../map/linked-map.tsx";
import { useStore } from "../state/create-store.ts";
import { previewEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { focusArea, selection } from "../state/selection.ts";
import { workbench } from "../state/workbench.ts";
import { hasBlock, offerTo } from "./edit-scope.ts";
import { AreaInset } from "./area-inset.tsx";
import { WorkTable } from "./work-table.tsx";

const views = ["map", "both", "table"] as const;

/** Map and table of one scenario; every stroke on the map has a twin in the table. */
export function WorkMiddle({ context, plan, scenario }: { readonly context: PlanningContext; readonly plan: Plan; readonly scenario: Scenario }) {
  const words = useWords();
  const { view } = useStore(workbench);
  const { focused, opened } = useStore(selection);
  const selected = useMemo(() => new Set(focused === null ? [] : [focused]), [focused]);
  const hasOffers = scenario.scope.type === "areasPlus" || scenario.scope.type === "balance";
  const paint = useCallback((blockId: string) => { if (hasOffers) previewEdit(offerTo(scenario, [blockId], !hasBlock(scenario, blockId))); }, [scenario, hasOffers]);
  return (
    <section className="middle" aria-label={words.t("app.overview.doors")}>
      <div className="middle-tools">
        <div className="segments" role="group" aria-label={words.t("app.work.view")}>
          {views.map((each) => <button key={each} type="button" aria-pressed={view === each} onClick={() => workbench.set((now) => ({ ...now, view: each }))}>{words.t(`app.view.${each}`)}</button>)}
        </div>
        <p className="xs muted">{words.t("app.work.mapHelp")}</p>
      </div>
      {view === "table" ? null : (
        <div className="map-and-inset">
          <LinkedMap context={context} selected={selected} opened={opened} scenario={scenario} locks={plan.locks} onArea={focusArea} onBlock={paint} />
          {focused !== null && opened.has(focused) ? <AreaInset context={context} scenario={scenario} areaId={focused} onBlock={paint} /> : null}
        </div>
      )}
      {view === "map" ? null : <WorkTable context={context} scenario={scenario} hasOffers={hasOffers} />}
    </section>
  );
}
