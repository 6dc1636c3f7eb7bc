import type { Position } from "@byfokus/model";
import { coordinateSystemNamed, guessFromRange, projectorFrom, type CoordinateSystem } from "./coordinates.ts";
import { parseGeometry, type ShapeProblem } from "./parse-geometry.ts";
import type { RawGeometry } from "./raw-table.ts";
import { readRecords } from "./read-records.ts";
import type { FileTables, ReadOptions, TableProblem } from "./table-problem.ts";

/** A feature before its geometry is understood. */
interface FeatureLike {
  readonly id?: unknown;
  readonly properties?: unknown;
  readonly geometry?: unknown;
}

/**
 * Reads GeoJSON features as a table with geometry in EPSG:25832. The `crs` member is believed where the coordinates
 * agree with it; files often name EPSG:4326 or nothing, and then the range of the coordinates decides.
 *
 * @param root a FeatureCollection, a Feature, or the features of a TopoJSON object
 */
export async function readGeoJson(file: string, root: { readonly features: readonly unknown[]; readonly crs?: unknown }, format: "GeoJSON" | "TopoJSON", options: ReadOptions): Promise<FileTables> {
  const problems: TableProblem[] = [];
  const rows: { properties: unknown; geometry: RawGeometry | null; rowNumber: number }[] = [];
  const budget = { vertices: options.limits.vertices, depth: options.limits.depth };
  for (const [index, entry] of root.features.entries()) {
    const feature: FeatureLike = typeof entry === "object" && entry !== null ? entry : {};
    const parsed = parseGeometry(feature.geometry, budget);
    for (const problem of new Set(parsed.problems)) problems.push(shapeProblem(problem, file, index + 1, options));
    if (parsed.problems.includes("too-many-vertices")) return { tables: [], problems };
    const shapes = parsed.shapes.length === 0 ? [null] : parsed.shapes;
    for (const geometry of shapes) rows.push({ properties: withId(feature), geometry, rowNumber: index + 1 });
  }
  const bounds = boundsOf(rows.map((row) => row.geometry));
  const system = chooseSystem(file, namedSystem(root.crs), bounds, problems);
  const records = readRecords(file, rows.map((row) => row.properties), "JSON", rows.map((row) => row.rowNumber), options);
  const table = records.tables[0];
  if (system === undefined || table === undefined) return { tables: [], problems: [...problems, ...records.problems] };
  const project = await projectorFrom(system);
  const geometry = rows.map((row) => (row.geometry === null ? null : mapPositions(row.geometry, project)));
  return { tables: [{ ...table, geometry, notes: { format, crs: system } }], problems: [...problems, ...records.problems] };
}

function shapeProblem(problem: ShapeProblem, file: string, row: number, options: ReadOptions): TableProblem {
  if (problem === "too-many-vertices") return { rule: problem, file, params: { limit: options.limits.vertices } };
  return { rule: problem, file, row };
}

function withId(feature: FeatureLike): object {
  const properties = typeof feature.properties === "object" && feature.properties !== null && !Array.isArray(feature.properties) ? feature.properties : {};
  const hasOwnId = Object.hasOwn(properties, "id") || (typeof feature.id !== "string" && typeof feature.id !== "number");
  // A feature without any property still is a row: it carries an empty cell.
  return hasOwnId && Object.keys(properties).length > 0 ? properties : { id: feature.id ?? "", ...properties };
}

function namedSystem(crs: unknown): { name: string; system: CoordinateSystem | undefined } | undefined {
  if (typeof crs !== "object" || crs === null || !("properties" in crs)) return undefined;
  const properties = crs.properties;
  if (typeof properties !== "object" || properties === null || !("name" in properties) || typeof properties.name !== "string") return undefined;
  return { name: properties.name, system: coordinateSystemNamed(properties.name) };
}

/** Pushes what is wrong; undefined where the coordinates cannot be placed. */
function chooseSystem(file: string, named: ReturnType<typeof namedSystem>, bounds: Bounds | undefined, problems: TableProblem[]): CoordinateSystem | undefined {
  if (bounds === undefined) return named?.system ?? "EPSG:25832";
  const range = guessFromRange(bounds.minX, bounds.minY, bounds.maxX, bounds.maxY);
  const example = `${bounds.minX}, ${bounds.minY}`;
  if (range === "swapped") {
    problems.push({ rule: "axes-swapped", file, params: { example } });
    return undefined;
  }
  // Web Mercator and zone 33 have no range of their own: there the name decides.
  if (named?.system !== undefined && (range === "unknown" || named.system === "EPSG:3857" || named.system === "EPSG:25833")) return named.system;
  if (range === "unknown" || (named !== undefined && named.system === undefined)) {
    problems.push({ rule: "crs-unknown", file, params: { example: named === undefined ? example : named.name } });
    return undefined;
  }
  if (named?.system !== undefined && named.system !== range) {
    if (named.system === "EPSG:25832") return named.system;
    problems.push({ rule: "crs-disagrees", file, params: { stated: named.name, used: range } });
  }
  return range;
}

interface Bounds {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

function boundsOf(geometries: readonly (RawGeometry | null)[]): Bounds | undefined {
  const bounds: Bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const geometry of geometries) {
    if (geometry === null) continue;
    mapPositions(geometry, (position) => {
      bounds.minX = Math.min(bounds.minX, position[0]);
      bounds.maxX = Math.max(bounds.maxX, position[0]);
      bounds.minY = Math.min(bounds.minY, position[1]);
      bounds.maxY = Math.max(bounds.maxY, position[1]);
      return position;
    });
  }
  return bounds.minX === Infinity ? undefined : bounds;
}

function mapPositions(geometry: RawGeometry, change: (position: Position) => Position): RawGeometry {
  if ("point" in geometry) return { point: change(geometry.point) };
  if ("line" in geometry) return { line: geometry.line.map(change) };
  return { polygon: geometry.polygon.map((part) => part.map((ring) => ring.map(change))) };
}
