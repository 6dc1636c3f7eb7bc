import type { Polygon } from "@byfokus/model";
import Flatbush from "flatbush";
import { polygonsWithin } from "./polygons-within.ts";

/** Areas touch when their outlines are this near, metres: a street and its verges between them. */
export const touchingM = 150;
/** Where an outline is unknown, middles this near count as touching, metres. */
export const nearMiddlesM = 600;

/** An area as neighbourhood sees it. */
export interface AreaShape {
  readonly polygon?: Polygon | undefined;
  /** Middle of the area, metres; NaN where unknown. */
  readonly x: number;
  readonly y: number;
}

/**
 * The areas that touch each area: outlines within 150 m, or middles within 600 m where either outline is unknown.
 * Symmetric; nobody is its own neighbour; an area without outline and middle has none.
 *
 * @returns indexes into `areas`, rising, one list per area
 */
export function areaNeighbours(areas: readonly AreaShape[]): readonly (readonly number[])[] {
  const boxes = areas.map(boxOf);
  const placed = areas.map((_, i) => i).filter((i) => boxes[i] !== undefined);
  const neighbours: number[][] = areas.map(() => []);
  if (placed.length < 2) return neighbours;
  const index = new Flatbush(placed.length);
  for (const i of placed) {
    const box = boxes[i];
    if (box !== undefined) index.add(box.left, box.lower, box.right, box.upper);
  }
  index.finish();
  for (const i of placed) {
    const box = boxes[i];
    if (box === undefined) continue;
    const reach = Math.max(touchingM, nearMiddlesM);
    for (const found of index.search(box.left - reach, box.lower - reach, box.right + reach, box.upper + reach)) {
      const j = placed[found] ?? -1;
      const [a, b] = [areas[i], areas[j]];
      if (j <= i || a === undefined || b === undefined || !touches(a, b)) continue;
      neighbours[i]?.push(j);
      neighbours[j]?.push(i);
    }
  }
  return neighbours.map((list) => list.sort((a, b) => a - b));
}

function touches(a: AreaShape, b: AreaShape): boolean {
  if (a.polygon !== undefined && b.polygon !== undefined) return polygonsWithin(a.polygon, b.polygon, touchingM);
  return Math.hypot(a.x - b.x, a.y - b.y) <= nearMiddlesM;
}

interface Box {
  readonly left: number;
  readonly lower: number;
  readonly right: number;
  readonly upper: number;
}

/** Box around outline and middle; `undefined` where neither is known. */
function boxOf({ polygon, x, y }: AreaShape): Box | undefined {
  const corners = [...(polygon ?? []).flat(2), ...(Number.isNaN(x) || Number.isNaN(y) ? [] : [[x, y] as const])];
  if (corners.length === 0) return undefined;
  const box = { left: Infinity, lower: Infinity, right: -Infinity, upper: -Infinity };
  for (const [cornerX, cornerY] of corners) {
    box.left = Math.min(box.left, cornerX);
    box.right = Math.max(box.right, cornerX);
    box.lower = Math.min(box.lower, cornerY);
    box.upper = Math.max(box.upper, cornerY);
  }
  return box;
}
