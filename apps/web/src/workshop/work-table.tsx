import { areaView } from "byfokus/browser";
import type { OverviewRow, PlanningContext, Scenario } from "byfokus/browser";
import { Fragment, useMemo } from "react";
import { rowsInOrder } from "../overview/rows-in-order.ts";
import { useStore } from "../state/create-store.ts";
import { previewEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { focusArea, selection, toggleOpened } from "../state/selection.ts";
import { blocksOf, fteInArea, hasBlock, offerTo, staffInArea } from "./edit-scope.ts";

export interface WorkTableProps {
  readonly context: PlanningContext;
  readonly scenario: Scenario;
  readonly hasOffers: boolean;
}

/** Areas with their staff, each of which opens into its blocks; everything the map can do. */
export function WorkTable({ context, scenario, hasOffers }: WorkTableProps) {
  const words = useWords();
  const { focused, opened } = useStore(selection);
  const rows = useMemo(() => rowsInOrder(context, words.lang), [context, words.lang]);
  return (
    <div className="scroll work-scroll" tabIndex={0} role="region" aria-label={words.t("app.overview.table")}>
      <table className="work-table">
        <thead>
          <tr>
            <th scope="col">{words.t("app.column.area")}</th><th scope="col" className="num">{words.t("app.column.dwellings")}</th><th scope="col" className="num">{words.t("app.column.need")}</th>
            <th scope="col" className="num">{words.t("app.column.share")}</th><th scope="col" className="num">{words.t("app.column.fteToday")}</th><th scope="col">{words.t("app.column.fte")}</th><th scope="col">{words.t("app.column.inPlan")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <AreaRow context={context} scenario={scenario} row={row} isOpen={opened.has(row.id)} isFocused={focused === row.id} />
              {opened.has(row.id) ? <BlockRows context={context} scenario={scenario} areaId={row.id} hasOffers={hasOffers} /> : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface AreaRowProps {
  readonly context: PlanningContext;
  readonly scenario: Scenario;
  readonly row: OverviewRow;
  readonly isOpen: boolean;
  readonly isFocused: boolean;
}

function AreaRow({ context, scenario, row, isOpen, isFocused }: AreaRowProps) {
  const words = useWords();
  const fte = fteInArea(scenario, row.id);
  const blocks = blocksOf(context, row.id);
  const offered = blocks.filter((id) => hasBlock(scenario, id)).length;
  return (
    <tr className={isFocused ? "selected" : undefined} data-area={row.id}>
      <th scope="row">
        <button type="button" className="expander" aria-expanded={isOpen} aria-label={words.t(isOpen ? "app.work.closeName" : "app.work.openName", { name: row.name })} onClick={() => toggleOpened(row.id)}>{isOpen ? "▾" : "▸"}</button>
        <button type="button" className="link-button" aria-pressed={isFocused} onClick={() => focusArea(row.id)}>{row.name}</button>
      </th>
      <td className="num">{row.texts.dwellings}</td><td className="num">{row.texts.need}</td>
      <td className="num">{row.texts.share} <span className="quiet">{row.texts.shareInterval}</span></td>
      <td className="num">{row.texts.fteToday}</td>
      <td><input type="number" className="input fte" min="0" step="0.5" value={Math.round(fte * 10) / 10} aria-label={words.t("app.work.fteIn", { name: row.name })} onChange={(event) => { if (event.target.valueAsNumber >= 0) previewEdit(staffInArea(scenario, row.id, event.target.valueAsNumber)); }} /></td>
      <td>{fte > 0 ? <span className="letter" aria-hidden="true">O</span> : null} {offered > 0 ? <><span className="letter inverted" aria-hidden="true">B</span> {words.t("app.work.offered", { offered, blocks: blocks.length })}</> : fte > 0 ? words.t("app.work.areaWork") : <span className="quiet">–</span>}</td>
    </tr>
  );
}

function BlockRows({ context, scenario, areaId, hasOffers }: { readonly context: PlanningContext; readonly scenario: Scenario; readonly areaId: string; readonly hasOffers: boolean }) {
  const words = useWords();
  const blocks = useMemo(() => areaView(context, areaId, words.lang)?.blocks ?? [], [context, areaId, words.lang]);
  return blocks.map((block) => {
    const isOn = hasBlock(scenario, block.id);
    return (
      <tr key={block.id} className="block" data-block={block.id}>
        <th scope="row">{block.name}</th>
        <td className="num">{block.dwellings}</td><td className="num">{block.needText}</td>
        <td className="num">{block.shareText} <span className="quiet">{block.intervalText}</span></td><td colSpan={2} aria-hidden="true" />
        <td><label className="check"><input type="checkbox" checked={isOn} disabled={!hasOffers} onChange={() => previewEdit(offerTo(scenario, [block.id], !isOn))} />{words.t("app.work.offer")}<span className="hidden-text"> {block.name}</span></label></td>
      </tr>
    );
  });
}
