import type { Observation, PlaceLevel, TownEvent } from "@byfokus/model";
import type { Report } from "../rules/issue-log.ts";
import type { RuleId } from "../rules/rules.ts";
import { changeItems, countPerStairwell, placeOf, type Draft, type DwellingRows, type EventDraft, type Sourced } from "./draft.ts";
import { indexPlaces, type IdIndex, type Resolved } from "./id-index.ts";
import type { ObservationDraft, OpenBase } from "./read-observations.ts";

/** A draft whose observations and events may still lack their level. */
export type LooseDraft = Omit<Draft, "observations" | "events"> & { readonly observations: Sourced<ObservationDraft>; readonly events: Sourced<EventDraft> };

/** What is said of a reference that is not written as the id. */
const looseRules = { case: "id-case", zeros: "id-zeros", name: "joined-by-name" } as const satisfies Record<Exclude<Resolved["how"], "exact">, RuleId>;

/**
 * Joins every reference to the place it names. Other case and lost leading zeros are forgiven with a warning, names with a note;
 * what is not found is reported and left out.
 */
export function joinReferences(draft: LooseDraft, report: Report): Draft {
  const ids = {
    area: indexPlaces(draft.areas.items),
    stairwell: indexPlaces(draft.stairwells.items.map(({ id }) => ({ id }))),
    department: indexPlaces(draft.departments.items),
    organisation: indexPlaces(draft.organisations.items),
    district: indexPlaces(draft.districts.items),
    building: indexPlaces(draft.buildings.items.map(({ id }) => ({ id }))),
  };
  const join = (index: IdIndex, text: string | undefined, rule: RuleId, place: { file: string; row?: number }): string | undefined => {
    if (text === undefined) return undefined;
    const found = index.find(text);
    if (found === undefined) report(rule, place, { example: text });
    else if (found.how !== "exact") report(looseRules[found.how], place, { example: `${text} / ${found.id}` });
    return found?.id;
  };
  const joinAll = (index: IdIndex, texts: readonly string[], rule: RuleId, place: { file: string; row?: number }): string[] => texts.flatMap((text) => join(index, text, rule, place) ?? []);
  // A folder without a table of districts or buildings has said nothing wrong: the reference is simply of no use.
  const optional = (index: IdIndex, text: string | undefined, rule: RuleId, place: { file: string; row?: number }): string | undefined => (index.size === 0 ? undefined : join(index, text, rule, place));
  const noDepartments = draft.departments.items.length === 0;

  return {
    ...draft,
    areas: changeItems(draft.areas, ({ districtId, ...area }, index) => {
      const district = optional(ids.district, districtId, "unknown-district", placeOf(draft.areas, index));
      return { ...area, ...(district !== undefined && { districtId: district }) };
    }),
    stairwells: changeItems(draft.stairwells, ({ areaId, districtId, buildingId, departmentIds, ...stairwell }, index) => {
      const place = placeOf(draft.stairwells, index);
      const area = join(ids.area, areaId, "unknown-area", place);
      const district = optional(ids.district, districtId, "unknown-district", place);
      const building = optional(ids.building, buildingId, "unknown-building", place);
      if (noDepartments && departmentIds.length > 0) report("departments-missing", place);
      const departments = noDepartments ? [] : joinAll(ids.department, departmentIds, "unknown-department", place);
      return { ...stairwell, departmentIds: departments, ...(area !== undefined && { areaId: area }), ...(district !== undefined && { districtId: district }), ...(building !== undefined && { buildingId: building }) };
    }),
    departments: changeItems(draft.departments, (department, index) => ({ ...department, organisationId: join(ids.organisation, department.organisationId, "unknown-organisation", placeOf(draft.departments, index)) ?? "" })),
    boards: changeItems(draft.boards, ({ departmentId, organisationId, ...board }, index) => {
      const place = placeOf(draft.boards, index);
      const department = join(ids.department, departmentId, "unknown-department", place);
      const organisation = join(ids.organisation, organisationId, "unknown-organisation", place);
      return { ...board, areaIds: joinAll(ids.area, board.areaIds, "unknown-area-mentioned", place), ...(department !== undefined && { departmentId: department }), ...(organisation !== undefined && { organisationId: organisation }) };
    }),
    planCases: changeItems(draft.planCases, (planCase, index) => ({ ...planCase, areaIds: joinAll(ids.area, planCase.areaIds, "unknown-area-mentioned", placeOf(draft.planCases, index)) })),
    flows: changeItems(draft.flows, ({ from, to, ...flow }, index) => {
      const place = placeOf(draft.flows, index);
      const fromArea = join(ids.area, from, "unknown-area-mentioned", place);
      const toArea = join(ids.area, to, "unknown-area-mentioned", place);
      return { ...flow, ...(fromArea !== undefined && { from: fromArea }), ...(toArea !== undefined && { to: toArea }) };
    }),
    links: changeItems(draft.links, (link, index) => {
      const place = placeOf(draft.links, index);
      const a = join(ids.area, link.a, "unknown-area-mentioned", place);
      const b = join(ids.area, link.b, "unknown-area-mentioned", place);
      return a === undefined || b === undefined ? undefined : { ...link, a, b };
    }),
    pots: changeItems(draft.pots, ({ organisationIds, ...pot }, index) => (organisationIds === undefined ? pot : { ...pot, organisationIds: joinAll(ids.organisation, organisationIds, "unknown-organisation", placeOf(draft.pots, index)) })),
    staffToday: changeItems(draft.staffToday, (staff, index) => {
      const areaId = join(ids.area, staff.areaId, "unknown-area", placeOf(draft.staffToday, index));
      return areaId === undefined ? undefined : { ...staff, areaId };
    }),
    events: joinEvents(draft.events, ids, join),
    observations: joinObservations(draft.observations, ids, join),
    ...(draft.dwellings && { dwellings: joinDwellings(draft.dwellings, ids.stairwell, report) }),
  };
}

