import type { Area, Position } from "@byfokus/model";
import type { AreaSummary } from "@byfokus/planning";
import { circlePath, polygonPath } from "./paths.ts";
import type { Projection } from "./projection.ts";

/** How an area is drawn: its path, the box around it and a middle that badges and couplings can stand on. */
export interface AreaOutline {
  readonly path: string;
  readonly box: Box;
  readonly middle: readonly [x: number, y: number];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Square metres of ground per dwelling, for the circle that stands for an area without a polygon. */
const groundPerDwellingM2 = 120;

/** The outline of an area: its polygon; else a circle around its point, sized by dwellings; else `null`. */
export function areaOutline(area: Area | undefined, summary: AreaSummary, projection: Projection): AreaOutline | null {
  const polygon = area?.geometry;
  if (polygon !== undefined && polygon.length > 0) {
    const outer = polygon.map((part) => part[0] ?? []);
    const largest = outer.reduce((best, ring) => (Math.abs(signedArea(ring)) > Math.abs(signedArea(best)) ? ring : best), outer[0] ?? []);
    const points = outer.flat().map((position) => projection.project(position));
    return { path: polygonPath(polygon, projection), box: boxAround(points), middle: projection.project(centroid(largest)) };
  }
  if (!Number.isFinite(summary.x) || !Number.isFinite(summary.y)) return null;
  const [x, y] = projection.project([summary.x, summary.y]);
  const radius = Math.max(5, Math.sqrt((summary.dwellings * groundPerDwellingM2) / Math.PI) / projection.frame.metresPerUnit);
  return { path: circlePath(x, y, radius), box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, middle: [x, y] };
}

/** Every position an area reaches to, for the picture's bounds. */
export function areaPositions(area: Area | undefined, summary: AreaSummary): readonly Position[] {
  const polygon = area?.geometry;
  return polygon !== undefined && polygon.length > 0 ? polygon.flat(2) : [[summary.x, summary.y]];
}

function boxAround(points: readonly (readonly [number, number])[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function signedArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x0, y0] = ring[index] ?? [0, 0];
    const [x1, y1] = ring[index + 1] ?? [0, 0];
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

/** Centroid of a ring, computed around its first point so that large coordinates lose no digits; the mean for a ring without area. */
function centroid(ring: readonly Position[]): Position {
  const [x0, y0] = ring[0] ?? [Number.NaN, Number.NaN];
  const moved = ring.map(([x, y]): Position => [x - x0, y - y0]);
  const area = signedArea(moved);
  if (Math.abs(area) < 1e-9) return [x0, y0];
  let [sumX, sumY] = [0, 0];
  for (let index = 0; index + 1 < moved.length; index += 1) {
    const [ax, ay] = moved[index] ?? [0, 0];
    const [bx, by] = moved[index + 1] ?? [0, 0];
    sumX += (ax + bx) * (ax * by - bx * ay);
    sumY += (ay + by) * (ax * by - bx * ay);
  }
  return [x0 + sumX / (6 * area), y0 + sumY / (6 * area)];
}
