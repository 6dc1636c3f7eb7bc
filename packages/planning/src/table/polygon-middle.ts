import type { Polygon, Position } from "@byfokus/model";

/** Centre of gravity of a polygon in several parts, holes taken out; the mean of its corners where it has no area. */
export function polygonMiddle(polygon: Polygon): Position | undefined {
  const corners = polygon.flat(2);
  const first = corners[0];
  if (first === undefined) return undefined;
  // Measured from a corner: coordinates of a million metres would eat the digits of a small area.
  const [originX, originY] = first;
  let area = 0;
  let x = 0;
  let y = 0;
  for (const part of polygon) {
    part.forEach((ring, k) => {
      const turned = ringMoments(ring, originX, originY);
      // Outer rings count for, holes against, whichever way round they are drawn.
      const sign = Math.sign(turned.area) * (k === 0 ? 1 : -1);
      area += sign * turned.area;
      x += sign * turned.x;
      y += sign * turned.y;
    });
  }
  if (area > 0) return [originX + x / area, originY + y / area];
  const mean = (axis: 0 | 1): number => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

function ringMoments(ring: readonly Position[], originX: number, originY: number): { readonly area: number; readonly x: number; readonly y: number } {
  let area = 0;
  let x = 0;
  let y = 0;
  ring.forEach(([cornerX, cornerY], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [cornerX, cornerY];
    const [ax, ay, bx, by] = [cornerX - originX, cornerY - originY, nextX - originX, nextY - originY];
    const cross = ax * by - bx * ay;
    area += cross / 2;
    x += ((ax + bx) * cross) / 6;
    y += ((ay + by) * cross) / 6;
  });
  return { area, x, y };
}
