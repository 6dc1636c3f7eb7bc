import { expect, it } from "vitest";
import { pointWeights } from "./point-weights.ts";

it("[PATN9] points are neighbours by metres or by nearness; a place without a position is an island", () => {
  const ids = ["a", "b", "c", "d"];
  const x = [0, 100, 250, Number.NaN];
  const y = [0, 0, 0, 0];
  expect(pointWeights(ids, x, y, { kind: "distance", metres: 150 }).neighbours).toEqual([[1], [0, 2], [1], []]);
  expect(pointWeights(ids, x, y, { kind: "nearest", k: 1 }).neighbours).toEqual([[1], [0], [1], []]);
  expect(pointWeights([], [], [], { kind: "nearest" })).toEqual({ ids: [], neighbours: [] });
  expect(() => pointWeights(ids, [0], y, { kind: "nearest" })).toThrow("Expected positions for 4 places, got 1 and 4.");
});
