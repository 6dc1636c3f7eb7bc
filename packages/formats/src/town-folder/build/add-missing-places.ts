import type { Tenure } from "@byfokus/model";
import type { Pause } from "../../tables/pause.ts";
import type { FieldTable } from "../recognise/field-table.ts";
import type { Report } from "../rules/issue-log.ts";
import { addItem, sourced, type Draft } from "./draft.ts";
import { readStairwells } from "./read-places.ts";
import type { LooseDraft } from "./join-references.ts";

/** Stairwells of a folder that has dwellings but no stairwell table: one per stairwell id, with what its dwelling rows say. */
export async function stairwellsFromDwellings(tables: readonly FieldTable[], report: Report, pause: Pause): Promise<LooseDraft["stairwells"]> {
  const asStairwells = tables.map((table): FieldTable => {
    const field = (name: string): string => (name === "id" ? "stairwell" : name);
    return {
      ...table,
      distinct: true,
      figures: [],
      has: (name) => table.has(field(name)),
      text: (name, index) => table.text(field(name), index),
      id: (name, index) => table.id(field(name), index),
      count: (name, index) => table.count(field(name), index),
      header: (name) => table.header(field(name)),
    };
  });
  const stairwells = await readStairwells(asStairwells, report, pause);
  if (stairwells.items.length > 0) report("stairwells-from-dwellings", { file: tables[0]?.file ?? "" }, { stairwells: stairwells.items.length });
  return stairwells;
}

/** Areas and organisations that are named but have no table of their own are made from their ids. */
export function addMissingPlaces(draft: LooseDraft, report: Report): LooseDraft {
  return { ...draft, areas: areasFromStairwells(draft, report), organisations: organisationsFromDepartments(draft, report) };
}

function areasFromStairwells(draft: LooseDraft, report: Report): Draft["areas"] {
  const { items, files } = draft.stairwells;
  if (draft.areas.items.length > 0) return draft.areas;
  const tenures = new Map<string, Tenure>();
  for (const { areaId, tenure = "other" } of items) {
    if (areaId === undefined) continue;
    const known = tenures.get(areaId);
    tenures.set(areaId, known === undefined || known === tenure ? tenure : "mixed");
  }
  const areas = sourced<Draft["areas"]["items"][number]>();
  for (const [id, tenure] of tenures) addItem(areas, { id, name: id, tenure }, files[0] ?? "", 1);
  if (tenures.size > 0) report("areas-from-rows", { file: files[0] ?? "" }, { areas: tenures.size });
  return areas;
}

function organisationsFromDepartments(draft: LooseDraft, report: Report): Draft["organisations"] {
  const { items, files } = draft.departments;
  if (draft.organisations.items.length > 0 || items.length === 0) return draft.organisations;
  const organisations = sourced<Draft["organisations"]["items"][number]>();
  for (const id of new Set(items.map((department) => department.organisationId))) {
    if (id !== "") addItem(organisations, { id, name: id }, files[0] ?? "", 1);
  }
  if (organisations.items.length > 0) report("organisations-from-rows", { file: files[0] ?? "" }, { organisations: organisations.items.length });
  return organisations;
}
