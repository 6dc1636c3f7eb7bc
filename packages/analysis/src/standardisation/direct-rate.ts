import { countInterval, fewestForByar } from "../intervals/count-interval.ts";
import { z95 } from "../intervals/wilson-interval.ts";

export interface DirectRate {
  readonly events: number;
  readonly population: number;
  /** Events per person as the standard population would have them; `null` with the reason below. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is no rate: too few events to stand on, or a stratum that weighs something and holds nobody. */
  readonly reason: "fewEvents" | "emptyStratum" | null;
}

/**
 * Directly standardised rate with Dobson's limits (Dobson et al. 1991, Statistics in Medicine 10:457): the rates of the
 * strata weighted by a standard population, sum w O/n over sum w; the interval of the plain count, scaled.
 *
 * A rate on fewer than 10 events is not given, as in English public health figures. A stratum without people and
 * without weight is left out; one that weighs something has no rate, so neither has the whole.
 *
 * @param events per stratum, at least 0; a stratum whose events are not known is a mistake, never none
 * @param population per stratum, in the same order
 * @param weights of the standard population, at least 0, any scale
 * @param z normal quantile, 1.96 for 95 %
 */
export function directRate(events: ArrayLike<number>, population: ArrayLike<number>, weights: ArrayLike<number>, z: number = z95): DirectRate {
  if (events.length !== population.length || weights.length !== population.length) {
    throw new Error(`Expected events and weights for ${population.length} strata, got ${events.length} and ${weights.length}.`);
  }
  let all = 0;
  let people = 0;
  let weight = 0;
  let rate = 0;
  let variance = 0;
  let empty = false;
  for (let i = 0; i < population.length; i++) {
    const x = events[i] ?? NaN;
    const n = population[i] ?? NaN;
    const w = weights[i] ?? NaN;
    if (!(x >= 0 && n >= 0 && w >= 0)) throw new Error(`Expected numbers of at least 0 in stratum ${i}, got ${x} events, ${n} persons and weight ${w}.`);
    if (n === 0 && x > 0) throw new Error(`Expected no events among 0 persons in stratum ${i}, got ${x}.`);
    all += x;
    people += n;
    weight += w;
    if (n === 0) {
      empty ||= w > 0;
      continue;
    }
    rate += (w * x) / n;
    variance += (w * w * x) / (n * n);
  }
  const none = { events: all, population: people, rate: null, low: null, high: null } as const;
  if (empty || weight === 0) return { ...none, reason: "emptyStratum" };
  if (all < fewestForByar) return { ...none, reason: "fewEvents" };
  const { low, high } = countInterval(all, z);
  const scale = Math.sqrt(variance / all);
  return { events: all, population: people, rate: rate / weight, low: (rate + scale * (low - all)) / weight, high: (rate + scale * (high - all)) / weight, reason: null };
}
