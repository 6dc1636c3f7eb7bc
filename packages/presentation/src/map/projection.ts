import type { Position } from "@byfokus/model";
import type { MapFrame } from "./map-picture-types.ts";

/** West, south, east, north in metres. */
export type Bounds = readonly [minX: number, minY: number, maxX: number, maxY: number];

export interface Projection {
  readonly frame: MapFrame;
  /** Metres to picture units. */
  project(position: Position): readonly [x: number, y: number];
}

/** Shows all of `bounds` in a picture of the given size, centred, with a margin, at one scale both ways. */
export function fitProjection(bounds: Bounds, size: { readonly width: number; readonly height: number; readonly margin: number }): Projection {
  const [minX, minY, maxX, maxY] = bounds;
  const spanX = Math.max(maxX - minX, 100);
  const spanY = Math.max(maxY - minY, 100);
  const metresPerUnit = Math.max(spanX / (size.width - 2 * size.margin), spanY / (size.height - 2 * size.margin));
  const left = (minX + maxX) / 2 - (size.width / 2) * metresPerUnit;
  const top = (minY + maxY) / 2 + (size.height / 2) * metresPerUnit;
  return {
    frame: { left, top, metresPerUnit },
    project: ([x, y]) => [(x - left) / metresPerUnit, (top - y) / metresPerUnit],
  };
}

/** The smallest bounds around all positions; `null` where there are none. */
export function boundsOf(positions: Iterable<Position>): Bounds | null {
  let bounds: Bounds | null = null;
  for (const [x, y] of positions) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    bounds = bounds === null ? [x, y, x, y] : [Math.min(bounds[0], x), Math.min(bounds[1], y), Math.max(bounds[2], x), Math.max(bounds[3], y)];
  }
  return bounds;
}
