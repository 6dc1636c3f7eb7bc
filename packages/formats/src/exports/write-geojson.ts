import type { Polygon, Position } from "@byfokus/model";
import proj4 from "proj4";

/** A place on its way to a GIS file; geometry in EPSG:25832 metres. */
export interface GeoFeature {
  readonly id: string;
  readonly geometry: { readonly polygon: Polygon } | { readonly point: Position } | { readonly line: readonly Position[] } | null;
  readonly properties: Readonly<Record<string, string | number | null>>;
}

const crs25832 = "+proj=utm +zone=32 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";

/**
 * Features as GeoJSON. `EPSG:25832` keeps metres and names the system in the older `crs` member, as Danish GIS tools
 * expect; `EPSG:4326` gives longitude and latitude, as RFC 7946 asks. Outer rings run counter-clockwise.
 */
export function writeGeoJson(input: { readonly features: readonly GeoFeature[]; readonly crs?: "EPSG:25832" | "EPSG:4326" }): Uint8Array {
  const crs = input.crs ?? "EPSG:25832";
  const toDegrees = proj4(crs25832, "WGS84");
  const place = ([x, y]: Position): number[] =>
    crs === "EPSG:4326" ? rounded(toDegrees.forward<[number, number]>([x, y]), 7) : rounded([x, y], 2);
  const collection = {
    type: "FeatureCollection",
    ...(crs === "EPSG:25832" ? { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::25832" } } } : {}),
    features: input.features.map((feature) => ({ type: "Feature", id: feature.id, geometry: geometry(feature.geometry, place), properties: finite(feature.properties) })),
  };
  return new TextEncoder().encode(`${JSON.stringify(collection)}\n`);
}

function geometry(shape: GeoFeature["geometry"], place: (position: Position) => number[]): object | null {
  if (shape === null) return null;
  if ("point" in shape) return { type: "Point", coordinates: place(shape.point) };
  if ("line" in shape) return { type: "LineString", coordinates: shape.line.map(place) };
  const parts = shape.polygon.map((part) => part.map((ring, index) => turned(ring, index === 0).map(place)));
  return parts.length === 1 ? { type: "Polygon", coordinates: parts[0] } : { type: "MultiPolygon", coordinates: parts };
}

function rounded(position: readonly [number, number], decimals: number): number[] {
  return position.map((value) => Number(value.toFixed(decimals)));
}

/** The ring in the direction RFC 7946 asks for: outer counter-clockwise, holes clockwise. */
function turned(ring: readonly Position[], outer: boolean): readonly Position[] {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index] ?? [];
    const [bx = 0, by = 0] = ring[index + 1] ?? [];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice > 0 === outer || twice === 0 ? ring : [...ring].reverse();
}

/** Numbers that JSON cannot hold become `null`. */
function finite(properties: GeoFeature["properties"]): Record<string, string | number | null> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, typeof value === "number" && !Number.isFinite(value) ? null : value]));
}
