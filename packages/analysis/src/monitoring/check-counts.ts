/**
 * Refuses what is no count. An unknown figure is a mistake here and never none: it would end a chart without a word.
 *
 * @param unit what each entry is of, for the message
 */
export function checkCounts(counts: ArrayLike<number>, unit: "period" | "week" | "time"): void {
  for (let t = 0; t < counts.length; t++) {
    const x = counts[t] ?? NaN;
    if (!(x >= 0 && x < Infinity)) throw new Error(`Expected a count of at least 0 in ${unit} ${t}, got ${x}.`);
  }
}
