/**
 * Who is whose neighbour, and how much it counts: one row per place, rows laid end to end (compressed sparse rows).
 * Row i holds the entries from `start[i]` up to `start[i + 1]`, neighbours rising. Nobody is its own neighbour.
 * A row without entries is an island.
 */
export interface WeightRows {
  /** Places. */
  readonly n: number;
  /** n + 1 entries, rising, from 0. */
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  /** Above 0; 1 where nothing else was given. */
  readonly weight: Float64Array;
}

/**
 * Rows from lists of neighbours; the order inside a list is irrelevant. Binary unless weights are given. The lists
 * need not be symmetric.
 *
 * @param neighbours per place the indexes of its neighbours, from 0
 * @param weights per place the weights in the order of its neighbours, each above 0
 * @throws where a place is its own neighbour, named twice, unknown, or a weight is not above 0
 */
export function weightRows(neighbours: readonly ArrayLike<number>[], weights?: readonly ArrayLike<number>[]): WeightRows {
  const n = neighbours.length;
  if (weights !== undefined && weights.length !== n) throw new Error(`Expected weights for ${n} places, got ${weights.length}.`);
  const start = new Int32Array(n + 1);
  neighbours.forEach((list, i) => (start[i + 1] = (start[i] ?? 0) + list.length));
  const neighbour = new Int32Array(start[n] ?? 0);
  const weight = new Float64Array(neighbour.length).fill(1);
  neighbours.forEach((list, i) => {
    const given = weights?.[i];
    if (given !== undefined && given.length !== list.length) throw new Error(`Expected ${list.length} weights at place ${i}, got ${given.length}.`);
    const order = Array.from(list, (_, at) => at).sort((a, b) => (list[a] ?? 0) - (list[b] ?? 0));
    let last = -1;
    order.forEach((at, entry) => {
      const j = list[at] ?? -1;
      const value = given?.[at] ?? 1;
      if (!(Number.isInteger(j) && j >= 0 && j < n)) throw new Error(`Expected neighbours from 0 to ${n - 1} at place ${i}, got ${j}.`);
      if (j === i || j === last) throw new Error(`Expected others, each once, as neighbours of place ${i}, got ${j}.`);
      if (!(value > 0 && value < Infinity)) throw new Error(`Expected weights above 0 at place ${i}, got ${value}.`);
      last = j;
      neighbour[(start[i] ?? 0) + entry] = j;
      weight[(start[i] ?? 0) + entry] = value;
    });
  });
  return { n, start, neighbour, weight };
}
