import { decodeText } from "./decode-text.ts";
import { readGeoJson } from "./read-geojson.ts";
import { readNdjson, readRecords } from "./read-records.ts";
import type { FileTables, ReadOptions, TableProblem } from "./table-problem.ts";
import type { RawTable } from "./raw-table.ts";

/** Reads any JSON of a town folder: GeoJSON, TopoJSON, an array of objects, or one object per line. */
export async function readJson(file: string, bytes: Uint8Array, options: ReadOptions): Promise<FileTables> {
  const { text } = decodeText(bytes);
  const root = parse(text);
  if (root === undefined) return isLines(text) ? readNdjson(file, text, options) : { tables: [], problems: [{ rule: "json-broken", file }] };
  if (Array.isArray(root)) return readRecords(file, root, "JSON", undefined, options);
  if (typeof root !== "object" || root === null) return { tables: [], problems: [{ rule: "json-not-table", file }] };
  if ("type" in root && root.type === "Topology") return readTopoJson(file, root, options);
  if ("features" in root && Array.isArray(root.features)) return readGeoJson(file, { features: root.features, crs: "crs" in root ? root.crs : undefined }, "GeoJSON", options);
  if ("type" in root && root.type === "Feature") return readGeoJson(file, { features: [root] }, "GeoJSON", options);
  const lists = Object.values(root).filter((value) => Array.isArray(value));
  if (lists.length === 1 && lists[0] !== undefined) return readRecords(file, lists[0], "JSON", undefined, options);
  return text.includes("\n") ? { tables: [], problems: [{ rule: "json-not-table", file }] } : readRecords(file, [root], "NDJSON", undefined, options);
}

/** `undefined` where it is no JSON; JSON itself has no undefined. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isLines(text: string): boolean {
  const first = text.slice(0, Math.max(0, text.indexOf("\n"))).trim();
  return first.startsWith("{") && parse(first) !== undefined;
}

/** TopoJSON: one table per object, `file#object`. */
async function readTopoJson(file: string, topology: object, options: ReadOptions): Promise<FileTables> {
  const { feature } = await import("topojson-client");
  const tables: RawTable[] = [];
  const problems: TableProblem[] = [];
  const objects = "objects" in topology && typeof topology.objects === "object" && topology.objects !== null ? Object.entries(topology.objects) : [];
  for (const [name, object] of objects) {
    const decoded: unknown = feature(topology as never, object as never);
    const features = typeof decoded === "object" && decoded !== null && "features" in decoded && Array.isArray(decoded.features) ? decoded.features : [decoded];
    const read = await readGeoJson(`${file}#${name}`, { features }, "TopoJSON", options);
    tables.push(...read.tables);
    problems.push(...read.problems);
  }
  return { tables, problems };
}
