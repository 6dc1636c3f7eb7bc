import { estimateOfPlace } from "../need/estimate-of-place.ts";
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
 * subtraction. The variance takes a group (an area, or the rest of a district) that lies wholly inside at the group's
 * own variance, and the others unit by unit.
 *
 * @param members indexes of table units, rising
 */
export function summarisePlace<Id extends string>(id: Id, name: string, members: readonly number[], source: SummarySource): PlaceSummary<Id> {
  const { table, need } = source;
  const sum = (column: Float64Array): number => members.reduce((all, unit) => all + (column[unit] ?? 0), 0);
  const households = sum(table.households);
  const { variance, state } = varianceAndState(members, source);
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
    needState: figureStates[state] ?? "missing",
    units: Int32Array.from(members),
    x: meanOf(members, table.x),
    y: meanOf(members, table.y),
  };
}

function varianceAndState(members: readonly number[], { units, need, table, groupSizes }: SummarySource): { readonly variance: number; readonly state: number } {
  const inside = new Map<number, { count: number; variance: number }>();
  let state = missingState as number;
  for (const unit of members) {
    for (const i of table.finest[unit] ?? []) {
      const group = units.groupOf[i] ?? 0;
      const tally = inside.get(group) ?? { count: 0, variance: 0 };
      inside.set(group, { count: tally.count + 1, variance: tally.variance + (need.variance[i] ?? 0) });
      state = Math.min(state, need.unitStates[i] ?? missingState);
    }
  }
  let variance = 0;
  for (const [group, tally] of inside) {
    const whole = tally.count === groupSizes[group];
    variance += whole ? (need.groupVariance[group] ?? 0) : tally.variance;
    if (whole) state = Math.min(state, need.groupStates[group] ?? missingState);
  }
  return { variance, state };
}
