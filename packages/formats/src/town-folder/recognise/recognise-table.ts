import type { RawTable } from "../../tables/raw-table.ts";
import type { Kind, KindSpec } from "../kinds/kind-spec.ts";
import { kinds, kindSpec } from "../kinds/kinds.ts";
import { normaliseName } from "../normalise-name.ts";
import type { IndicatorColumn, IndicatorIndex } from "./indicator-columns.ts";
import { matchColumns, type ColumnMatch } from "./match-columns.ts";

/** What a table was taken to be. */
export interface Recognition {
  readonly kind: Kind;
  readonly matches: readonly ColumnMatch[];
  readonly indicatorColumns: readonly (IndicatorColumn & { readonly column: number })[];
  /** Level of the places in an observations table, where a column name tells it (`opgang_id`). */
  readonly placeLevel?: string;
}

/** Fields of a place that name the place in an observations table, by level. */
const placeColumns: readonly { readonly level: string; readonly kind: Kind; readonly field: string }[] = [
  { level: "stairwell", kind: "stairwells", field: "id" },
  { level: "area", kind: "areas", field: "id" },
  { level: "department", kind: "departments", field: "id" },
  { level: "district", kind: "districts", field: "id" },
  { level: "organisation", kind: "organisations", field: "id" },
  { level: "building", kind: "buildings", field: "id" },
];

/**
 * Recognises a table by its file or sheet name and its columns. A known name decides where the columns fill what that
 * kind requires; else the columns must do so for some kind, and at least half of them must be understood.
 * A known name without the columns still is that kind, so that what is missing can be told.
 */
export function recogniseTable(table: RawTable, indicators: IndicatorIndex): Recognition | undefined {
  const named = kindsOfFileName(table.file).map((spec) => ({ spec, recognition: recogniseAs(spec, table, indicators) }));
  const fitting = named.find(({ spec, recognition }) => missingFields(spec, recognition).length === 0);
  if (fitting !== undefined) return fitting.recognition;
  let best: Recognition | undefined;
  let bestScore = 0;
  for (const spec of kinds) {
    const candidate = recogniseAs(spec, table, indicators);
    const score = recognitionScore(spec, candidate, table);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best ?? (table.file.includes("#") ? undefined : named[0]?.recognition);
}

/** Required fields no column fills, as the Danish folder names them. */
export function missingFields(spec: KindSpec, { matches, indicatorColumns }: Pick<Recognition, "matches" | "indicatorColumns">): string[] {
  const fields = new Set(matches.map((match) => match.field));
  const missing = spec.fields.filter((field) => field.required === true && !fields.has(field.name)).map((field) => field.da);
  if (spec.kind !== "observations") return missing;
  if (!fields.has("place") && !fields.has("level")) missing.push("sted_id");
  if (indicatorColumns.length === 0 && !fields.has("indicator")) missing.push("indikator");
  if (indicatorColumns.length === 0 && !fields.has("count") && !fields.has("share")) missing.push("antal");
  return missing;
}

/** Recognises a table whose kind is known. */
export function recogniseAs(spec: KindSpec, table: RawTable, indicators: IndicatorIndex): Recognition {
  const matches = matchColumns(spec, table.headers);
  const taken = new Set(matches.map((match) => match.column));
  const carriesFigures = spec.kind === "observations" || spec.kind === "areas" || spec.kind === "stairwells" || spec.kind === "districts" || spec.kind === "departments";
  const indicatorColumns = carriesFigures
    ? table.headers.flatMap((header, column) => {
        const found = taken.has(column) ? undefined : indicators.column(header);
        return found === undefined ? [] : [{ ...found, column }];
      })
    : [];
  if (spec.kind !== "observations" || matches.some((match) => match.field === "place")) return { kind: spec.kind, matches, indicatorColumns };
  const place = findPlaceColumn(table.headers, taken);
  if (place === undefined) return { kind: spec.kind, matches, indicatorColumns };
  return { kind: spec.kind, matches: [...matches, { field: "place", column: place.column, how: place.how }], indicatorColumns, placeLevel: place.level };
}

function findPlaceColumn(headers: readonly string[], taken: ReadonlySet<number>): { column: number; level: string; how: "exact" | "guessed" } | undefined {
  const names = headers.map((header) => normaliseName(header));
  for (const how of ["exact", "guessed"] as const) {
    for (const { level, kind, field } of placeColumns) {
      const spec = kindSpec(kind).fields.find((candidate) => candidate.name === field);
      const wanted = how === "exact" ? [spec?.da ?? "", spec?.en ?? ""] : (spec?.also ?? []).filter((name) => name !== "id" && name !== "nr" && name !== "kode");
      const column = names.findIndex((name, index) => !taken.has(index) && wanted.some((candidate) => normaliseName(candidate) === name));
      if (column !== -1) return { column, level, how };
    }
  }
  return undefined;
}

/** Kinds the name speaks of, the sheet's before the file's. Dates, language and version marks do not matter: `Omraader_2026-01_da.csv`. */
function kindsOfFileName(file: string): KindSpec[] {
  const sheet = file.includes("#") ? file.slice(file.lastIndexOf("#") + 1) : undefined;
  const base = file.slice(file.lastIndexOf("/") + 1).replace(/#.*$/, "");
  const stem = base.includes(".") ? base.slice(0, base.lastIndexOf(".")) : base;
  return [sheet, stem].flatMap((name) => (name === undefined ? [] : (kindOfName(name) ?? [])));
}

function kindOfName(name: string): KindSpec | undefined {
  const plain = normaliseName(name.replaceAll(/[\d._-]+/g, " ").replaceAll(/(^|\s)(da|en|v|ny|endelig|final|kopi|udtræk)(?=\s|$)/gi, " "));
  if (plain === "") return undefined;
  for (const spec of kinds) if ([spec.da, spec.en].some((known) => normaliseName(known) === plain)) return spec;
  return kinds.find((spec) => (spec.also ?? []).some((known) => normaliseName(known) === plain));
}

/** 0 where a required field is missing or too little is understood; else the number of fields understood. */
function recognitionScore(spec: KindSpec, recognition: Recognition, table: RawTable): number {
  if (missingFields(spec, recognition).length > 0) return 0;
  if (spec.geometry === "only" && table.geometry === undefined) return 0;
  const understood = new Set(recognition.matches.map((match) => match.column)).size + recognition.indicatorColumns.length;
  // Map layers carry columns of their own (OBJECTID, Shape_Area): a shape per id tells enough.
  if (!isLayerOf(spec, recognition, table) && (understood < 2 || understood * 2 < table.headers.length)) return 0;
  const exact = recognition.matches.filter((match) => match.how === "exact").length;
  return understood + exact * 0.5;
}

/** Whether every row is a polygon with an id of its own, in a column that names the kind: "id" alone could be anything's. */
function isLayerOf(spec: KindSpec, { matches }: Recognition, table: RawTable): boolean {
  const id = matches.find((match) => match.field === "id");
  if (spec.geometry !== "optional" || table.geometry === undefined || id === undefined) return false;
  if (["id", "nr", "kode"].includes(normaliseName(table.headers[id.column] ?? ""))) return false;
  const ids = new Set((table.columns[id.column] ?? []).filter((cell) => cell.trim() !== ""));
  return table.rowCount > 0 && ids.size === table.rowCount && table.geometry.every((shape) => shape !== null && "polygon" in shape);
}
