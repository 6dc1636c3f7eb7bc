import type { Position } from "@byfokus/model";

/** Coordinate systems that are understood; all end as EPSG:25832. */
export type CoordinateSystem = "EPSG:25832" | "EPSG:25833" | "EPSG:3857" | "WGS84";

/** What coordinates look like by their range. `swapped` carries what they would be with the axes exchanged. */
export type RangeGuess = CoordinateSystem | "swapped" | "unknown";

const definitions: Readonly<Record<CoordinateSystem, string>> = {
  "EPSG:25832": "+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs",
  "EPSG:25833": "+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs",
  "EPSG:3857": "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
  WGS84: "+proj=longlat +datum=WGS84 +no_defs",
};

/** The system a name such as `urn:ogc:def:crs:EPSG::25832` or `CRS84` stands for; undefined where it is not understood. */
export function coordinateSystemNamed(name: string): CoordinateSystem | undefined {
  const code = /(\d{4,5})\s*$/.exec(name)?.[1];
  if (code === "25832" || code === "25833" || code === "3857") return `EPSG:${code}`;
  // 4258 is ETRS89, which differs from WGS 84 by less than a metre.
  return code === "4326" || code === "4258" || /CRS84$/i.test(name.trim()) ? "WGS84" : undefined;
}

/** Guesses the system from the ranges of finite coordinates in and around Denmark. */
export function guessFromRange(minX: number, minY: number, maxX: number, maxY: number): RangeGuess {
  if (minX >= 53 && maxX <= 59 && minY >= 5 && maxY <= 17) return "swapped";
  if (minX >= -180 && maxX <= 180 && minY >= -90 && maxY <= 90) return "WGS84";
  if (minX >= 5_500_000 && maxX <= 7_500_000 && minY >= 0 && maxY <= 1_500_000) return "swapped";
  if (minX >= 0 && maxX <= 1_500_000 && minY >= 5_500_000 && maxY <= 7_500_000) return "EPSG:25832";
  return "unknown";
}

/** A function that takes a position to EPSG:25832; the identity where it is there already. */
export async function projectorFrom(system: CoordinateSystem): Promise<(position: Position) => Position> {
  if (system === "EPSG:25832") return (position) => position;
  const { default: proj4 } = await import("proj4");
  const converter = proj4(definitions[system], definitions["EPSG:25832"]);
  return ([x, y]) => {
    const [east, north] = converter.forward([x, y]);
    return [east, north];
  };
}
