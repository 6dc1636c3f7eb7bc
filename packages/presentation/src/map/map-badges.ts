import type { AreaId } from "@byfokus/model";
import type { AreaOutline, Box } from "./area-outline.ts";
import type { MapBadge, MapSize } from "./map-picture-types.ts";
import { boxOverlap, insidePicture, textWidth } from "./place-labels.ts";
import type { AreaInScope, ScopeOnMap } from "./scope-on-map.ts";

interface BadgeStyle {
  readonly size: MapSize;
  readonly width: number;
  readonly height: number;
  readonly text: (fte: number) => string;
}

/**
 * The badges of one kind: `O 3,5` for area work, `B 4` for offers to blocks; small maps have the letter alone, mini maps none. No badge lies on
 * another: most staff and most blocks choose first. A badge stands in its area where the area has room for it, else
 * beside it. An offer that finds no free place has no badge (its dots and edge stand, and the table has the figure);
 * area work without a free place keeps its middle.
 *
 * @param taken boxes no badge may touch: badges and names that stand already
 */
export function mapBadges(scope: ScopeOnMap, outlines: ReadonlyMap<AreaId, AreaOutline>, style: BadgeStyle, kind: MapBadge["kind"], taken: readonly Box[]): MapBadge[] {
  if (style.size === "mini") return [];
  const placed: MapBadge[] = [];
  const chosen = [...scope.byArea].filter(([, area]) => area.work === (kind === "work")).sort(([aId, a], [bId, b]) => b.fte - a.fte || b.blocks - a.blocks || (aId < bId ? -1 : 1));
  for (const [areaId, area] of chosen) {
    const outline = outlines.get(areaId);
    if (outline === undefined) continue;
    const size = badgeSize(area, style);
    // A badge may fill its own area's middle where it leaves the fill to be seen around it.
    const weight = (id: AreaId): number => (id === areaId ? (style.size === "small" || hasRoom(outline, size) ? 0 : 0.6) : scope.byArea.has(id) ? 1 : 0.5);
    const others = [...outlines].map(([id, other]) => ({ box: other.box, weight: weight(id) }));
    const box = freePlace(outline, size, [...taken, ...placed], others, style) ?? (area.work ? middleBox(outline, size) : null);
    if (box !== null) placed.push({ id: `badge:${areaId}`, areaId, kind, text: size.text, ...box });
  }
  return placed;
}

function badgeSize(area: AreaInScope, style: BadgeStyle): { readonly text: string; readonly width: number; readonly height: number } {
  if (style.size === "small") return { text: area.work ? "O" : "B", width: 14, height: 14 };
  const text = fullText(area, style.text);
  return area.work ? { text, width: textWidth(text, 11) + 12, height: 17 } : { text, width: textWidth(text, 10) + 7, height: 14 };
}

function fullText(area: AreaInScope, number: (fte: number) => string): string {
  const work = area.work ? [area.fte > 0 ? `O ${number(area.fte)}` : "O"] : [];
  const offers = area.blocks > 0 ? [`B ${area.blocks}`] : [];
  return [...work, ...offers].join(" · ");
}

/** The first of the places that hides least of other areas, chosen ones above all, and nothing of another badge; `null` for none. */
function freePlace(outline: AreaOutline, size: { readonly width: number; readonly height: number }, placed: readonly Box[], others: readonly { readonly box: Box; readonly weight: number }[], style: BadgeStyle): Box | null {
  const free = candidates(outline, size, style)
    .filter((box) => insidePicture(box, style) && !placed.some((other) => boxOverlap(grown(box), other) > 0))
    .map((box) => ({ box, cost: others.reduce((sum, other) => sum + boxOverlap(box, other.box) * other.weight, 0) }));
  return free.reduce<{ box: Box; cost: number } | null>((best, next) => (best === null || next.cost < best.cost - 0.5 ? next : best), null)?.box ?? null;
}

function candidates(outline: AreaOutline, { width, height }: { readonly width: number; readonly height: number }, style: BadgeStyle): readonly Box[] {
  const { box } = outline;
  const middle = middleBox(outline, { width, height });
  const corner = { x: box.x + box.width - 5, y: box.y - 7, width, height };
  const [left, right] = [box.x - width - 1, box.x + box.width + 1];
  const [above, below] = [box.y - height - 1, box.y + box.height + 1];
  const around = [
    { ...middle, y: above }, { ...middle, x: right }, { ...middle, x: left }, { ...middle, y: below },
    ...[left, right].flatMap((x) => [above, below].map((y) => ({ x, y, width, height }))),
  ];
  if (style.size === "small") return [corner, ...around];
  return hasRoom(outline, { width, height }) ? [middle, ...around] : [...around, middle];
}

function hasRoom({ box }: AreaOutline, { width, height }: { readonly width: number; readonly height: number }): boolean {
  return box.width >= width * 0.95 && box.height >= height * 1.5;
}

function middleBox({ middle: [x, y] }: AreaOutline, { width, height }: { readonly width: number; readonly height: number }): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** A badge's edge and a hair of air. */
function grown(box: Box): Box {
  return { x: box.x - 1.5, y: box.y - 1.5, width: box.width + 3, height: box.height + 3 };
}
