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
  /** Per unit; a group's units never sum to less than the group's variance. */
  readonly variance: Float64Array;
  readonly groupVariance: Float64Array;
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
    variance: new Float64Array(units.ids.length),
    groupVariance: new Float64Array(units.groupCount),
    unitStates: new Uint8Array(units.ids.length).fill(missingState),
    groupStates: new Uint8Array(units.groupCount).fill(missingState),
  };
  const parts = definition.parts.flatMap(({ indicatorId, weight }) => {
    const figures = weight > 0 ? pooledFigures(cube, units, indicatorId, definition.periods) : undefined;
    return figures === undefined ? [] : [{ weight, figures }];
  });
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const share = { unit: new Float64Array(units.ids.length), group: new Float64Array(units.groupCount) };
  const spread = { unit: new Float64Array(units.ids.length), group: new Float64Array(units.groupCount) };
  for (const { weight, figures } of parts) {
    const shrunk = shrinkIndicator(units, figures);
    addTimes(share.unit, shrunk.unitMean, weight / weights);
    addTimes(share.group, shrunk.groupMean, weight / weights);
    addTimes(spread.unit, shrunk.unitVariance.map(Math.sqrt), weight / weights);
    addTimes(spread.group, shrunk.groupVariance.map(Math.sqrt), weight / weights);
    keepBest(result.unitStates, figures.units.states, (i) => i);
    keepBest(result.groupStates, figures.units.states, (i) => units.groupOf[i] ?? 0);
    keepBest(result.groupStates, figures.areas.states, (area) => area);
  }
  if (parts.length === 0) return result;
  for (const [group, members] of membersOfGroups(units)) {
    settleGroup(units, members, share.unit, spread.unit, share.group[group] ?? 0, spread.group[group] ?? 0, result, group);
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

/** Units of a group sum to the group's estimate, and their variances to no less than its variance. */
function settleGroup(units: FinestUnits, members: readonly number[], unitShare: Float64Array, unitSpread: Float64Array, groupShare: number, groupSpread: number, result: NeedOfUnits, group: number): void {
  const households = Float64Array.from(members, (i) => units.households[i] ?? 0);
  const all = households.reduce((sum, count) => sum + count, 0);
  const raw = households.map((count, k) => count * (unitShare[members[k] ?? 0] ?? 0));
  const need = benchmark(raw, households, all * groupShare);
  const variances = households.map((count, k) => (count * (unitSpread[members[k] ?? 0] ?? 0)) ** 2);
  const summed = variances.reduce((sum, variance) => sum + variance, 0);
  const variance = (all * groupSpread) ** 2;
  const widen = summed > 0 ? Math.max(1, variance / summed) : 0;
  members.forEach((i, k) => {
    result.need[i] = need[k] ?? 0;
    result.variance[i] = widen * (variances[k] ?? 0);
  });
  result.groupVariance[group] = variance;
}
