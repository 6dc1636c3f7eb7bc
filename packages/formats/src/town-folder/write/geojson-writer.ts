import type { BaseMapFeature, Polygon } from "@byfokus/model";
import type { FolderFile } from "../../tables/raw-table.ts";

/** One feature on its way to a file, coordinates in EPSG:25832. */
export interface FolderFeature {
  readonly properties: Readonly<Record<string, string>>;
  readonly shape: Pick<BaseMapFeature, "polygon" | "line" | "point">;
}

/** GeoJSON in EPSG:25832 with a `crs` member, one feature per line. QGIS and GDAL read the member; metres stay exact. */
export function folderGeoJson(path: string, features: readonly FolderFeature[]): FolderFile {
  const lines = features.map(({ properties, shape }) => JSON.stringify({ type: "Feature", properties, geometry: geometryOf(shape) }));
  const head = '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},"features":[';
  return { path, bytes: new TextEncoder().encode(`${head}\n${lines.join(",\n")}\n]}\n`) };
}

export function polygonFeature(properties: Readonly<Record<string, string>>, polygon: Polygon): FolderFeature {
  return { properties, shape: { polygon } };
}

function geometryOf({ polygon, line, point }: FolderFeature["shape"]): object | null {
  if (polygon !== undefined) return { type: "MultiPolygon", coordinates: polygon };
  if (line !== undefined) return { type: "LineString", coordinates: line };
  return point === undefined ? null : { type: "Point", coordinates: point };
}
