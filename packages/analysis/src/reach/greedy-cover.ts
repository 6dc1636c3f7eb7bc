/** A choice of sites by the greedy rule, and what it covers. */
export interface GreedyCover {
  /** Sites in the order they were taken. */
  readonly sites: readonly number[];
  /** Weight covered after each of them. */
  readonly covered: Float64Array;
  /** The best choice of as many sites covers at most this: the greedy rule's guarantee, tightened by what any site could still add. */
  readonly bound: number;
}

/**
 * Maximal covering (Church & ReVelle 1974) by the greedy rule: each time the site that adds the most weight, ties by
 * position. It covers at least 1 - 1/e = 63 % of the best choice (Nemhauser, Wolsey & Fisher 1978). Gains only fall as
 * sites are taken, so a site is weighed again only when its old gain still leads (Minoux 1978).
 *
 * @param covers per site, the places it covers; indexes into `weights`
 * @param weights weight of each place, >= 0
 * @param sites how many may be taken; fewer are taken where nothing is left to cover
 */
export function greedyCover(covers: readonly ArrayLike<number>[], weights: ArrayLike<number>, sites: number): GreedyCover {
  if (!(Number.isInteger(sites) && sites >= 0)) throw new Error(`Expected a whole number of sites of at least 0, got ${sites}.`);
  for (let i = 0; i < weights.length; i++) if (!((weights[i] ?? NaN) >= 0)) throw new Error(`Expected a weight of at least 0 at place ${i}, got ${weights[i]}.`);
  const isCovered = new Uint8Array(weights.length);
  const gains = Float64Array.from(covers, (places, site) => gainOf(places, weights, isCovered, site));
  const chosen: number[] = [];
  const covered: number[] = [];
  let total = 0;
  let bound = Infinity;
  while (chosen.length < sites) {
    bound = Math.min(bound, total + largestSum(gains, sites));
    const site = leadingSite(covers, weights, isCovered, gains);
    const gain = gains[site] ?? 0;
    if (!(gain > 0)) break;
    const places = covers[site] ?? [];
    for (let k = 0; k < places.length; k++) isCovered[places[k] ?? -1] = 1;
    gains[site] = 0;
    total += gain;
    chosen.push(site);
    covered.push(total);
  }
  bound = Math.min(bound, total + largestSum(gains, sites), total / (1 - 1 / Math.E));
  return { sites: chosen, covered: Float64Array.from(covered), bound: sites === 0 ? 0 : bound };
}

/** Sum of weights a site would add. */
function gainOf(places: ArrayLike<number>, weights: ArrayLike<number>, isCovered: Uint8Array, site: number): number {
  let gain = 0;
  for (let k = 0; k < places.length; k++) {
    const place = places[k] ?? -1;
    if (!(place >= 0 && place < weights.length)) throw new Error(`Expected places below ${weights.length} for site ${site}, got ${place}.`);
    if (isCovered[place] === 0) gain += weights[place] ?? 0;
  }
  return gain;
}

/** The site that adds most now; old gains are upper bounds, and are renewed only while they lead. */
function leadingSite(covers: readonly ArrayLike<number>[], weights: ArrayLike<number>, isCovered: Uint8Array, gains: Float64Array): number {
  const fresh = new Uint8Array(gains.length);
  for (;;) {
    let lead = 0;
    for (let site = 1; site < gains.length; site++) if ((gains[site] ?? 0) > (gains[lead] ?? 0)) lead = site;
    if (gains.length === 0 || fresh[lead] === 1) return lead;
    gains[lead] = gainOf(covers[lead] ?? [], weights, isCovered, lead);
    fresh[lead] = 1;
  }
}

/** No further choice of `count` sites can add more than their gains together. */
function largestSum(gains: Float64Array, count: number): number {
  return Float64Array.from(gains).sort().subarray(Math.max(0, gains.length - count)).reduce((sum, gain) => sum + gain, 0);
}
