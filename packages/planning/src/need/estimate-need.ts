import type { NeedDefinition } from "@byfokus/model";
import type { FinestUnits } from "../table/finest-units.ts";
import { knownState, missingState, type ObservationCube } from "../table/observation-cube.ts";
import { benchmark } from "./benchmark.ts";
import { pooledFigures } from "./pooled-figures.ts";
import { shrinkIndicator } from "./shrink-indicator.ts";

/** Expected households in need, per finest unit and per group (an area, or the rest of a district). */
export interface NeedOfUnits {
  /** Whether any indicator had a figure; without one all need is 0 and means nothing. */
  readonly known: boolean;
  /** 0 <= need <= households; a group's units sum to the group's estimate. */
  readonly need: Float64Array;
  /** Variance of the group's need. */
  readonly groupVariance: Float64Array;
  /**
   * Per unit, so that a group's units never sum to less than the group's variance: right for whole groups, too wide
   * for few units. For the units of one place use `varianceOfPart`.
   */
  readonly variance: Float64Array;
  /** Per unit, where the group's mean is known: what the unit does not share with its neighbours. */
  readonly ownVariance: Float64Array;
  /** Households that follow the group's error, per unit, and the variance of that error, per group. */
  readonly loading: Float64Array;
  readonly sharedVariance: Float64Array;
  /** Indexes into `figureStates`: the best state among the chosen indicators. */
  readonly unitStates: Uint8Array;
  /** As `unitStates`, of the groups' units and of an area's own observations. */
  readonly groupStates: Uint8Array;
}

/**
 * Expected households in need: occupied dwellings times the weighted mean of the chosen indicators' shrunk shares.
 * Shares of persons and of dwellings are applied to households too: that is the product's definition of need,
 * a planning figure, not a count of anybody. An indicator without a single figure in the town is left out and the
 * other weights fill its place.
 *
 * Errors of different indicators at one place come from the same people, so their standard deviations are added
 * (the widest the interval can be), never averaged as if they were independent.
 */
export function estimateNeed(units: FinestUnits, cube: ObservationCube, definition: NeedDefinition): NeedOfUnits {
  const result: NeedOfUnits = {
    known: false,
    need: new Float64Array(units.ids.length),
    groupVariance: new Float64Array(units.groupCount),
    variance: new Float64Array(units.ids.length),
    ownVariance: new Float64Array(units.ids.length),
    loading: new Float64Array(units.ids.length),
    sharedVariance: new Float64Array(units.groupCount),
    unitStates: new Uint8Array(units.ids.length).fill(missingState),
    groupStates: new Uint8Array(units.groupCount).fill(missingState),
  };
  const parts = definition.parts.flatMap(({ indicatorId, weight }) => {
    const figures = weight > 0 ? pooledFigures(cube, units, indicatorId, definition.periods) : undefined;
    return figures === undefined ? [] : [{ weight, figures }];
  });
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const unit = { share: new Float64Array(units.ids.length), spread: new Float64Array(units.ids.length) };
  const group = { share: new Float64Array(units.groupCount), spread: new Float64Array(units.groupCount) };
  for (const { weight, figures } of parts) {
    const shrunk = shrinkIndicator(units, figures);
    addTimes(unit.share, shrunk.unitMean, weight / weights);
    addTimes(unit.spread, shrunk.unitVariance.map(Math.sqrt), weight / weights);
    addTimes(result.loading, shrunk.unitLoading, weight / weights);
    addTimes(group.share, shrunk.groupMean, weight / weights);
    addTimes(group.spread, shrunk.groupVariance.map(Math.sqrt), weight / weights);
    keepBest(result.unitStates, figures.units.states, (i) => i);
    keepBest(result.groupStates, figures.units.states, (i) => units.groupOf[i] ?? 0);
    keepBest(result.groupStates, figures.areas.states, (area) => area);
  }
  if (parts.length === 0) return result;
  for (let i = 0; i < units.ids.length; i++) {
    const households = units.households[i] ?? 0;
    result.loading[i] = (result.loading[i] ?? 0) * households;
    result.ownVariance[i] = (households * (unit.spread[i] ?? 0)) ** 2;
  }
  for (const [of, members] of membersOfGroups(units)) {
    settleGroup({ units, members, of, unitShare: unit.share, groupShare: group.share[of] ?? 0, groupSpread: group.spread[of] ?? 0 }, result);
  }
  return { ...result, known: true };
}

function addTimes(sum: Float64Array, column: Float64Array, factor: number): void {
  for (let i = 0; i < column.length; i++) sum[i] = (sum[i] ?? 0) + factor * (column[i] ?? 0);
}

function keepBest(best: Uint8Array, states: Uint8Array, to: (i: number) => number): void {
  states.forEach((state, i) => {
    if (state < (best[to(i)] ?? knownState)) best[to(i)] = state;
  });
}

function membersOfGroups(units: FinestUnits): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  units.groupOf.forEach((group, i) => {
    const list = members.get(group);
    if (list === undefined) members.set(group, [i]);
    else list.push(i);
  });
  return members;
}

interface GroupToSettle {
  readonly units: FinestUnits;
  readonly members: readonly number[];
  readonly of: number;
  readonly unitShare: Float64Array;
  readonly groupShare: number;
  readonly groupSpread: number;
}

/** Units of a group sum to the group's estimate, and their variances to no less than its variance. */
function settleGroup({ units, members, of, unitShare, groupShare, groupSpread }: GroupToSettle, result: NeedOfUnits): void {
  const households = Float64Array.from(members, (i) => units.households[i] ?? 0);
  const sum = (column: Float64Array): number => members.reduce((all, i) => all + (column[i] ?? 0), 0);
  const all = sum(units.households);
  const raw = households.map((count, k) => count * (unitShare[members[k] ?? 0] ?? 0));
  const need = benchmark(raw, households, all * groupShare);
  const own = sum(result.ownVariance);
  const loading = sum(result.loading);
  const variance = (all * groupSpread) ** 2;
  const widen = own > 0 ? Math.max(1, variance / own) : 0;
  members.forEach((i, k) => {
    result.need[i] = need[k] ?? 0;
    result.variance[i] = widen * (result.ownVariance[i] ?? 0);
  });
  result.groupVariance[of] = variance;
  // What the group's variance holds beyond its units' own is the error they share.
  result.sharedVariance[of] = loading > 0 ? Math.max(0, variance - own) / loading ** 2 : 0;
}
