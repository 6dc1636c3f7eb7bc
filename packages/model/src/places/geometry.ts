/** `[x, y]` in metres, EPSG:25832 (ETRS89 / UTM zone 32N), for every place in a town. */
export type Position = readonly [x: number, y: number];

/** Rings as in GeoJSON: per part, the outer ring first, then holes; each ring closed. */
export type Polygon = readonly (readonly (readonly Position[])[])[];

/** The quiet map under the data: drawn, never counted. */
export interface BaseMapFeature {
  readonly kind: "water" | "green" | "urban" | "road" | "rail" | "stream" | "place";
  readonly name?: string;
  readonly polygon?: Polygon;
  readonly line?: readonly Position[];
  readonly point?: Position;
}
