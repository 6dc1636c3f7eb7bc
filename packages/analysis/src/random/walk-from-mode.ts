/** A distribution over whole numbers with one peak. */
export interface OnePeak {
  readonly least: number;
  readonly most: number;
  readonly mode: number;
  /** Probability of the mode. */
  readonly peak: number;
  /** Probability of k + 1 over that of k. */
  readonly ratio: (k: number) => number;
}

/**
 * The outcome that a uniform number falls on when outcomes are laid out from the mode, each time the next one above and
 * below. (Rounding may leave a last 1e-15 without an outcome; it goes to the mode.)
 *
 * @param uniform in [0, 1)
 */
export function walkFromMode({ least, most, mode, peak, ratio }: OnePeak, uniform: number): number {
  let left = uniform - peak;
  let [up, pUp, down, pDown] = [mode, peak, mode, peak];
  while (left >= 0 && (up < most || down > least)) {
    if (up < most) {
      pUp *= ratio(up++);
      left -= pUp;
      if (left < 0) return up;
    }
    if (down > least) {
      pDown /= ratio(--down);
      left -= pDown;
      if (left < 0) return down;
    }
    if (pUp < 1e-300 && pDown < 1e-300) break;
  }
  return mode;
}
