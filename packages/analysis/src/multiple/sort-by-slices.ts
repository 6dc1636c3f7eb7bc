/** Numbers in order, and where a number would lie among them. */
export interface SortedNumbers {
  readonly sorted: Float64Array;
  /** How many of them are below a value. */
  readonly below: (value: number) => number;
}

/**
 * Sorts numbers and looks others up among them. Equal slices of the range, as many as there are numbers, both sort them
 * in linear time where they are spread out, and lead a search to the few that matter. Inside a slice it sorts and
 * searches by halves, so that many ties or a far-off number cost no more than plain sorting.
 *
 * @param numbers finite; left as they are
 */
export function sortBySlices(numbers: Float64Array): SortedNumbers {
  const count = numbers.length;
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < count; at++) {
    const number = numbers[at] ?? 0;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  const scale = most > least ? (count - 1) / (most - least) : 0;
  const first = new Int32Array(count + 2);
  for (let at = 0; at < count; at++) {
    const slice = ((numbers[at] ?? 0) - least) * scale;
    first[(slice | 0) + 2] = (first[(slice | 0) + 2] ?? 0) + 1;
  }
  for (let slice = 2; slice <= count + 1; slice++) first[slice] = (first[slice] ?? 0) + (first[slice - 1] ?? 0);
  const sorted = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const number = numbers[at] ?? 0;
    const slice = (((number - least) * scale) | 0) + 1;
    const to = first[slice] ?? 0;
    sorted[to] = number;
    first[slice] = to + 1;
  }
  // Every slice has moved its own start to its end, which is the next one's start.
  for (let slice = 0; slice < count; slice++) sortSlice(sorted, first[slice] ?? 0, first[slice + 1] ?? 0);
  const below = (value: number): number => {
    if (value <= least) return 0;
    if (value > most) return count;
    const slice = ((value - least) * scale) | 0;
    let low = first[slice] ?? 0;
    let high = first[slice + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { sorted, below };
}

function sortSlice(values: Float64Array, from: number, to: number): void {
  if (to - from > 24) {
    values.subarray(from, to).sort();
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const value = values[at] ?? 0;
    let hole = at;
    while (hole > from && (values[hole - 1] ?? 0) > value) {
      values[hole] = values[hole - 1] ?? 0;
      hole--;
    }
    values[hole] = value;
  }
}
