/**
 * Puts a random choice of the values first, in random order, in place (Fisher & Yates; Durstenfeld 1964): every choice
 * and order of `first` values is as likely as any other, whatever the order they are in now.
 *
 * @param random uniform in [0, 1)
 * @param first how many are wanted, at most all of them; all by default
 */
export function shuffle(values: Float64Array | Int32Array, random: () => number, first: number = values.length): void {
  for (let at = 0; at < first; at++) {
    const other = at + Math.floor(random() * (values.length - at));
    const held = values[at] ?? 0;
    values[at] = values[other] ?? 0;
    values[other] = held;
  }
}
