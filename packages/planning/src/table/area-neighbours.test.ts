import fc from "fast-check";
import type { Polygon } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { areaNeighbours, type AreaShape } from "./area-neighbours.ts";
import { polygonMiddle } from "./polygon-middle.ts";
import { polygonsWithin } from "./polygons-within.ts";

const square = (x: number, y: number, side = 100): Polygon => [[[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]]];
const shape = (polygon: Polygon): AreaShape => ({ polygon, x: polygonMiddle(polygon)?.[0] ?? NaN, y: polygonMiddle(polygon)?.[1] ?? NaN });
const point = (x: number, y: number): AreaShape => ({ x, y });

describe("areaNeighbours", () => {
  it("[TABLE11] outlines 150 m apart touch, 151 m apart do not", () => {
    expect(areaNeighbours([shape(square(0, 0)), shape(square(250, 0))])).toEqual([[1], [0]]);
    expect(areaNeighbours([shape(square(0, 0)), shape(square(251, 0))])).toEqual([[], []]);
  });

  it("[TABLE11] long areas touch at their ends, however far their middles are", () => {
    const long: Polygon = [[[[0, 0], [5000, 0], [5000, 50], [0, 50], [0, 0]]]];
    expect(areaNeighbours([shape(long), shape(square(5100, 0))])).toEqual([[1], [0]]);
  });

  it("[TABLE11] an area inside another touches it; one in its hole, far from the edge, does not", () => {
    expect(areaNeighbours([shape(square(0, 0, 9000)), shape(square(4000, 4000))])).toEqual([[1], [0]]);
    const ring: Polygon = [[...square(0, 0, 9000)[0] ?? [], ...square(2000, 2000, 5000)[0] ?? []]];
    expect(areaNeighbours([shape(ring), shape(square(4000, 4000))])).toEqual([[], []]);
  });

  it("[TABLE11] without an outline the middles decide, 600 m", () => {
    expect(areaNeighbours([point(0, 0), point(600, 0), point(1201, 0)])).toEqual([[1], [0], []]);
    expect(areaNeighbours([shape(square(0, 0)), point(640, 50)])).toEqual([[1], [0]]);
  });

  it("[TABLE11] no place, no neighbours; nobody alone either", () => {
    expect(areaNeighbours([point(NaN, NaN), point(0, 0)])).toEqual([[], []]);
    expect(areaNeighbours([])).toEqual([]);
  });

  it("[TABLE11] the index finds what asking every pair finds", () => {
    const areas = fc.array(fc.tuple(fc.nat(2000), fc.nat(2000), fc.integer({ min: 10, max: 300 }), fc.boolean()), { maxLength: 25 });
    fc.assert(fc.property(areas, (rows) => {
      const shapes = rows.map(([x, y, side, drawn]) => (drawn ? shape(square(x, y, side)) : point(x, y)));
      const slow = shapes.map((a, i) => shapes.flatMap((b, j) => {
        if (i === j) return [];
        const near = a.polygon !== undefined && b.polygon !== undefined ? polygonsWithin(a.polygon, b.polygon, 150) : Math.hypot(a.x - b.x, a.y - b.y) <= 600;
        return near ? [j] : [];
      }));
      expect(areaNeighbours(shapes)).toEqual(slow);
    }), { seed: 20261122, numRuns: 200 });
  });
});

describe("polygonsWithin", () => {
  it("crossing outlines are at distance 0, and order does not matter", () => {
    const across: Polygon = [[[[-50, 40], [200, 40], [200, 60], [-50, 60], [-50, 40]]]];
    expect(polygonsWithin(square(0, 0), across, 0)).toBe(true);
    expect(polygonsWithin(across, square(0, 0), 0)).toBe(true);
    expect(polygonsWithin(square(0, 0), [], 1000)).toBe(false);
  });
});

describe("polygonMiddle", () => {
  it("the middle of a square far from the origin, of two parts, and of a ring with a hole", () => {
    expect(polygonMiddle(square(550_000, 6_200_000))).toEqual([550_050, 6_200_050]);
    expect(polygonMiddle([...square(0, 0), ...square(300, 0)])).toEqual([200, 50]);
    const [outer = [], hole = []] = [square(0, 0, 400)[0]?.[0], square(200, 0, 200)[0]?.[0]];
    const holed = polygonMiddle([[outer, hole]]);
    // 400 x 400 less 200 x 200: (160,000 * 200 - 40,000 * 300) / 120,000.
    expect(holed?.[0]).toBeCloseTo(500 / 3, 9);
    expect(polygonMiddle([[[...hole].reverse()]])?.[0]).toBeCloseTo(300, 9);
  });

  it("a line has the mean of its corners, nothing has none", () => {
    expect(polygonMiddle([[[[0, 0], [10, 0]]]])).toEqual([5, 0]);
    expect(polygonMiddle([])).toBeUndefined();
  });
});
