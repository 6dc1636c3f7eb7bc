import type { Count, Town, Validity } from "@byfokus/model";
import type { FolderFile } from "../../tables/raw-table.ts";
import type { Kind } from "../kinds/kind-spec.ts";
import { kindSpec } from "../kinds/kinds.ts";
import { baseMapWords, boardWords, directionWords, eventWords, exportWords, levelWords, linkWords, listWords, planCaseWords, reasonWords, tenureWords, unitWords, wordFor } from "../kinds/words.ts";
import type { TownFolderResult } from "../read-result.ts";
import { danishCsv, type Cell } from "./csv-writer.ts";
import { folderGeoJson, polygonFeature } from "./geojson-writer.ts";

/**
 * Writes a town as the documented folder: Danish CSV and GeoJSON in EPSG:25832, tables without rows left out.
 * Reading it back gives the same town; only the edition id is new, as it is made of the files' bytes.
 *
 * @param dwellings dwelling rows; written as boliger.csv where given. A town without figures for small dwellings
 *   then gets them on reading, counted from these rows.
 */
export function writeTownFolder(town: Town, dwellings?: NonNullable<TownFolderResult["dwellings"]>): FolderFile[] {
  const files: FolderFile[] = [
    table("town", [town], ({ name, synthetic, edition }) => ({ name, synthetic: synthetic ? "JA" : "NEJ", asOf: edition.asOf, label: edition.label, export: wordFor(exportWords, edition.export), sources: barList(edition.sources) })),
    table("districts", town.districts, ({ id, name }) => ({ id, name })),
    table("organisations", town.organisations, ({ id, name }) => ({ id, name })),
    table("departments", town.departments, (item) => ({ id: item.id, name: item.name, organisation: item.organisationId, ...validity(item) })),
    table("areas", town.areas, (item) => ({
      id: item.id, name: item.name, tenure: wordFor(tenureWords, item.tenure), district: item.districtId, dwellings: optionalCount(item.dwellings), residents: optionalCount(item.residents),
      statuses: barList((item.statuses ?? []).map(({ list, listDate }) => `${wordFor(listWords, list)} ${listDate}`)), ...validity(item),
    })),
    table("buildings", town.buildings, ({ id, label, point }) => ({ id, label, x: point?.[0], y: point?.[1] })),
    table("stairwells", town.stairwells, (item) => ({
      id: item.id, label: item.label, tenure: wordFor(tenureWords, item.tenure), departments: barList(item.departmentIds), area: item.areaId, district: item.districtId, building: item.buildingId,
      dwellings: item.dwellings, households: item.households, residents: item.residents, x: item.point?.[0], y: item.point?.[1], ...validity(item),
    })),
    table("indicators", town.indicators, (item) => ({
      id: item.id, titleDa: item.title.da, titleEn: item.title.en, numeratorDa: item.numerator.da, numeratorEn: item.numerator.en, denominatorDa: item.denominator.da, denominatorEn: item.denominator.en,
      unit: wordFor(unitWords, item.unit), direction: wordFor(directionWords, item.direction), source: item.source, purposeDa: item.purpose.da, purposeEn: item.purpose.en, ...validity(item), origin: item.origin === true ? "JA" : undefined,
    })),
    table("observations", town.observations, ({ indicatorId, level, placeId, period, count, base }) => ({ indicator: indicatorId, level: wordFor(levelWords, level), place: placeId, period, count: countCell(count), base: countCell(base) })),
    table("boards", town.boards, (item) => ({ id: item.id, name: item.name, kind: wordFor(boardWords, item.kind), areas: barList(item.areaIds), department: item.departmentId, organisation: item.organisationId, contactRole: item.contactRole, ...validity(item) })),
    table("flows", town.flows, ({ from, to, year, households, reason }) => ({ from, to, year, households, reason: wordFor(reasonWords, reason) })),
    table("links", town.links, ({ a, b, kind, name, walkingMinutes }) => ({ a, b, kind: wordFor(linkWords, kind), name, walkingMinutes })),
    table("planCases", town.planCases, ({ id, title, kind, areaIds, hearingDeadline, dwellings: homes }) => ({ id, title, kind: wordFor(planCaseWords, kind), areas: barList(areaIds), hearingDeadline, dwellings: homes })),
    table("events", town.events ?? [], ({ id, date, kind, title, place, indicatorId }) => ({ id, date, kind: wordFor(eventWords, kind), title, level: place && wordFor(levelWords, place.level), place: place?.id, indicator: indicatorId })),
    table("pots", town.pots, (item) => ({ id: item.id, name: item.name, krPerYear: item.krPerYear, maxShare: item.maxShare, tenures: barList((item.tenures ?? []).map((tenure) => wordFor(tenureWords, tenure))), organisations: barList(item.organisationIds ?? []), ...validity(item) })),
    table("staffToday", town.staffToday, ({ areaId, fte }) => ({ area: areaId, fte })),
    folderGeoJson("omraader.geojson", town.areas.flatMap(({ id, geometry }) => (geometry === undefined ? [] : [polygonFeature({ omraade_id: id }, geometry)]))),
    folderGeoJson("bydele.geojson", town.districts.flatMap(({ id, geometry }) => (geometry === undefined ? [] : [polygonFeature({ bydel_id: id }, geometry)]))),
    folderGeoJson("grundkort.geojson", town.baseMap.map(({ kind, name, ...shape }) => ({ properties: { slags: wordFor(baseMapWords, kind), ...(name !== undefined && { navn: name }) }, shape }))),
    ...(dwellings === undefined ? [] : [dwellingTable(dwellings)]),
  ];
  return files.filter(({ path, bytes }) => !isEmpty(path, bytes));
}

