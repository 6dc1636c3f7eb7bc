import { describe, expect, it } from "vitest";
import type { BaseMapFeature } from "@byfokus/model";
import { extendedBaseMap } from "./extended-base-map.ts";

// A square map, 0-100 m both ways: water in the east half, a road that runs out to the north-east, a path inside.
const features: readonly BaseMapFeature[] = [
  { kind: "urban", polygon: [[[[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]]]] },
  { kind: "water", polygon: [[[[50, 20], [100, 20], [100, 80], [50, 80], [50, 20]]]] },
  { kind: "road", line: [[50, 50], [90, 90], [100, 100]] },
  { kind: "road", line: [[10, 10], [20, 20]] },
];

describe("extendedBaseMap", () => {
  it("[MAP13] what the map's edge cut goes straight on to the picture's edge", () => {
    const [, water, road, path] = extendedBaseMap(features, [-50, 0, 150, 100]);
    expect(water?.polygon?.[0]?.[0]).toEqual([[50, 20], [100, 20], [150, 20], [150, 80], [100, 80], [50, 80], [50, 20]]);
    expect(road?.line).toEqual([[50, 50], [90, 90], [100, 100]]);
    expect(path).toEqual(features[3]);
  });
  it("[MAP13] a road keeps its direction, and corners go out both ways", () => {
    const [urban, , road] = extendedBaseMap(features, [-50, -50, 150, 150]);
    expect(urban?.polygon?.[0]?.[0]).toEqual([[-50, -50], [150, -50], [150, 150], [-50, 150], [-50, -50]]);
    expect(road?.line?.at(-1)).toEqual([150, 150]);
  });
  it("[MAP13] inside the map nothing changes; no map stays no map", () => {
    expect(extendedBaseMap(features, [10, 10, 90, 90])).toBe(features);
    expect(extendedBaseMap([], [0, 0, 1, 1])).toEqual([]);
  });
  it("[MAP13] a single point that touches the edge grows no spike", () => {
    const touching: BaseMapFeature = { kind: "green", polygon: [[[[100, 50], [80, 60], [80, 40], [100, 50]]]] };
    expect(extendedBaseMap([...features, touching], [0, 0, 200, 100]).at(-1)).toEqual(touching);
  });
});
