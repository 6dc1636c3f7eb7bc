import { estimateOfPlace } from "../need/estimate-of-place.ts";
import { varianceOfPart } from "../need/variance-of-part.ts";
import type { NeedOfUnits } from "../need/estimate-need.ts";
import type { FinestUnits } from "./finest-units.ts";
import { figureStates, missingState } from "./observation-cube.ts";
import type { PlaceSummary } from "./planning-table.ts";
import { meanOf, type TableUnits } from "./table-units.ts";

/** What summaries are made from. */
export interface SummarySource {
  readonly units: FinestUnits;
  readonly need: NeedOfUnits;
  readonly table: TableUnits;
  /** Finest units per group. */
  readonly groupSizes: Int32Array;
}

/**
 * Sums the table's units into a place. Every figure is a sum of whole units, so nothing smaller can be found by
 * subtraction.
 *
 * @param members indexes of table units, rising
 */
export function summarisePlace<Id extends string>(id: Id, name: string, members: readonly number[], source: SummarySource): PlaceSummary<Id> {
  const { table, need } = source;
  const finest = members.flatMap((unit) => table.finest[unit] ?? []);
  const sum = (column: Float64Array): number => members.reduce((all, unit) => all + (column[unit] ?? 0), 0);
  const households = sum(table.households);
  const variance = varianceOfPart(finest, source.units, need, source.groupSizes);
  const estimate = estimateOfPlace(sum(table.needHouseholds), variance, households);
  return {
    id,
    name,
    dwellings: sum(table.dwellings),
    households,
    residents: sum(table.residents),
    // Without any indicator the expected need is not 0 but unknown: everything from 0 to all households.
    need: need.known ? estimate.need : { value: 0, low: 0, high: households },
    needShare: need.known ? estimate.needShare : null,
    needState: figureStates[stateOf(finest, source)] ?? "missing",
    units: Int32Array.from(members),
    x: meanOf(members, table.x),
    y: meanOf(members, table.y),
  };
}

/** The best state of its units, and of the areas that lie wholly inside. */
function stateOf(members: readonly number[], { units, need, groupSizes }: SummarySource): number {
  const inside = new Map<number, number>();
  let best = missingState as number;
  for (const i of members) {
    const group = units.groupOf[i] ?? 0;
    inside.set(group, (inside.get(group) ?? 0) + 1);
    best = Math.min(best, need.unitStates[i] ?? missingState);
  }
  for (const [group, count] of inside) {
    if (count === groupSizes[group]) best = Math.min(best, need.groupStates[group] ?? missingState);
  }
  return best;
}