/** Fields of one row; a field that is absent is an empty cell. */
type Row = Readonly<Record<string, Cell>>;

/** One CSV with the kind's Danish column names, in the documented order; columns no row fills are left out. */
function table<Item>(kind: Kind, items: readonly Item[], rowOf: (item: Item) => Row): FolderFile {
  const spec = kindSpec(kind);
  const rows = items.map(rowOf);
  // Figures keep their columns even when empty: a table without a base column says something else than one with empty cells.
  const kept = kind === "observations" ? new Set(["count", "base"]) : new Set<string>();
  const fields = spec.fields.filter(({ name, required }) => required === true || kept.has(name) || rows.some((row) => row[name] !== undefined && row[name] !== ""));
  const cells = rows.map((row) => fields.map(({ name }) => row[name]));
  return danishCsv(`${spec.da}.csv`, fields.map(({ da }) => da), cells);
}

function dwellingTable({ stairwellId, areaM2, rooms }: NonNullable<TownFolderResult["dwellings"]>): FolderFile {
  const known = (value: number | undefined): Cell => (value === undefined || Number.isNaN(value) ? undefined : value);
  return danishCsv("boliger.csv", ["opgang_id", "areal_m2", "vaerelser"], stairwellId.map((id, index) => [id, known(areaM2[index]), known(rooms[index])]));
}

function validity({ validFrom, validTo }: Validity): Row {
  return { validFrom, validTo };
}

/** Hidden, missing and zero stay three different things. */
function countCell(count: Count): Cell {
  return count === "suppressed" ? "skjult" : count === "missing" ? undefined : count;
}

/** As `countCell`, where an empty cell means that the source says nothing at all. */
function optionalCount(count: Count | undefined): Cell {
  return count === "missing" ? "mangler" : count === undefined ? undefined : countCell(count);
}

/** A list in one cell; a lone entry that holds another separator is closed by a bar. */
function barList(entries: readonly string[]): string {
  const text = entries.join("|");
  return entries.length === 1 && /[+,;]/.test(text) ? `${text}|` : text;
}

/** No rows under the header, or no features. */
function isEmpty(path: string, bytes: Uint8Array): boolean {
  if (!path.endsWith(".csv")) return new TextDecoder().decode(bytes.subarray(-8)).includes("[\n\n]");
  const firstBreak = bytes.indexOf(10);
  return firstBreak === bytes.length - 1;
}
