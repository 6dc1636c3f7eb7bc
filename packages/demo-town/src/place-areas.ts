import type { Polygon } from "@byfokus/model";
import type { AreaSpec } from "./area-specs.ts";
import type { Geography } from "./geography.ts";
import { mapDrawing } from "./map-drawing.ts";
import { areaNames, slug } from "./names.ts";
import { at, type Random } from "./random.ts";
import { roundMetres, simplePolygon } from "./shapes.ts";

/** An area with its name and its ground. Lengths in metres, positions in drawing units. */
export interface PlacedArea extends AreaSpec {
  readonly id: string;
  readonly u: number;
  readonly v: number;
  readonly district: number;
  /** Half the width and half the depth of its ground. */
  readonly halfM: readonly [number, number];
  /** Turn of the ground as cosine and sine. */
  readonly turn: readonly [number, number];
  readonly geometry: Polygon;
}

/** Gives every area a name, a place where homes can stand, and a polygon that touches no other area's. */
export function placeAreas(specs: readonly AreaSpec[], geography: Geography, random: Random): PlacedArea[] {
  const nextName = areaNames(random, new Set(specs.map((spec) => spec.name)));
  const placed: PlacedArea[] = [];
  // Named areas first: the others find room around them.
  for (const spec of [...specs].sort((a, b) => Number(b.at !== undefined) - Number(a.at !== undefined))) {
    const name = spec.name === "" ? nextName() : spec.name;
    const [u, v] = spec.at ?? findRoom(spec, placed, geography, random);
    placed.push(layOut({ ...spec, name }, u, v, geography, random));
  }
  const order = new Map(specs.map((spec, index) => [spec, index]));
  return placed.sort((a, b) => rank(a, order, specs) - rank(b, order, specs));
}

/** Metres from the area's middle to a point given along and across its ground, as drawing units. */
export function pointInArea(area: PlacedArea, alongM: number, acrossM: number, geography: Geography): readonly [number, number] {
  const [cosine, sine] = area.turn;
  const x = alongM * cosine - acrossM * sine;
  const y = alongM * sine + acrossM * cosine;
  return [area.u + x / geography.unitM[0], area.v - y / geography.unitM[1]];
}

/** Social areas keep the order of their specs; where equal, the order of placing. */
function rank(area: PlacedArea, order: ReadonlyMap<AreaSpec, number>, specs: readonly AreaSpec[]): number {
  const groups = ["large", "middle", "small", "village", "private"];
  const named = specs.find((spec) => spec.name === area.name);
  const inGroup = named === undefined ? specs.length : (order.get(named) ?? specs.length);
  return groups.indexOf(area.size) * (specs.length + 1) + inGroup;
}

/** Of several free places, social homes tend to the districts with more disadvantage and owned homes to the others. */
function findRoom(spec: AreaSpec, placed: readonly PlacedArea[], geography: Geography, random: Random): readonly [number, number] {
  const pull = spec.tenure === "social" ? 0.8 : spec.tenure === "privateRental" ? 0.1 : -2;
  for (let gapM = 60; ; gapM -= 15) {
    let best: readonly [number, number] | undefined;
    let bestValue = -Infinity;
    for (let attempt = 0; attempt < 160; attempt++) {
      const u = 20 + random.unit() * 930;
      const v = 40 + random.unit() * 570;
      if (!hasRoom(spec, u, v, gapM, placed, geography)) continue;
      const value = random.unit() + pull * at(mapDrawing.districts, geography.districtAt(u, v)).tilt;
      if (value > bestValue) [best, bestValue] = [[u, v], value];
    }
    if (best !== undefined) return best;
  }
}

function hasRoom(spec: AreaSpec, u: number, v: number, gapM: number, placed: readonly PlacedArea[], geography: Geography): boolean {
  const [halfWidth, halfDepth] = halfSize(spec);
  const [du, dv] = [halfWidth / geography.unitM[0], halfDepth / geography.unitM[1]];
  const corners = [[0, 0], [-du, -dv], [du, -dv], [du, dv], [-du, dv]] as const;
  if (!corners.every(([x, y]) => geography.buildable(u + x, v + y))) return false;
  return placed.every((other) => {
    const across = Math.abs(other.u - u) * geography.unitM[0] - other.halfM[0] - halfWidth;
    const down = Math.abs(other.v - v) * geography.unitM[1] - other.halfM[1] - halfDepth;
    // Grounds are turned a little, so a narrow strip between them is kept free.
    return Math.max(across, down) > gapM + 0.12 * (halfWidth + other.halfM[0]);
  });
}

function halfSize(spec: AreaSpec): readonly [number, number] {
  const width = 30 * Math.sqrt(spec.dwellings) * (1 + 0.25 * spec.lowDense);
  return [width / 2, width * 0.35];
}

function layOut(spec: AreaSpec, u: number, v: number, geography: Geography, random: Random): PlacedArea {
  const halfM = halfSize(spec);
  // A rational turn: cosine and sine without trigonometry.
  const t = (random.unit() - 0.5) * 0.12;
  const turn = [(1 - t * t) / (1 + t * t), (2 * t) / (1 + t * t)] as const;
  const [cx, cy] = geography.toMetres(u, v);
  const corner = (along: number, across: number) => {
    const wobble = 0.92 + random.unit() * 0.1;
    const [x, y] = [along * halfM[0] * wobble, across * halfM[1] * wobble];
    return [roundMetres(cx + x * turn[0] - y * turn[1]), roundMetres(cy + x * turn[1] + y * turn[0])] as const;
  };
  const ring = [corner(-1, -1), corner(0, -1.04), corner(1, -1), corner(1.03, 0), corner(1, 1), corner(0, 1.04), corner(-1, 1), corner(-1.03, 0)];
  return { ...spec, id: slug(spec.name), u, v, district: geography.districtAt(u, v), halfM, turn, geometry: simplePolygon(ring) };
}
