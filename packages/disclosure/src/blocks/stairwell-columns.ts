/** What grouping needs to know of the stairwells: one entry each, in one order. */
export interface StairwellColumns {
  readonly dwellings: ArrayLike<number>;
  /** Group a block may not leave: whole number >= 0. */
  readonly group: ArrayLike<number>;
  /** Metres; NaN where unknown. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Stairwells of a group with the same key stay together where they can; absent = all alike. */
  readonly near?: ArrayLike<number>;
  /** Walking order of stairwells without a position, and of those that share one; absent = order of input. */
  readonly order?: ArrayLike<number>;
}

/** @throws where columns differ in length, a group is not a whole number of at least 0, or dwellings are negative */
export function checkStairwells({ dwellings, group, x, y, near, order }: StairwellColumns): void {
  for (const column of [group, x, y, near, order]) {
    if (column !== undefined && column.length !== dwellings.length) {
      throw new Error(`Expected ${dwellings.length} entries in every column, got ${column.length}.`);
    }
  }
  for (let i = 0; i < dwellings.length; i++) {
    const homes = dwellings[i] ?? NaN;
    const of = group[i] ?? NaN;
    if (!(homes >= 0 && homes < Infinity)) throw new Error(`Expected at least 0 dwellings in stairwell ${i}, got ${homes}.`);
    if (!(Number.isInteger(of) && of >= 0)) throw new Error(`Expected a group number of at least 0 for stairwell ${i}, got ${of}.`);
  }
}
