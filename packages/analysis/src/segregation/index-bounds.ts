/** A cell that is hidden: it lies between two whole numbers, both included. */
export interface HiddenCell {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** What an index can be when some of the counts are hidden. */
export interface IndexBounds {
  readonly low: number;
  readonly high: number;
  /** `every`: every combination was tried. `search`: cells were moved one by one until none helped, so a wider value may exist. */
  readonly found: "every" | "search";
}

/** Up to this many combinations are all tried. */
const fewCombinations = 20_000;

/**
 * Lowest and highest value of an index over what hidden counts can be. Few combinations are all tried; otherwise, from
 * several starts, each cell in turn is moved through its values while that lowers (raises) the index.
 *
 * @param counts with anything in the hidden cells
 * @param measure of the counts; where it is `null` the combination is left out
 * @returns `null` where no combination has a value
 */
export function indexBounds(counts: ArrayLike<number>, hidden: readonly HiddenCell[], measure: (counts: Float64Array) => number | null): IndexBounds | null {
  for (const { at, low, high } of hidden) {
    if (!(low >= 0 && low <= high)) throw new Error(`Expected a hidden count from 0 up, got ${low} to ${high}.`);
    if (!(at >= 0 && at < counts.length)) throw new Error(`Expected a cell below ${counts.length}, got ${at}.`);
  }
  const cells = Float64Array.from(counts);
  const combinations = hidden.reduce((product, { low, high }) => product * (high - low + 1), 1);
  const bounds = combinations <= fewCombinations ? tryEvery(cells, hidden, measure) : search(cells, hidden, measure);
  return bounds.low > bounds.high ? null : { ...bounds, found: combinations <= fewCombinations ? "every" : "search" };
}

type Range = Omit<IndexBounds, "found">;
type Measure = (counts: Float64Array) => number | null;

function tryEvery(cells: Float64Array, hidden: readonly HiddenCell[], measure: Measure): Range {
  let [low, high] = [Infinity, -Infinity];
  const fill = (next: number): void => {
    const cell = hidden[next];
    if (cell === undefined) {
      const value = measure(cells);
      if (value !== null) [low, high] = [Math.min(low, value), Math.max(high, value)];
      return;
    }
    for (let count = cell.low; count <= cell.high; count++) {
      cells[cell.at] = count;
      fill(next + 1);
    }
  };
  fill(0);
  return { low, high };
}

function search(cells: Float64Array, hidden: readonly HiddenCell[], measure: Measure): Range {
  const best = (sign: 1 | -1): number => {
    let found = -Infinity;
    const starts: readonly ((cell: HiddenCell, k: number) => number)[] = [({ low }) => low, ({ high }) => high, ({ low, high }, k) => (k % 2 === 0 ? low : high), ({ low, high }) => Math.round((low + high) / 2)];
    for (const start of starts) {
      hidden.forEach((cell, k) => (cells[cell.at] = start(cell, k)));
      found = Math.max(found, climb(cells, hidden, (filled) => { const value = measure(filled); return value === null ? -Infinity : sign * value; }));
    }
    return sign * found;
  };
  return { low: best(-1), high: best(1) };
}

/** Moves one cell at a time to its best value until no cell can do better. */
function climb(cells: Float64Array, hidden: readonly HiddenCell[], worth: (counts: Float64Array) => number): number {
  let found = worth(cells);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { at, low, high } of hidden) {
      let best = cells[at] ?? low;
      for (let count = low; count <= high; count++) {
        cells[at] = count;
        const value = worth(cells);
        if (value > found + 1e-12) [found, best, changed] = [value, count, true];
      }
      cells[at] = best;
    }
  }
  return found;
}
