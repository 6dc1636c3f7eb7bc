import type { Position } from "@byfokus/model";
import type { RawGeometry } from "./raw-table.ts";

export type ShapeProblem = "geometry-broken" | "geometry-unclosed" | "too-many-vertices" | "geometry-too-deep";

/** Shapes of one feature: a line or point set gives one shape per line or point; an empty geometry gives none. */
export interface ParsedGeometry {
  readonly shapes: readonly RawGeometry[];
  readonly problems: readonly ShapeProblem[];
}

/** What is left of the file's allowance; `vertices` is counted down across calls. */
export interface GeometryBudget {
  vertices: number;
  readonly depth: number;
}

/** Understands one GeoJSON geometry. Numbers must be finite; open rings are closed; rings without area are refused. */
export function parseGeometry(geometry: unknown, budget: GeometryBudget): ParsedGeometry {
  const shapes: RawGeometry[] = [];
  const problems: ShapeProblem[] = [];
  collect(geometry, 0, budget, shapes, problems);
  return { shapes, problems };
}

function collect(geometry: unknown, depth: number, budget: GeometryBudget, shapes: RawGeometry[], problems: ShapeProblem[]): void {
  if (geometry === null || geometry === undefined) return;
  if (depth > budget.depth) return void problems.push("geometry-too-deep");
  if (typeof geometry !== "object" || !("type" in geometry)) return void problems.push("geometry-broken");
  if (geometry.type === "GeometryCollection") {
    const parts = "geometries" in geometry && Array.isArray(geometry.geometries) ? geometry.geometries : [];
    for (const part of parts) collect(part, depth + 1, budget, shapes, problems);
    return;
  }
  const coordinates: unknown = "coordinates" in geometry ? geometry.coordinates : undefined;
  if (!Array.isArray(coordinates)) return void problems.push("geometry-broken");
  if (coordinates.length === 0) return;
  if (geometry.type === "Point") addPoint(coordinates, budget, shapes, problems);
  else if (geometry.type === "MultiPoint") for (const point of coordinates) addPoint(point, budget, shapes, problems);
  else if (geometry.type === "LineString") addLine(coordinates, budget, shapes, problems);
  else if (geometry.type === "MultiLineString") for (const line of coordinates) addLine(line, budget, shapes, problems);
  else if (geometry.type === "Polygon") addPolygon([coordinates], budget, shapes, problems);
  else if (geometry.type === "MultiPolygon") addPolygon(coordinates, budget, shapes, problems);
  else problems.push("geometry-broken");
}

function addPoint(coordinates: unknown, budget: GeometryBudget, shapes: RawGeometry[], problems: ShapeProblem[]): void {
  const positions = positionsOf([coordinates], budget, problems);
  if (positions?.[0] !== undefined) shapes.push({ point: positions[0] });
}

function addLine(coordinates: unknown, budget: GeometryBudget, shapes: RawGeometry[], problems: ShapeProblem[]): void {
  const line = positionsOf(coordinates, budget, problems);
  if (line === undefined) return;
  if (line.length < 2) problems.push("geometry-broken");
  else shapes.push({ line });
}

function addPolygon(parts: readonly unknown[], budget: GeometryBudget, shapes: RawGeometry[], problems: ShapeProblem[]): void {
  const polygon: Position[][][] = [];
  for (const part of parts) {
    if (!Array.isArray(part)) return void problems.push("geometry-broken");
    const rings: Position[][] = [];
    for (const coordinates of part) {
      const ring = positionsOf(coordinates, budget, problems);
      if (ring === undefined) return;
      if (!isClosed(ring)) {
        problems.push("geometry-unclosed");
        ring.push(...ring.slice(0, 1));
      }
      if (ring.length < 4) return void problems.push("geometry-broken");
      rings.push(ring);
    }
    if (rings.length > 0) polygon.push(rings);
  }
  if (polygon.length > 0) shapes.push({ polygon });
}

function positionsOf(coordinates: unknown, budget: GeometryBudget, problems: ShapeProblem[]): Position[] | undefined {
  if (!Array.isArray(coordinates)) return void problems.push("geometry-broken");
  budget.vertices -= coordinates.length;
  if (budget.vertices < 0) return void problems.push("too-many-vertices");
  const positions: Position[] = [];
  for (const entry of coordinates) {
    const x: unknown = Array.isArray(entry) ? entry[0] : undefined;
    const y: unknown = Array.isArray(entry) ? entry[1] : undefined;
    if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y)) return void problems.push("geometry-broken");
    positions.push([x, y]);
  }
  return positions;
}

function isClosed(ring: readonly Position[]): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return first !== undefined && last !== undefined && ring.length > 1 && first[0] === last[0] && first[1] === last[1];
}
