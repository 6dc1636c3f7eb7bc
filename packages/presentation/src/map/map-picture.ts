import type { Area, AreaId, Position } from "@byfokus/model";
import type { AreaSummary, PlanningContext } from "@byfokus/planning";
import { formatNumber } from "../numbers/format-number.ts";
import { stateWord } from "../numbers/format-count.ts";
import { areaOutline, areaPositions, type AreaOutline, type Box } from "./area-outline.ts";
import { areaShapes } from "./area-shapes.ts";
import { baseLabels } from "./base-labels.ts";
import { baseShapes } from "./base-shapes.ts";
import { couplingShapes } from "./coupling-shapes.ts";
import { extendedBaseMap } from "./extended-base-map.ts";
import { mapBadges } from "./map-badges.ts";
import type { MapDetails, MapOptions } from "./map-options.ts";
import type { MapLegendKind, MapPicture, MapShape, MapSize } from "./map-picture-types.ts";
import { townBreaks } from "./need-class.ts";
import { outsideBlockShapes } from "./block-shapes.ts";
import { labelBox, mostNames, placeLabels, type LabelWish } from "./place-labels.ts";
import { boundsOf, fitProjection, type Bounds, type Projection } from "./projection.ts";
import { scaleBar } from "./scale-bar.ts";
import { scopeOnMap, type ScopeOnMap } from "./scope-on-map.ts";

const naturalSize: Readonly<Record<MapSize, { readonly width: number; readonly height: number; readonly margin: number }>> = {
  full: { width: 666, height: 384, margin: 26 },
  small: { width: 269, height: 185, margin: 14 },
  mini: { width: 120, height: 82, margin: 5 },
};

/** The map of a town: need by area and, where a scope is given, what is done where. Same input, same picture. */
export function mapPicture(context: PlanningContext, options: MapOptions): MapPicture {
  const size = options.size ?? "full";
  const natural = naturalSize[size];
  const width = options.width ?? natural.width;
  const height = options.height ?? natural.height;
  const areas = new Map(context.frame.areas.map((area) => [area.id, area]));
  const projection = fitProjection(options.bounds ?? closeUp(context, areas, options.around) ?? townBounds(context, areas), { width, height, margin: natural.margin });
  const outlines = outlinesOf(context.table.areas, areas, projection);
  const breaks = options.breaks ?? townBreaks(context);
  const scope = options.scope === undefined ? null : scopeOnMap(context, options.scope);
  const details: MapDetails = { context, size, projection, outlines, breaks, scope, options };
  const shapes = [
    ...baseShapes(extendedBaseMap(context.frame.baseMap, pictureBounds(projection, width, height)), projection, size),
    ...context.table.areas.flatMap((area) => areaShapes(area, details)),
    ...outsideBlockShapes(scope?.outsideBlocks ?? [], details),
    ...(options.scope === undefined ? [] : couplingShapes(options.scope.couplings, outlines, size === "full" ? 6 : 4)),
  ];
  const bar = scaleBar(projection.frame, width, height);
  const signs = signsOf(details, { width, height }, bar === null ? [] : [{ x: bar.x - 8, y: bar.y - 12, width: bar.length + 68, height: 24 }]);
  return {
    size,
    width,
    height,
    frame: projection.frame,
    breaks,
    shapes,
    ...signs,
    legend: legendOf(shapes, scope),
    scaleBar: bar,
    notDrawn: context.table.areas.filter((area) => !outlines.has(area.id)).map((area) => area.id),
  };
}

/** The picture's bounds in metres, with a little beyond so that edges of water lie outside. */
function pictureBounds({ frame }: Projection, width: number, height: number): Bounds {
  const [west, north, beyond] = [frame.left, frame.top, 10 * frame.metresPerUnit];
  return [west - beyond, north - height * frame.metresPerUnit - beyond, west + width * frame.metresPerUnit + beyond, north + beyond];
}

