import type { Polygon, Position } from "@byfokus/model";

/** Whether two polygons come within a distance of each other anywhere; overlap and containment count. */
export function polygonsWithin(a: Polygon, b: Polygon, distanceM: number): boolean {
  const firstA = a[0]?.[0]?.[0];
  const firstB = b[0]?.[0]?.[0];
  if (firstA === undefined || firstB === undefined) return false;
  if (ringsWithin(a.flat(), b.flat(), distanceM)) return true;
  // Outlines far apart: one may still lie inside the other, part by part.
  return b.some((part) => contains(a, part[0]?.[0])) || a.some((part) => contains(b, part[0]?.[0]));
}

function ringsWithin(a: readonly (readonly Position[])[], b: readonly (readonly Position[])[], distanceM: number): boolean {
  return a.some((ringA) => segments(ringA).some((s) => b.some((ringB) => segments(ringB).some((t) => segmentsWithin(s, t, distanceM)))));
}

type Segment = readonly [from: Position, to: Position];

function segments(ring: readonly Position[]): readonly Segment[] {
  return ring.map((from, i) => [from, ring[(i + 1) % ring.length] ?? from]);
}

function segmentsWithin(s: Segment, t: Segment, distanceM: number): boolean {
  // Boxes first: most pairs are far apart.
  for (const axis of [0, 1] as const) {
    if (Math.min(s[0][axis], s[1][axis]) > Math.max(t[0][axis], t[1][axis]) + distanceM) return false;
    if (Math.min(t[0][axis], t[1][axis]) > Math.max(s[0][axis], s[1][axis]) + distanceM) return false;
  }
  if (cross(s, t[0]) * cross(s, t[1]) < 0 && cross(t, s[0]) * cross(t, s[1]) < 0) return true;
  return pointToSegment(s[0], t) <= distanceM || pointToSegment(s[1], t) <= distanceM
    || pointToSegment(t[0], s) <= distanceM || pointToSegment(t[1], s) <= distanceM;
}

function cross([from, to]: Segment, point: Position): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}

function pointToSegment(point: Position, [from, to]: Segment): number {
  const length = (to[0] - from[0]) ** 2 + (to[1] - from[1]) ** 2;
  const along = length === 0 ? 0 : ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - from[0] - t * (to[0] - from[0]), point[1] - from[1] - t * (to[1] - from[1]));
}

/** Whether a point lies inside a polygon: an odd number of edges to its right. */
function contains(polygon: Polygon, point: Position | undefined): boolean {
  if (point === undefined) return false;
  const [x, y] = point;
  let inside = false;
  for (const [[fromX, fromY], [toX, toY]] of polygon.flat().flatMap(segments)) {
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
  }
  return inside;
}
