import type { Pause } from "../../tables/pause.ts";
import type { FieldTable } from "../recognise/field-table.ts";
import type { IndicatorIndex } from "../recognise/indicator-columns.ts";
import type { Kind } from "../kinds/kind-spec.ts";
import type { Report } from "../rules/issue-log.ts";
import { stairwellsFromDwellings } from "./add-missing-places.ts";
import { areaNamesToIds } from "./area-names-to-ids.ts";
import type { LooseDraft } from "./join-references.ts";
import { readDwellings } from "./read-dwellings.ts";
import { readIndicators } from "./read-indicators.ts";
import { readObservations } from "./read-observations.ts";
import { readBaseMap, readBoards, readEvents, readFlows, readLinks, readPlanCases, readPots, readStaffToday } from "./read-others.ts";
import { readAreas, readBuildings, readDepartments, readDistricts, readOrganisations, readStairwells } from "./read-places.ts";

/** Reads every kind of table into the model's words; nothing is held against anything else yet. */
export async function readDraft(given: readonly FieldTable[], indicators: IndicatorIndex, period: string, report: Report, pause: Pause): Promise<LooseDraft> {
  const tables = areaNamesToIds(given, report);
  const of = (kind: Kind): FieldTable[] => tables.filter((table) => table.kind === kind);
  const dwellings = await readDwellings(of("dwellings"), report, pause);
  await pause();
  const hasStairwells = of("stairwells").length > 0;
  return {
    areas: readAreas(of("areas"), report),
    stairwells: hasStairwells || dwellings === undefined ? await readStairwells(of("stairwells"), report, pause) : await stairwellsFromDwellings(of("dwellings"), report, pause),
    buildings: await readBuildings(of("buildings"), report),
    departments: readDepartments(of("departments"), report),
    organisations: readOrganisations(of("organisations"), report),
    districts: readDistricts(of("districts"), report),
    indicators: readIndicators(of("indicators"), report),
    observations: await readObservations(tables, indicators, { period }, report, pause),
    boards: readBoards(of("boards"), report),
    flows: readFlows(of("flows"), report),
    links: readLinks(of("links"), report),
    planCases: readPlanCases(of("planCases"), report),
    events: readEvents(of("events"), indicators, report),
    pots: readPots(of("pots"), report),
    staffToday: readStaffToday(of("staffToday"), report),
    baseMap: readBaseMap(of("baseMap"), report),
    ...(dwellings && { dwellings }),
  };
}
