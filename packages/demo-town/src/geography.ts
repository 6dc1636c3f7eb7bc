import type { BaseMapFeature, District, Position } from "@byfokus/model";
import { mapDrawing } from "./map-drawing.ts";
import { at } from "./random.ts";
import { insideRing, pathPoints, roundMetres, simplePolygon } from "./shapes.ts";

/** The ground the town stands on, in drawing units and in metres. */
export interface Geography {
  readonly districts: readonly District[];
  readonly baseMap: readonly BaseMapFeature[];
  /** Metres, EPSG:25832, of a point of the drawing. */
  toMetres(u: number, v: number): Position;
  /** Metres per drawing unit, across and down. */
  readonly unitM: readonly [number, number];
  /** Index into `districts`; the nearest centre where the point lies in none. */
  districtAt(u: number, v: number): number;
  /** Whether homes can stand here: urban ground, not water. */
  buildable(u: number, v: number): boolean;
}

/** South-west corner, metres EPSG:25832: open sea in the Kattegat, so that no real place lies under the town. */
const originM = [620_000, 6_300_000] as const;

/**
 * The municipality: about 12 x 9 km. A town several times larger gets a map with as many times the ground;
 * a smaller one keeps the map, with fewer homes on it.
 */
export function drawGeography(scale: number): Geography {
  const stretch = Math.sqrt(Math.max(1, scale));
  const unitM = [12 * stretch, 14 * stretch] as const;
  const toMetres = (u: number, v: number): Position => [
    roundMetres(originM[0] + u * unitM[0]),
    roundMetres(originM[1] + (mapDrawing.height - v) * unitM[1]),
  ];
  const rings = mapDrawing.districts.map((district) => pathPoints(district.path));
  const urban = pathPoints(mapDrawing.urban);
  const fjord = pathPoints(mapDrawing.fjord);
  return {
    districts: mapDrawing.districts.map(({ id, name }, index) => ({
      id, name, geometry: simplePolygon(at(rings, index).map(([u, v]) => toMetres(u, v))),
    })),
    baseMap: drawBaseMap(toMetres),
    toMetres,
    unitM,
    districtAt: (u, v) => {
      const inside = rings.findIndex((ring) => insideRing(u, v, ring));
      return inside >= 0 ? inside : nearestRing(u, v, rings);
    },
    buildable: (u, v) => insideRing(u, v, urban) && !insideRing(u, v, fjord),
  };
}

function drawBaseMap(toMetres: (u: number, v: number) => Position): BaseMapFeature[] {
  const line = (path: string): Position[] => pathPoints(path).map(([u, v]) => toMetres(u, v));
  const area = (path: string) => simplePolygon(line(path));
  return [
    { kind: "urban", polygon: area(mapDrawing.urban) },
    ...mapDrawing.villageGround.map((path) => ({ kind: "urban" as const, polygon: area(path) })),
    ...mapDrawing.woods.map(({ name, path }) => ({ kind: "green" as const, name, polygon: area(path) })),
    { kind: "water", name: "Fjorden", polygon: area(mapDrawing.fjord) },
    { kind: "stream", name: "Fjord Å", line: line(mapDrawing.stream) },
    ...mapDrawing.mainRoads.map((path) => ({ kind: "road" as const, name: "hovedvej", line: line(path) })),
    ...mapDrawing.roads.map((path) => ({ kind: "road" as const, line: line(path) })),
    { kind: "rail", name: "Fjordbanen", line: line(mapDrawing.railway) },
    ...mapDrawing.placeNames.map(({ name, x, y }) => ({ kind: "place" as const, name, point: toMetres(x, y) })),
  ];
}

function nearestRing(u: number, v: number, rings: readonly (readonly [number, number])[][]): number {
  let best = 0;
  let shortest = Infinity;
  for (const [index, ring] of rings.entries()) {
    for (const [x, y] of ring) {
      const distance = (x - u) * (x - u) + (y - v) * (y - v);
      if (distance < shortest) [best, shortest] = [index, distance];
    }
  }
  return best;
}
