import type { BaseMapFeature, Polygon, Position } from "@byfokus/model";
import { boundsOf, type Bounds } from "./projection.ts";

/** How near the base map's edge a point counts as lying on it, metres. */
const onEdgeM = 1;

/**
 * The base map carried on to the edge of the picture where the picture is wider than the map: what was cut off by the
 * map's straight edge (water, ground) goes straight on, and a road or stream that ends there keeps its direction. Inside
 * the base map nothing moves. The same features where the picture lies within the map.
 *
 * @param picture the picture's bounds, metres
 */
export function extendedBaseMap(features: readonly BaseMapFeature[], picture: Bounds): readonly BaseMapFeature[] {
  const map = boundsOf(features.flatMap((feature) => [...(feature.polygon?.flat(2) ?? []), ...(feature.line ?? [])]));
  if (map === null || (picture[0] >= map[0] && picture[1] >= map[1] && picture[2] <= map[2] && picture[3] <= map[3])) return features;
  const outer: Bounds = [Math.min(map[0], picture[0]), Math.min(map[1], picture[1]), Math.max(map[2], picture[2]), Math.max(map[3], picture[3])];
  return features.map((feature) => ({
    ...feature,
    ...(feature.polygon === undefined ? {} : { polygon: extendedPolygon(feature.polygon, map, outer) }),
    ...(feature.line === undefined ? {} : { line: extendedLine(feature.line, map, outer) }),
  }));
}

function extendedPolygon(polygon: Polygon, map: Bounds, outer: Bounds): Polygon {
  return polygon.map((part) => part.map((ring) => extendedRing(ring, map, outer)));
}

/** Every stretch of the ring that runs along the map's edge is moved out; its ends stay and are joined to the moved ones. */
function extendedRing(ring: readonly Position[], map: Bounds, outer: Bounds): Position[] {
  const open = ring.slice(0, -1);
  const sides = open.map((position) => sidesOf(position, map));
  const along = (a: number, b: number): boolean => (sides[a] ?? []).some((side) => sides[b]?.includes(side) === true);
  const points = open.flatMap((position, index): Position[] => {
    const [before, after] = [along((index + open.length - 1) % open.length, index), along(index, (index + 1) % open.length)];
    if (!before && !after) return [position];
    const moved = movedOut(position, sides[index] ?? [], outer);
    return [...(before ? [] : [position]), moved, ...(after ? [] : [position])];
  });
  const [first] = points;
  return first === undefined ? [] : [...points, first];
}

/** Which of west, south, east, north edges a point lies on, as indexes into bounds. */
function sidesOf([x, y]: Position, map: Bounds): readonly (0 | 1 | 2 | 3)[] {
  return ([0, 1, 2, 3] as const).filter((side) => Math.abs((side % 2 === 0 ? x : y) - map[side]) <= onEdgeM);
}

function movedOut([x, y]: Position, sides: readonly (0 | 1 | 2 | 3)[], outer: Bounds): Position {
  return sides.reduce<Position>(([px, py], side) => (side % 2 === 0 ? [outer[side], py] : [px, outer[side]]), [x, y]);
}

function extendedLine(line: readonly Position[], map: Bounds, outer: Bounds): readonly Position[] {
  const [first, second] = line;
  const [last, secondLast] = [line.at(-1), line.at(-2)];
  if (first === undefined || second === undefined || last === undefined || secondLast === undefined) return line;
  return [...onwards(first, second, map, outer), ...line, ...onwards(last, secondLast, map, outer)];
}

/** The point where a line that ends on the map's edge would leave the outer bounds; none for a line that ends inside. */
function onwards(end: Position, before: Position, map: Bounds, outer: Bounds): Position[] {
  if (sidesOf(end, map).length === 0) return [];
  const [dx, dy] = [end[0] - before[0], end[1] - before[1]];
  const stepX = dx > 0 ? (outer[2] - end[0]) / dx : dx < 0 ? (outer[0] - end[0]) / dx : Infinity;
  const stepY = dy > 0 ? (outer[3] - end[1]) / dy : dy < 0 ? (outer[1] - end[1]) / dy : Infinity;
  const step = Math.min(stepX, stepY);
  return Number.isFinite(step) && step > 0 ? [[end[0] + dx * step, end[1] + dy * step]] : [];
}