type Join = (index: IdIndex, text: string | undefined, rule: RuleId, place: { file: string; row?: number }) => string | undefined;

/** Levels an open figure is looked for in, the smallest first. */
const searchOrder = ["stairwell", "area", "department", "district", "organisation", "building"] as const;

function joinObservations(observations: Sourced<ObservationDraft>, ids: Readonly<Record<(typeof searchOrder)[number], IdIndex>>, join: Join): Sourced<Observation & OpenBase> {
  return changeItems(observations, (observation, index) => {
    const level: PlaceLevel = observation.level ?? levelOf(observation.placeId, ids) ?? "area";
    // Blocks are made later and the municipality is the whole: neither has a table to be found in.
    if (level === "block" || level === "municipality") return { ...observation, level };
    const placeId = join(ids[level], observation.placeId, "unknown-place", placeOf(observations, index));
    return placeId === undefined ? undefined : { ...observation, level, placeId };
  });
}

/** An event at a place that is not found would be taken for the whole town's: it is left out. */
function joinEvents(events: Sourced<EventDraft>, ids: Readonly<Record<(typeof searchOrder)[number], IdIndex>>, join: Join): Sourced<TownEvent> {
  return changeItems(events, ({ event, placeId, level: stated }, index) => {
    const level = stated ?? levelOf(placeId ?? "", ids) ?? "area";
    if (placeId === undefined || level === "municipality") return event;
    // Blocks are made later: there is no table to find one in.
    const id = level === "block" ? placeId : join(ids[level], placeId, "unknown-event-place", placeOf(events, index));
    return id === undefined ? undefined : { ...event, place: { level, id } };
  });
}

/** The level an id is found in; names are looked for only where it is no id at all. */
function levelOf(text: string, ids: Readonly<Record<(typeof searchOrder)[number], IdIndex>>): PlaceLevel | undefined {
  const found = searchOrder.flatMap((level) => {
    const how = ids[level].find(text)?.how;
    return how === undefined ? [] : [{ level, how }];
  });
  return (found.find(({ how }) => how !== "name") ?? found[0])?.level;
}

/** Dwellings are joined once per stairwell id, not once per dwelling; those without a stairwell are left out. */
function joinDwellings(dwellings: DwellingRows, stairwells: IdIndex, report: Report): DwellingRows {
  const { stairwellIds, stairwell, areaM2, rooms, file } = dwellings;
  const counts = countPerStairwell(dwellings);
  const joined = new Map<string, number>();
  const places = Int32Array.from(stairwellIds, (text, index) => {
    const found = stairwells.find(text);
    if (found === undefined) {
      for (let row = 0; row < (counts[index] ?? 0); row += 1) report("unknown-stairwell", { file }, { example: text });
      return -1;
    }
    if (found.how !== "exact") report(looseRules[found.how], { file }, { example: `${text} / ${found.id}` });
    const place = joined.get(found.id) ?? joined.size;
    joined.set(found.id, place);
    return place;
  });
  const all = { stairwellIds: [...joined.keys()], stairwell: stairwell.map((index) => places[index] ?? -1), areaM2, rooms, file };
  if (!places.includes(-1)) return all;
  const isKept = (_: number, row: number): boolean => all.stairwell[row] !== -1;
  return { ...all, stairwell: all.stairwell.filter(isKept), areaM2: areaM2.filter(isKept), rooms: rooms.filter(isKept) };
}
