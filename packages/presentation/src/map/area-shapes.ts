import type { Tenure } from "@byfokus/model";
import type { AreaSummary } from "@byfokus/planning";
import { blockShapes, housesPath } from "./block-shapes.ts";
import type { MapDetails } from "./map-options.ts";
import type { MapShape } from "./map-picture-types.ts";
import { needClass } from "./need-class.ts";

const privateTenures: readonly Tenure[] = ["privateRental", "cooperative", "ownerOccupied", "other"];

/** One area from the bottom up: lock band, selection, fill, houses, dots, edges, and its blocks where it is opened. */
export function areaShapes(area: AreaSummary, details: MapDetails): MapShape[] {
  const outline = details.outlines.get(area.id);
  if (outline === undefined) return [];
  const { options, size } = details;
  const inScope = details.scope?.byArea.get(area.id);
  const opened = options.opened?.includes(area.id) === true;
  const d = outline.path;
  const shape = (kind: MapShape["kind"], more: Partial<MapShape> = {}): MapShape => ({ id: `${kind}:${area.id}`, kind, d, areaId: area.id, ...more });
  // Small maps keep letters and drop detail.
  const locked = size === "full" && options.locks?.some((lock) => lock.member.kind === "area" && lock.member.id === area.id) === true;
  const selected = options.selected?.includes(area.id) === true;
  const faded = options.fade === true && details.scope !== null && inScope === undefined && details.scope.cityFte === 0;
  const houses = size === "mini" || opened ? "" : housesPath(area, details);
  return [
    ...(locked ? [shape("lock")] : []),
    ...(selected ? [shape("selectedEdge"), shape("selectedBand")] : []),
    shape(opened ? "openArea" : "area", {
      ...(opened ? {} : { fill: fillOf(area, details.breaks) }),
      ...(faded ? { faded: true } : {}),
      ...(privateTenures.includes(area.tenure) ? { privateArea: true } : {}),
    }),
    ...(houses === "" ? [] : [shape("houses", { d: houses, ...(faded ? { faded: true } : {}) })]),
    ...(opened ? blockShapes(area, details) : []),
    ...(inScope !== undefined && inScope.blocks > 0 && !opened ? [shape("dots")] : []),
    ...(inScope?.work === true ? [shape("keyline"), shape("workEdge")] : []),
    ...(inScope !== undefined && !inScope.work && !opened ? [shape("offerEdge")] : []),
  ];
}

function fillOf(area: AreaSummary, breaks: readonly number[]): NonNullable<MapShape["fill"]> {
  if (area.needState === "suppressed") return "hidden";
  if (area.needState === "missing" || area.needShare === null) return "missing";
  return needClass(area.needShare.value, breaks);
}
