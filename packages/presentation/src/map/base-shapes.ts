import type { BaseMapFeature } from "@byfokus/model";
import type { MapShape, MapShapeKind, MapSize } from "./map-picture-types.ts";
import { linePath, polygonPath } from "./paths.ts";
import type { Projection } from "./projection.ts";

/** From the bottom up: ground, green, water, then what runs over it. */
const order: readonly BaseMapFeature["kind"][] = ["urban", "green", "stream", "water", "road", "rail"];

/** The quiet map under the data. Roads and rails are drawn twice: an edge and a middle. */
export function baseShapes(features: readonly BaseMapFeature[], projection: Projection, size: MapSize): MapShape[] {
  const shapes: MapShape[] = [];
  for (const kind of order) {
    const paths = features.flatMap((feature, index) => (feature.kind === kind ? [{ index, d: pathOf(feature, projection) }] : []));
    for (const layer of layersOf(kind, size)) {
      for (const { index, d } of paths) if (d !== "") shapes.push({ id: `${layer}:${index}`, kind: layer, d });
    }
  }
  return shapes;
}

function layersOf(kind: BaseMapFeature["kind"], size: MapSize): readonly MapShapeKind[] {
  if (kind === "road") return size === "full" ? ["roadCase", "road"] : ["road"];
  if (kind === "rail") return size === "full" ? ["rail", "railDash"] : ["rail"];
  return kind === "place" ? [] : [kind];
}

function pathOf(feature: BaseMapFeature, projection: Projection): string {
  const filled = feature.polygon === undefined ? "" : polygonPath(feature.polygon, projection);
  return filled + (feature.line === undefined ? "" : linePath(feature.line, projection));
}
