import type { BaseMapFeature } from "@byfokus/model";
import type { Box } from "./area-outline.ts";
import type { MapLabel } from "./map-picture-types.ts";
import { boxOverlap, insidePicture, labelBox } from "./place-labels.ts";
import { boundsOf, type Projection } from "./projection.ts";

/** Names of places and nature, only where nothing else stands; the data's own labels come first, and each name stands once. */
export function baseLabels(
  features: readonly BaseMapFeature[],
  projection: Projection,
  picture: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  labels: readonly MapLabel[],
): MapLabel[] {
  const blocked = [...taken, ...labels.map(labelBox)];
  const said = new Set(labels.map((label) => label.text));
  return features.flatMap((feature, index) => {
    const middle = middleOf(feature);
    if (feature.name === undefined || middle === null || feature.kind === "road" || feature.kind === "rail" || said.has(feature.name)) return [];
    const [x, y] = projection.project(middle);
    const label: MapLabel = { id: `base:${index}`, kind: feature.kind === "place" || feature.kind === "urban" ? "place" : "nature", text: feature.name, x, y, fontSize: 11.5 };
    const box = labelBox(label);
    if (!insidePicture(box, picture) || blocked.some((other) => boxOverlap(box, other) > 0)) return [];
    blocked.push(box);
    said.add(feature.name);
    return [label];
  });
}

function middleOf(feature: BaseMapFeature): readonly [number, number] | null {
  if (feature.point !== undefined) return feature.point;
  const bounds = boundsOf(feature.polygon?.flat(2) ?? feature.line ?? []);
  return bounds === null ? null : [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
}
