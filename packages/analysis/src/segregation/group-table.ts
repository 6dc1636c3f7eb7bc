/**
 * Counts of several groups in the same places: row by row, all groups of the first place, then of the second.
 * Counts may be fractions; they are at least 0.
 */
export interface GroupTable {
  readonly counts: ArrayLike<number>;
  readonly groups: number;
}

/**
 * Lays columns side by side.
 *
 * @param columns one per group, each with one entry per place
 * @throws where the columns differ in length
 */
export function groupTable(columns: readonly ArrayLike<number>[]): GroupTable {
  const places = columns[0]?.length ?? 0;
  const groups = columns.length;
  const counts = new Float64Array(places * groups);
  columns.forEach((column, group) => {
    if (column.length !== places) throw new Error(`Expected group ${group} in ${places} places, got ${column.length}.`);
    for (let place = 0; place < places; place++) counts[place * groups + group] = column[place] ?? NaN;
  });
  return { counts, groups };
}

/** Sums of a table's rows, columns and of everything. */
export interface TableTotals {
  readonly places: number;
  readonly all: number;
  /** Of each place; a place without anybody takes part in nothing. */
  readonly ofPlace: Float64Array;
  readonly ofGroup: Float64Array;
}

/**
 * Checks and sums a table.
 *
 * @returns `null` where fewer than two groups have anybody, for which every index is undefined
 * @throws where rows are not whole or an entry is negative or not a number
 */
export function tableTotals({ counts, groups }: GroupTable): TableTotals | null {
  const places = counts.length / groups;
  if (!Number.isInteger(places)) throw new Error(`Expected whole rows of ${groups} counts, got ${counts.length}.`);
  const ofPlace = new Float64Array(places);
  const ofGroup = new Float64Array(groups);
  let all = 0;
  for (let at = 0, place = 0; place < places; place++) {
    let size = 0;
    for (let group = 0; group < groups; group++, at++) {
      const count = counts[at] ?? NaN;
      if (!(count >= 0)) throw new Error(`Expected counts of at least 0 in place ${place}, got ${count}.`);
      size += count;
      ofGroup[group] = (ofGroup[group] ?? 0) + count;
    }
    ofPlace[place] = size;
    all += size;
  }
  return ofGroup.reduce((present, size) => present + (size > 0 ? 1 : 0), 0) < 2 ? null : { places, all, ofPlace, ofGroup };
}

/**
 * The same table on larger places: rows with the same code are added.
 *
 * @param codes one whole number per place, 0 to `larger` - 1
 */
export function mergePlaces({ counts, groups }: GroupTable, codes: ArrayLike<number>, larger: number): GroupTable {
  const merged = new Float64Array(larger * groups);
  for (let place = 0; place < codes.length; place++) {
    const to = (codes[place] ?? 0) * groups;
    for (let group = 0; group < groups; group++) merged[to + group] = (merged[to + group] ?? 0) + (counts[place * groups + group] ?? 0);
  }
  return { counts: merged, groups };
}
