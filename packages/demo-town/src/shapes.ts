import type { Polygon, Position } from "@byfokus/model";
import { at } from "./random.ts";

/**
 * The points of a drawing in SVG path notation with absolute M, L, C and Z; curves become short straight lines.
 * Bézier points are polynomials, so every engine computes the same ones.
 */
export function pathPoints(path: string, perCurve = 6): [number, number][] {
  const points: [number, number][] = [];
  for (const part of path.match(/[MLCZ][^MLCZ]*/g) ?? []) {
    const numbers = (part.slice(1).match(/-?[\d.]+/g) ?? []).map(Number);
    if (part.startsWith("C")) addCurves(points, numbers, perCurve);
    else for (let index = 0; index + 1 < numbers.length; index += 2) points.push([at(numbers, index), at(numbers, index + 1)]);
  }
  return points;
}

/** A ring closed as GeoJSON wants it. */
export function closeRing(points: readonly Position[]): Position[] {
  const first = at(points, 0);
  const last = at(points, points.length - 1);
  return first[0] === last[0] && first[1] === last[1] ? [...points] : [...points, first];
}

/** One part, no holes. */
export function simplePolygon(points: readonly Position[]): Polygon {
  return [[closeRing(points)]];
}

/** Whether a point lies inside a ring (even-odd rule); a point on the edge may go either way. */
export function insideRing(x: number, y: number, ring: readonly (readonly [number, number])[]): boolean {
  let inside = false;
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index++) {
    const [ax, ay] = at(ring, index);
    const [bx, by] = at(ring, before);
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** To the decimetre: finer than any drawing, and short in files. */
export function roundMetres(value: number): number {
  return Math.round(value * 10) / 10;
}

function addCurves(points: [number, number][], numbers: readonly number[], perCurve: number): void {
  for (let index = 0; index + 5 < numbers.length; index += 6) {
    const [x0, y0] = at(points, points.length - 1);
    const [x1, y1, x2, y2, x3, y3] = [0, 1, 2, 3, 4, 5].map((offset) => at(numbers, index + offset)) as [number, number, number, number, number, number];
    for (let step = 1; step <= perCurve; step++) {
      const t = step / perCurve;
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      points.push([a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3]);
    }
  }
}
