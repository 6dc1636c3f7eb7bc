/** Slow, obvious statistics for the acceptance tests alone; the product's own are elsewhere and are not trusted here. */

/** Moran's I with the k nearest places as neighbours, rows summing to 1. */
export function moran(values: readonly number[], places: readonly (readonly [number, number])[], k: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviations = values.map((value) => value - mean);
  let lagged = 0;
  for (const [index, [x, y]] of places.entries()) {
    const nearest = places
      .map(([otherX, otherY], other) => ({ other, distance: (x - otherX) ** 2 + (y - otherY) ** 2 }))
      .filter(({ other }) => other !== index)
      .sort((a, b) => a.distance - b.distance || a.other - b.other)
      .slice(0, k);
    for (const { other } of nearest) lagged += ((deviations[index] ?? 0) * (deviations[other] ?? 0)) / k;
  }
  return lagged / deviations.reduce((sum, deviation) => sum + deviation * deviation, 0);
}

/** Share of variance between groups by one-way analysis of variance. */
export function oneWayIcc(values: readonly number[], groups: readonly string[]): number {
  const members = new Map<string, number[]>();
  for (const [index, group] of groups.entries()) members.set(group, [...(members.get(group) ?? []), values[index] ?? NaN]);
  const total = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / total;
  let [between, within, squares] = [0, 0, 0];
  for (const list of members.values()) {
    const own = list.reduce((sum, value) => sum + value, 0) / list.length;
    between += list.length * (own - mean) ** 2;
    within += list.reduce((sum, value) => sum + (value - own) ** 2, 0);
    squares += list.length ** 2;
  }
  return icc(between / (members.size - 1), within / (total - members.size), (total - squares / total) / (members.size - 1));
}

/** Share of variance between stairwells inside their groups, from counts of persons (yes or no) per stairwell. */
export function withinIcc(stairwells: readonly { readonly count: number; readonly base: number; readonly group: string }[]): number {
  const members = new Map<string, { count: number; base: number }[]>();
  for (const { count, base, group } of stairwells) if (base > 0) members.set(group, [...(members.get(group) ?? []), { count, base }]);
  let [between, betweenFree, within, withinFree, persons] = [0, 0, 0, 0, 0];
  for (const list of members.values()) {
    if (list.length < 2) continue;
    const base = list.reduce((sum, stairwell) => sum + stairwell.base, 0);
    const share = list.reduce((sum, stairwell) => sum + stairwell.count, 0) / base;
    for (const stairwell of list) {
      const own = stairwell.count / stairwell.base;
      between += stairwell.base * (own - share) ** 2;
      within += stairwell.base * own * (1 - own);
      withinFree += stairwell.base - 1;
    }
    betweenFree += list.length - 1;
    persons += base - list.reduce((sum, stairwell) => sum + stairwell.base ** 2, 0) / base;
  }
  return icc(between / betweenFree, within / withinFree, persons / betweenFree);
}

/** Correlation with weights. */
export function pearson(x: readonly number[], y: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const meanOf = (values: readonly number[]) => values.reduce((sum, value, index) => sum + (value * (weights[index] ?? 0)) / total, 0);
  const product = (a: readonly number[], b: readonly number[]) => meanOf(a.map((value, index) => (value - meanOf(a)) * ((b[index] ?? 0) - meanOf(b))));
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

function icc(between: number, within: number, perGroup: number): number {
  return (between - within) / (between + (perGroup - 1) * within);
}
