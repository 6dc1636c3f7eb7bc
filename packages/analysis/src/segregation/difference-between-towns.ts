import { dissimilarity } from "./dissimilarity.ts";

/** A group and the others, place by place. */
export interface TownOfTwoGroups {
  readonly group: ArrayLike<number>;
  readonly others: ArrayLike<number>;
}

/**
 * What is swapped between the towns, rank for rank of the places: `composition` the group's share of the place,
 * `dual` that and the others' share, `share` the place's share of the group and of the others.
 */
export type SwappedFigure = "composition" | "dual" | "share";

/** The difference of an index between two towns, first less second, in two parts. */
export interface DifferenceParts {
  /** Because shares are spread otherwise over the ranks. */
  readonly composition: number;
  /** Because other places hold the people. */
  readonly places: number;
}

/**
 * Splits the difference of an index between two towns (Cortes, Rey, Knaap & Wolf 2020): each place is given the figure
 * that a place of the same rank has in the other town, and the two ways of swapping are averaged (Shapley). For towns
 * whose places are not the same; for two years of one town use `segregationChange`.
 *
 * @returns parts that add up to the difference; `null` where an index is undefined
 */
export function differenceBetweenTowns(
  first: TownOfTwoGroups,
  second: TownOfTwoGroups,
  { swap = "composition", measure = dissimilarity }: { readonly swap?: SwappedFigure; readonly measure?: (group: ArrayLike<number>, others: ArrayLike<number>) => number | null } = {},
): DifferenceParts | null {
  const [own, other] = [measure(first.group, first.others), measure(second.group, second.others)];
  const ownSwapped = withFigureOf(first, second, swap);
  const otherSwapped = withFigureOf(second, first, swap);
  const [a, b] = [measure(ownSwapped.group, ownSwapped.others), measure(otherSwapped.group, otherSwapped.others)];
  if (own === null || other === null || a === null || b === null) return null;
  return { composition: (own - a + b - other) / 2, places: (own - b + a - other) / 2 };
}

function withFigureOf(town: TownOfTwoGroups, other: TownOfTwoGroups, swap: SwappedFigure): TownOfTwoGroups {
  const size = sizes(town);
  if (swap === "share") return { group: swappedShares(town.group, other.group), others: swappedShares(town.others, other.others) };
  const group = atSameRank(shares(town.group, size), shares(other.group, sizes(other))).map((share, place) => share * (size[place] ?? 0));
  const others =
    swap === "composition"
      ? size.map((people, place) => people - (group[place] ?? 0))
      : atSameRank(shares(town.others, size), shares(other.others, sizes(other))).map((share, place) => share * (size[place] ?? 0));
  return { group, others };
}

/** The other town's spread over places, brought to this town's total. */
function swappedShares(own: ArrayLike<number>, other: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(own).reduce((sum, count) => sum + count, 0);
  const swapped = atSameRank(Float64Array.from(own), Float64Array.from(other));
  const sum = swapped.reduce((total, count) => total + count, 0);
  return swapped.map((count) => (count / sum) * all);
}

function sizes({ group, others }: TownOfTwoGroups): Float64Array {
  return Float64Array.from(group, (x, place) => x + (others[place] ?? 0));
}

function shares(counts: ArrayLike<number>, size: Float64Array): Float64Array {
  return size.map((people, place) => (people > 0 ? (counts[place] ?? 0) / people : 0));
}

/** For each value the other list's quantile (type 7) at the value's rank over n; ties share their mean rank. */
function atSameRank(values: Float64Array, others: Float64Array): Float64Array {
  const order = Int32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const sorted = Float64Array.from(others).sort();
  const swapped = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    const position = ((from + 1 + to) / 2 / order.length) * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below] ?? 0;
    const value = low + (position - below) * ((sorted[below + 1] ?? low) - low);
    for (let k = from; k < to; k++) swapped[order[k] ?? 0] = value;
    from = to;
  }
  return swapped;
}
