import { memberRows } from "byfokus/browser";
import type { Evaluation, PlanningContext, Scenario } from "byfokus/browser";
import { useStore } from "../state/create-store.ts";
import { previewEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { selection, toggleOpened } from "../state/selection.ts";
import { blocksOf, fteInArea, hasBlock, offerTo, staffInArea } from "./edit-scope.ts";
import { NumberStepper } from "./number-stepper.tsx";

export interface AreaToolsProps {
  readonly context: PlanningContext;
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  readonly hasOffers: boolean;
}

/** Everything that can be done with the area that is chosen on the map or in the table. */
export function AreaTools({ context, scenario, evaluation, hasOffers }: AreaToolsProps) {
  const words = useWords();
  const { focused, opened } = useStore(selection);
  const area = context.table.areas.find(({ id }) => id === focused);
  if (area === undefined) return <p className="xs muted tool-note">{words.t("app.work.chooseArea")}</p>;
  const blocks = blocksOf(context, area.id);
  const isOffered = blocks.length > 0 && blocks.every((id) => hasBlock(scenario, id));
  const warning = memberRows(evaluation, words.lang).find((row) => row.result.member.kind === "area" && row.result.member.id === area.id)?.warning ?? "";
  return (
    <div className="area-tools" role="group" aria-label={area.name}>
      <h3>{area.name}</h3>
      <NumberStepper label={words.t("app.column.fte")} value={fteInArea(scenario, area.id)} step={0.5} decimals={1} onChange={(fte) => previewEdit(staffInArea(scenario, area.id, fte))} />
      {warning === "" ? null : <p className="xs worse">{warning}</p>}
      <div className="row">
        <button type="button" className="button small" aria-expanded={opened.has(area.id)} onClick={() => toggleOpened(area.id)}>{words.t(opened.has(area.id) ? "app.work.close" : "app.work.open")}</button>
        {hasOffers ? <button type="button" className="button small" onClick={() => previewEdit(offerTo(scenario, blocks, !isOffered))}>{words.t(isOffered ? "app.work.noBlocks" : "app.work.allBlocks")}</button> : null}
      </div>
    </div>
  );
}
