import { betaColumn, randomDraws, sfc32 } from "@byfokus/analysis";
import { problemWithNeed } from "../explain/problem-with-need.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";

/** A variance is kept this much below what a share can have at most, so that the beta has a shape. */
const mostOfVariance = 0.95;

/**
 * The problem as it might as well have been: every unit's need drawn from a beta distribution of its share with the
 * table's expected need and variance, each unit by itself. A unit without variance keeps its need. Units of one area
 * are drawn apart, with variances that the table widens so that an area's sum has the area's own.
 *
 * @yields one problem per draw; the same seed gives the same draws
 */
export function* needDraws(problem: ScopeProblem, { draws, seed }: { readonly draws: number; readonly seed: number }): Generator<ScopeProblem> {
  const { households, needHouseholds, needVariance } = problem.context.table;
  const count = needHouseholds.length;
  const [a, b] = [new Float64Array(count).fill(Number.NaN), new Float64Array(count).fill(Number.NaN)];
  for (let unit = 0; unit < count; unit++) {
    const homes = households[unit] ?? 0;
    const mean = homes > 0 ? (needHouseholds[unit] ?? 0) / homes : 0;
    const most = mean * (1 - mean);
    const variance = homes > 0 ? (needVariance[unit] ?? 0) / homes ** 2 : 0;
    if (!(most > 0 && variance > 0)) continue;
    const precision = most / Math.min(variance, mostOfVariance * most) - 1;
    a[unit] = mean * precision;
    b[unit] = (1 - mean) * precision;
  }
  const draw = betaColumn(a, b);
  const uniform = sfc32(seed);
  const random = randomDraws(uniform);
  const share = new Float64Array(count);
  for (let number = 0; number < draws; number++) {
    draw(random, uniform, share);
    yield problemWithNeed(problem, share.map((drawn, unit) => (Number.isNaN(drawn) ? (needHouseholds[unit] ?? 0) : Math.min(1, Math.max(0, drawn)) * (households[unit] ?? 0))));
  }
}