/** What is written on the map, the most important first: area work with its badges and names, then offers, then the other names. */
function signsOf(details: MapDetails, { width, height }: { readonly width: number; readonly height: number }, taken: readonly Box[]): Pick<MapPicture, "badges" | "labels"> {
  const { context, size, projection, outlines, options, scope } = details;
  const style = { size, width, height, text: (fte: number) => formatNumber(options.lang, fte, 1) };
  const closed = closedOnly(outlines, options.opened);
  const areas = [...outlines.values()].map((outline) => outline.box);
  const picture = { width, height, fontSize: 11.5, areas };
  const wishes = size === "full" ? labelWishes(context.table.areas, outlines, options, scope) : [];
  const work = scope === null ? [] : mapBadges(scope, closed, style, "work", taken);
  const chosenNames = placeLabels(wishes.filter((wish) => wish.chosen), [...taken, ...work], { ...picture, most: Infinity });
  const offers = scope === null ? [] : mapBadges(scope, closed, style, "offer", [...taken, ...work, ...chosenNames.map(labelBox)]);
  const badges = [...work, ...offers];
  const most = mostNames(width, height) - chosenNames.length;
  const names = [...chosenNames, ...placeLabels(wishes.filter((wish) => !wish.chosen), [...taken, ...badges, ...chosenNames.map(labelBox)], { ...picture, most })];
  const nature = size === "full" ? baseLabels(context.frame.baseMap, projection, { width, height }, [...taken, ...badges, ...areas], names) : [];
  return { badges, labels: [...names, ...nature] };
}

function closeUp(context: PlanningContext, areas: ReadonlyMap<AreaId, Area>, around: AreaId | undefined): Bounds | null {
  const at = context.table.areas.findIndex(({ id }) => id === around);
  const summary = context.table.areas[at];
  if (summary === undefined) return null;
  const blocks = context.table.blocks.filter(({ area }) => area === at).map(({ x, y }): Position => [x, y]);
  return boundsOf([...areaPositions(areas.get(summary.id), summary), ...blocks]);
}

function townBounds(context: PlanningContext, areas: ReadonlyMap<AreaId, Area>): Bounds {
  const found = boundsOf(context.table.areas.flatMap((summary) => areaPositions(areas.get(summary.id), summary)));
  return found ?? boundsOf(context.table.blocks.map((block) => [block.x, block.y])) ?? [0, 0, 1_000, 1_000];
}

function outlinesOf(summaries: readonly AreaSummary[], areas: ReadonlyMap<AreaId, Area>, projection: Projection): ReadonlyMap<AreaId, AreaOutline> {
  return new Map(
    summaries.flatMap((summary) => {
      const outline = areaOutline(areas.get(summary.id), summary, projection);
      return outline === null ? [] : [[summary.id, outline] as const];
    }),
  );
}

/** An opened area's blocks say themselves what is done: a badge would cover them. */
function closedOnly(outlines: ReadonlyMap<AreaId, AreaOutline>, opened: readonly AreaId[] = []): ReadonlyMap<AreaId, AreaOutline> {
  return new Map([...outlines].filter(([id]) => !opened.includes(id)));
}

function labelWishes(summaries: readonly AreaSummary[], outlines: ReadonlyMap<AreaId, AreaOutline>, options: MapOptions, scope: ScopeOnMap | null): LabelWish[] {
  return summaries.flatMap((area) => {
    const outline = outlines.get(area.id);
    const text = area.needState === "suppressed" ? `${area.name} (${stateWord(options.lang, "suppressed")})` : area.name;
    return outline === undefined ? [] : [{ areaId: area.id, text, box: outline.box, weight: area.dwellings, chosen: scope?.byArea.get(area.id)?.work === true || options.selected?.includes(area.id) === true }];
  });
}

function legendOf(shapes: readonly MapShape[], scope: ScopeOnMap | null): MapLegendKind[] {
  const shown = (test: (shape: MapShape) => boolean, kind: MapLegendKind): MapLegendKind[] => (shapes.some(test) ? [kind] : []);
  return [
    ...shown((shape) => typeof shape.fill === "number", "need"),
    ...shown((shape) => shape.kind === "workEdge", "work"),
    ...shown((shape) => shape.kind === "offerEdge" || shape.kind === "blockChosen", "offer"),
    ...shown((shape) => shape.kind === "coupling", "coupling"),
    ...shown((shape) => shape.kind === "lock", "locked"),
    ...(scope === null ? [] : shown((shape) => shape.faded === true, "faded")),
    ...shown((shape) => shape.privateArea === true, "private"),
    ...shown((shape) => shape.fill === "missing", "missing"),
    ...shown((shape) => shape.fill === "hidden", "hidden"),
    ...shown((shape) => shape.kind === "selectedBand", "selected"),
    ...shown((shape) => shape.kind === "openArea", "open"),
  ];
}
