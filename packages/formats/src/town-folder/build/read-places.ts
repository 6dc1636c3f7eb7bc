import type { Area, Building, Department, District, Organisation, Polygon, PublishedStatus } from "@byfokus/model";
import type { Pause } from "../../tables/pause.ts";
import { codeOf, listWords, stairwellTenure, wordChoices } from "../kinds/words.ts";
import type { FieldTable } from "../recognise/field-table.ts";
import type { Report } from "../rules/issue-log.ts";
import { addItem, sourced, type Sourced, type StairwellDraft } from "./draft.ts";
import { placeFields, readPoints, type PlaceFields } from "./place-fields.ts";
import { rowsById, type PlaceRows } from "./rows-by-id.ts";

/** Stairwells read between two pauses; about 20 ms of work. */
const placesPerPause = 20_000;

export function readAreas(tables: readonly FieldTable[], report: Report): Sourced<Area> {
  return readEach(tables, report, (place, fields) => {
    const geometry = polygonOf(place);
    const district = fields.id("district");
    const dwellings = areaCount(place, "dwellings", fields);
    const residents = areaCount(place, "residents", fields);
    const statuses = readStatuses(fields, report);
    return {
      id: place.id,
      name: fields.text("name") ?? place.id,
      tenure: fields.tenure() ?? "mixed",
      ...(district && { districtId: district }),
      ...(geometry && { geometry }),
      ...(dwellings !== undefined && { dwellings }),
      ...(residents !== undefined && { residents }),
      ...(statuses.length > 0 && { statuses }),
      ...fields.validity(),
    };
  });
}

export async function readStairwells(tables: readonly FieldTable[], report: Report, pause: Pause): Promise<Sourced<StairwellDraft>> {
  const places = rowsById(tables, report);
  await pause();
  const points = await readPoints(places, report);
  const result = sourced<StairwellDraft>();
  for (const [index, place] of places.entries()) {
    if (index % placesPerPause === 0) await pause();
    const fields = placeFields(place, report);
    const area = fields.id("area");
    const district = fields.id("district");
    const building = fields.id("building");
    const point = points.get(place.id);
    const tenure = fields.tenure();
    const item: StairwellDraft = {
      id: place.id,
      label: fields.text("label") ?? place.id,
      tenure: tenure && stairwellTenure(tenure),
      departmentIds: fields.list("departments"),
      ...(area && { areaId: area }),
      ...(district && { districtId: district }),
      ...(building && { buildingId: building }),
      dwellings: fields.count("dwellings"),
      households: fields.count("households"),
      residents: fields.count("residents"),
      ...(point && { point }),
      ...fields.validity(),
    };
    addItem(result, item, fields.source.file, fields.source.row);
  }
  return result;
}

export async function readBuildings(tables: readonly FieldTable[], report: Report): Promise<Sourced<Building>> {
  const places = rowsById(tables, report);
  const points = await readPoints(places, report);
  const result = sourced<Building>();
  for (const place of places) {
    const fields = placeFields(place, report);
    const label = fields.text("label");
    const point = points.get(place.id);
    addItem(result, { id: place.id, ...(label && { label }), ...(point && { point }) }, fields.source.file, fields.source.row);
  }
  return result;
}

export function readDepartments(tables: readonly FieldTable[], report: Report): Sourced<Department> {
  return readEach(tables, report, ({ id }, fields) => ({ id, name: fields.text("name") ?? id, organisationId: fields.id("organisation") ?? "", ...fields.validity() }));
}

export function readOrganisations(tables: readonly FieldTable[], report: Report): Sourced<Organisation> {
  return readEach(tables, report, ({ id }, fields) => ({ id, name: fields.text("name") ?? id }));
}

export function readDistricts(tables: readonly FieldTable[], report: Report): Sourced<District> {
  return readEach(tables, report, (place, fields) => {
    const geometry = polygonOf(place);
    return { id: place.id, name: fields.text("name") ?? place.id, ...(geometry && { geometry }) };
  });
}

function readEach<Item>(tables: readonly FieldTable[], report: Report, make: (place: PlaceRows, fields: PlaceFields) => Item): Sourced<Item> {
  const result = sourced<Item>();
  for (const place of rowsById(tables, report)) {
    const fields = placeFields(place, report);
    addItem(result, make(place, fields), fields.source.file, fields.source.row);
  }
  return result;
}

function polygonOf({ rows }: PlaceRows): Polygon | undefined {
  for (const { table, index } of rows) {
    const shape = table.geometry(index);
    if (shape !== null && "polygon" in shape) return shape.polygon;
  }
  return undefined;
}

/** An empty cell says nothing (undefined); "mangler" says that the figure was never delivered. */
function areaCount({ rows }: PlaceRows, field: string, fields: PlaceFields): Area["dwellings"] {
  return rows.some(({ table, index }) => table.text(field, index) !== "") ? fields.count(field) : undefined;
}

/** `udsat 2024-12-01`: the list, then its date as the source writes it. */
function readStatuses(fields: PlaceFields, report: Report): PublishedStatus[] {
  return fields.list("statuses").flatMap((entry) => {
    const space = entry.lastIndexOf(" ");
    const list = codeOf(listWords, space === -1 ? entry : entry.slice(0, space));
    if (list === undefined) report("unknown-word", { ...fields.source, column: "lister" }, { example: entry, choices: wordChoices(listWords) });
    return list === undefined ? [] : [{ list, listDate: space === -1 ? "" : entry.slice(space + 1) }];
  });
}
