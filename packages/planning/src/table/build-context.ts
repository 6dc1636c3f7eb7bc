import type { NeedDefinition, Town } from "@byfokus/model";
import { estimateNeed } from "../need/estimate-need.ts";
import { refusedIngredients } from "../need/refused-ingredients.ts";
import { areaHistory } from "./area-history.ts";
import { areaNeighbours } from "./area-neighbours.ts";
import { finestUnits, type FinestUnits } from "./finest-units.ts";
import { observationCube } from "./observation-cube.ts";
import { placeBlocks, smallestBlock, type TownBlocks } from "./place-blocks.ts";
import type { AreaSummary, BlockSummary, PlaceSummary, PlanningContext } from "./planning-table.ts";
import { summarisePlace, type SummarySource } from "./summarise-place.ts";
import { unitsAsBlocks, unitsAsTheyAre } from "./table-units.ts";
import { townFrame } from "./town-frame.ts";

/**
 * Builds all that planning needs to know of a town, once per edition and need definition.
 *
 * At block level, the default, no stairwell's id, label or single figure is in the result. `"stairwell"` is for
 * readers who may see stairwells. An empty need definition is allowed: need is then unknown everywhere.
 *
 * @throws where the need definition holds something that is refused (need/refused-ingredients.ts)
 */
export function buildContext(town: Town, need: NeedDefinition, { level = "block" }: { readonly level?: "stairwell" | "block" } = {}): PlanningContext {
  const refused = refusedIngredients(need, town.indicators).filter(({ reason }) => reason !== "empty");
  const first = refused[0];
  if (first !== undefined) {
    throw new Error(`Expected a need definition without refused ingredients, got ${refused.length}: ${first.indicatorId ?? "the definition"} (${first.reason}).`);
  }
  const units = finestUnits(town);
  const cube = observationCube(town);
  const estimated = estimateNeed(units, cube, need);
  const blocks = placeBlocks(units);
  const table = level === "stairwell" ? unitsAsTheyAre(units, estimated, blocks) : unitsAsBlocks(units, estimated, blocks);
  const source: SummarySource = { units, need: estimated, table, groupSizes: countBy(units.groupOf, units.groupCount) };
  const { finest: _finest, ...columns } = table;
  return {
    frame: townFrame(town, level),
    table: {
      level,
      editionId: town.edition.id,
      need,
      ...columns,
      areas: summariseAreas(town, source),
      blocks: summariseBlocks(blocks, level, source),
      departments: summariseAll(units.departments, table.departmentOf, source, level),
      organisations: summariseAll(units.organisations, table.organisationOf, source, level),
      districts: summariseAll(units.districts, table.districtOf, source, level),
      total: summarisePlace("city", town.name, table.unitIds.map((_, unit) => unit), source),
    },
    history: areaHistory(town, units, cube),
  };
}

function countBy(of: Int32Array, length: number): Int32Array {
  const counts = new Int32Array(length);
  for (const i of of) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}

/** Units of each place, rising. */
function membersOf(of: ArrayLike<number>, length: number): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length }, () => []);
  for (let unit = 0; unit < of.length; unit++) members[of[unit] ?? -1]?.push(unit);
  return members;
}

/** A place whose stairwells all share blocks with a larger one has a figure, but not one that may be shown. */
function summariseAll(places: readonly { readonly id: string; readonly name: string }[], of: Int32Array, source: SummarySource, level: "stairwell" | "block"): readonly PlaceSummary[] {
  const members = membersOf(of, places.length);
  return places.map(({ id, name }, i) => {
    const summary = summarisePlace(id, name, members[i] ?? [], source);
    return level === "block" && summary.units.length === 0 ? { ...summary, needState: "suppressed" } : summary;
  });
}

function summariseAreas(town: Town, source: SummarySource): readonly AreaSummary[] {
  const { areas } = source.units;
  const members = membersOf(source.table.areaOf, areas.length);
  const places = areas.map((area, i) => summarisePlace(area.id, area.name, members[i] ?? [], source));
  const neighbours = areaNeighbours(areas.map(({ geometry }, i) => ({ polygon: geometry, x: places[i]?.x ?? NaN, y: places[i]?.y ?? NaN })));
  return places.map((place, i) => {
    const area = areas[i];
    const districtId = area?.districtId;
    return {
      ...place,
      tenure: area?.tenure ?? "other",
      ...(districtId === undefined ? {} : { districtId }),
      fteToday: town.staffToday.reduce((sum, { areaId, fte }) => sum + (areaId === place.id ? fte : 0), 0),
      neighbours: neighbours[i] ?? [],
    };
  });
}

/** A block below the least size keeps its need in the sums; its own share is not shown. */
function summariseBlocks(blocks: TownBlocks, level: "stairwell" | "block", source: SummarySource): readonly BlockSummary[] {
  const members = membersOf(source.table.blockOf, blocks.ids.length);
  return blocks.ids.map((id, block): BlockSummary => {
    const units = members[block] ?? [];
    const summary = summarisePlace(id, blocks.labels[block] ?? id, units, source);
    const area = source.table.areaOf[units[0] ?? -1] ?? -1;
    if (level === "stairwell") return { ...summary, area, stairwellIds: stairwellsOf(source.units, units) };
    return { ...summary, area, ...(summary.dwellings < smallestBlock ? { needShare: null, needState: "suppressed" as const } : {}) };
  });
}

/** Units at stairwell level are stairwells first, then areas without any. */
function stairwellsOf(units: FinestUnits, members: readonly number[]): readonly string[] {
  return members.flatMap((unit) => (unit < units.stairwellCount ? (units.ids[unit] ?? []) : []));
}
