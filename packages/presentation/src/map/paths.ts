import type { Polygon, Position } from "@byfokus/model";
import type { Projection } from "./projection.ts";

/** Path data of a polygon with its holes; points closer than a quarter of a unit to the last one are left out. */
export function polygonPath(polygon: Polygon, projection: Projection): string {
  return polygon.flatMap((part) => part.map((ring) => `${linePath(ring.slice(0, -1), projection)}Z`)).join("");
}

/** Path data of an open line; empty for fewer than two points. */
export function linePath(line: readonly Position[], projection: Projection): string {
  if (line.length < 2) return "";
  let path = "";
  let last: readonly [number, number] | null = null;
  line.forEach((position, index) => {
    const [x, y] = projection.project(position);
    const near = last !== null && Math.hypot(x - last[0], y - last[1]) < 0.25 && index < line.length - 1;
    if (near) return;
    path += `${last === null ? "M" : "L"}${tenths(x)} ${tenths(y)}`;
    last = [x, y];
  });
  return path;
}

/** Path data of a circle. */
export function circlePath(x: number, y: number, radius: number): string {
  const r = tenths(radius);
  return `M${tenths(x - radius)} ${tenths(y)}a${r} ${r} 0 1 0 ${tenths(2 * radius)} 0a${r} ${r} 0 1 0 ${tenths(-2 * radius)} 0Z`;
}

/** Path data of a rectangle around its middle. */
export function rectanglePath(x: number, y: number, width: number, height: number): string {
  return `M${tenths(x - width / 2)} ${tenths(y - height / 2)}h${tenths(width)}v${tenths(height)}h${tenths(-width)}Z`;
}

/** A coordinate with one decimal, without trailing zeros; never "-0". */
export function tenths(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
