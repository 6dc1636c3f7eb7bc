import { studentCritical, studentTwoSided } from "../special/student-t.ts";
import type { UnitChanges } from "./unit-series.ts";

/** Which units are compared; indexes, each once. Units whose change is unknown are left out and counted. */
export interface ComparedUnits {
  readonly treated: readonly number[];
  readonly controls: readonly number[];
  /** How much each control counts, in their order; absent = 1 each. */
  readonly controlWeights?: readonly number[];
}

/** A difference of two groups' changes, in shares, with its 95 % interval. */
export interface ChangeComparison {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided; `null` where the units do not differ at all, so that nothing tells chance from effect. */
  readonly p: number | null;
  readonly treatedChange: number;
  readonly controlChange: number;
  /** Variance of true changes between units of a group, beyond the counting's own. */
  readonly tau2: number;
  readonly degreesOfFreedom: number;
  readonly treated: number;
  readonly controls: number;
  /** Units without a figure that the change needs. */
  readonly dropped: number;
}

/**
 * Difference in differences: the treated units' mean change less the controls'. Each unit is one observation (a
 * cluster) however many periods and people it holds, which is what keeps the interval honest when its years resemble
 * each other (Bertrand, Duflo & Mullainathan 2004). Units weigh 1/(tau2 + own sampling variance), tau2 by moments
 * within groups (DerSimonian & Laird 1986); the interval is Student's with the scale taken from the units themselves
 * (Hartung & Knapp 2001), units in both groups together less two degrees of freedom. One treated unit is therefore
 * enough, if controls show how much units change without it (Conley & Taber 2011).
 *
 * @returns `null` where a group is empty or fewer than three units are left
 */
export function compareChanges(changes: UnitChanges, { treated, controls, controlWeights }: ComparedUnits): ChangeComparison | null {
  if (controlWeights !== undefined && controlWeights.length !== controls.length) throw new Error(`Expected weights of ${controls.length} controls, got ${controlWeights.length}.`);
  const isKnown = (unit: number): boolean => !Number.isNaN(changes.change[unit] ?? NaN);
  const inTreated = treated.filter(isKnown);
  const inControls = controls.filter(isKnown);
  const n = inTreated.length + inControls.length;
  if (inTreated.length === 0 || inControls.length === 0 || n < 3) return null;
  const tau2 = varianceBetween(changes, [inTreated, inControls]);
  const precision = (unit: number): number => 1 / (tau2 + (changes.variance[unit] ?? 0));
  const weightOf = new Map(controls.map((unit, k) => [unit, controlWeights?.[k] ?? 1]));
  const treatedMean = weightedMean(changes, inTreated, precision);
  const controlMean = weightedMean(changes, inControls, (unit) => precision(unit) * (weightOf.get(unit) ?? 0));
  const scale = (squares(changes, inTreated, precision) + squares(changes, inControls, precision)) / (n - 2);
  const factor = (units: readonly number[], count: (unit: number) => number): number =>
    sum(units, (unit) => count(unit) ** 2 * precision(unit)) / sum(units, (unit) => count(unit) * precision(unit)) ** 2;
  const error = Math.sqrt(scale * (factor(inTreated, () => 1) + factor(inControls, (unit) => weightOf.get(unit) ?? 0)));
  const estimate = treatedMean - controlMean;
  const half = studentCritical(0.05, n - 2) * error;
  return {
    estimate,
    low: estimate - half,
    high: estimate + half,
    p: error > 1e-12 ? studentTwoSided(estimate / error, n - 2) : null,
    treatedChange: treatedMean,
    controlChange: controlMean,
    tau2,
    degreesOfFreedom: n - 2,
    treated: inTreated.length,
    controls: inControls.length,
    dropped: treated.length + controls.length - n,
  };
}

/** Variance of true changes inside groups, by moments; 0 where units differ no more than the counting alone gives. */
export function varianceBetween(changes: UnitChanges, groups: readonly (readonly number[])[]): number {
  const fixed = (unit: number): number => 1 / (changes.variance[unit] ?? Infinity);
  let excess = 0;
  let room = 0;
  for (const units of groups) {
    const all = sum(units, fixed);
    if (units.length < 2) continue;
    excess += squares(changes, units, fixed) - (units.length - 1);
    room += all - sum(units, (unit) => fixed(unit) ** 2) / all;
  }
  return room > 0 ? Math.max(0, excess / room) : 0;
}

function weightedMean({ change }: UnitChanges, units: readonly number[], weight: (unit: number) => number): number {
  return sum(units, (unit) => weight(unit) * (change[unit] ?? 0)) / sum(units, weight);
}

/** Weighted squares around the group's own mean. */
function squares(changes: UnitChanges, units: readonly number[], weight: (unit: number) => number): number {
  const mean = weightedMean(changes, units, weight);
  return sum(units, (unit) => weight(unit) * ((changes.change[unit] ?? 0) - mean) ** 2);
}

function sum(units: readonly number[], value: (unit: number) => number): number {
  return units.reduce((total, unit) => total + value(unit), 0);
}
