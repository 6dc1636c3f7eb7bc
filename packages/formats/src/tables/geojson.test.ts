import { describe, expect, it } from "vitest";
import { projectorFrom } from "./coordinates.ts";
import { readJson } from "./read-json.ts";
import { readLimits } from "./read-limits.ts";

const options = { limits: readLimits, knowsHeader: () => false };
const read = (value: unknown, limits = readLimits) => readJson("x.geojson", new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)), { ...options, limits });
const square = (x: number, y: number, side: number) => [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]];
const collection = (geometry: unknown, crs?: string) => ({ type: "FeatureCollection", ...(crs && { crs: { type: "name", properties: { name: crs } } }), features: [{ type: "Feature", properties: { id: "A" }, geometry }] });

describe("GeoJSON and TopoJSON", () => {
  it("[GEO1] WGS 84 becomes EPSG:25832: on the central meridian the northing is 0.9996 times the meridian arc", async () => {
    const project = await projectorFrom("WGS84");
    const [x, y] = project([9, 56]);
    expect(x).toBeCloseTo(500000, 3);
    expect(y).toBeCloseTo(0.9996 * meridianArc(56), 3);
    const { tables } = await read(collection({ type: "Point", coordinates: [9, 56] }));
    expect(tables[0]?.notes.crs).toBe("WGS84");
    expect(tables[0]?.geometry?.[0]).toEqual({ point: [x, y] });
  });

  it("[GEO2] EPSG:25832 stays as written, with the crs member or by its range", async () => {
    for (const crs of ["urn:ogc:def:crs:EPSG::25832", "EPSG:25832", undefined]) {
      const { tables } = await read(collection({ type: "Polygon", coordinates: square(574000.123, 6223000.5, 10) }, crs));
      expect(tables[0]?.geometry?.[0]).toEqual({ polygon: [square(574000.123, 6223000.5, 10)] });
    }
  });

  it("[GEO3] swapped axes are an error, in degrees and in metres", async () => {
    for (const point of [[56.1, 10.2], [6223000, 574000]]) {
      const { tables, problems } = await read(collection({ type: "Point", coordinates: point }));
      expect(tables).toEqual([]);
      expect(problems[0]?.rule).toBe("axes-swapped");
    }
  });

  it("[GEO4] a false crs member gives way to the numbers; an unknown one is an error", async () => {
    const wrong = await read(collection({ type: "Point", coordinates: [574000, 6223000] }, "EPSG:4326"));
    expect(wrong.problems.map(({ rule }) => rule)).toEqual(["crs-disagrees"]);
    expect(wrong.tables[0]?.geometry?.[0]).toEqual({ point: [574000, 6223000] });
    expect((await read(collection({ type: "Point", coordinates: [5, 5] }, "EPSG:2154"))).problems.map(({ rule }) => rule)).toEqual(["crs-unknown"]);
  });

  it("[GEO5] numbers that are none are refused; empty and absent geometry is fine; open rings are closed", async () => {
    const rulesOf = async (geometry: unknown) => (await read(collection(geometry))).problems.map(({ rule }) => rule);
    expect(await rulesOf({ type: "Point", coordinates: [null, 56] })).toEqual(["geometry-broken"]);
    expect((await read('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"A"},"geometry":{"type":"Point","coordinates":[1e999,56]}}]}')).problems[0]?.rule).toBe("geometry-broken");
    expect((await read('{"type":"FeatureCollection","features":[{"x":NaN}]}')).problems[0]?.rule).toBe("json-broken");
    expect(await rulesOf({ type: "GeometryCollection", geometries: [] })).toEqual([]);
    expect(await rulesOf(null)).toEqual([]);
    expect(await rulesOf({ type: "Polygon", coordinates: [square(574000, 6223000, 10)[0]?.slice(0, 4)] })).toEqual(["geometry-unclosed"]);
  });

  it("[GEO6] too many corners and collections too deep are refused, not followed", async () => {
    const { problems } = await read(collection({ type: "Polygon", coordinates: square(574000, 6223000, 10) }), { ...readLimits, vertices: 4 });
    expect(problems[0]?.rule).toBe("too-many-vertices");
    let deep: object = { type: "Point", coordinates: [9, 56] };
    for (let level = 0; level < 30; level += 1) deep = { type: "GeometryCollection", geometries: [deep] };
    expect((await read(collection(deep))).problems[0]?.rule).toBe("geometry-too-deep");
  });

  it("[GEO7] TopoJSON is decoded with its transform, one table per object", async () => {
    const topology = { type: "Topology", transform: { scale: [0.5, 0.5], translate: [9, 56] }, objects: { zoner: { type: "GeometryCollection", geometries: [{ type: "Polygon", properties: { id: "Z" }, arcs: [[0]] }] } }, arcs: [[[0, 0], [1, 0], [0, 1], [-1, -1]]] };
    const { tables } = await read(topology);
    expect(tables[0]?.file).toBe("x.geojson#zoner");
    const shape = tables[0]?.geometry?.[0];
    const project = await projectorFrom("WGS84");
    expect(shape).toEqual({ polygon: [[[[9, 56], [9.5, 56], [9.5, 56.5], [9, 56]].map(([x = 0, y = 0]) => project([x, y]))]] });
  });
});

describe("JSON records", () => {
  it("[JSON1] an array of objects is a table: numbers exact, keys in first order, absent is empty", async () => {
    const { tables } = await read([{ id: "0101", n: 1.5 }, { n: null, x: true }, { id: "2", "__proto__ ": 1 }]);
    expect(tables[0]?.headers).toEqual(["id", "n", "x", "__proto__ "]);
    expect(tables[0]?.columns.slice(0, 3)).toEqual([["0101", "", "2"], ["1.5", "", ""], ["", "JA", ""]]);
  });

  it("[JSON2] a key called __proto__ is a column like any other", async () => {
    const { tables } = await read('[{"__proto__": {"a": 1}, "id": "1", "constructor": "c"}]');
    expect(tables[0]?.headers).toEqual(["__proto__.a", "id", "constructor"]);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it("[JSON3] one object per line; a broken line is told by its number", async () => {
    const { tables, problems } = await read('{"id":"1"}\n{"id":\n\n{"id":"3"}\n');
    expect(tables[0]?.columns).toEqual([["1", "3"]]);
    expect(problems).toEqual([{ rule: "json-line-broken", file: "x.geojson", row: 2 }]);
  });
});

/** Length of the meridian from the equator, metres, by Simpson's rule on the GRS 80 ellipsoid. */
function meridianArc(latitude: number): number {
  const [a, flattening] = [6378137, 1 / 298.257222101];
  const e2 = flattening * (2 - flattening);
  const steps = 2000;
  const end = (latitude * Math.PI) / 180;
  const radius = (phi: number): number => (a * (1 - e2)) / (1 - e2 * Math.sin(phi) ** 2) ** 1.5;
  let sum = radius(0) + radius(end);
  for (let step = 1; step < steps; step += 1) sum += radius((end * step) / steps) * (step % 2 === 1 ? 4 : 2);
  return (sum * end) / steps / 3;
}
