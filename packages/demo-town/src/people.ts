/** First and last year of the town's figures. */
export const firstYear = 2016;
export const lastYear = 2026;

/** The people who live in the homes in one year; only counts of them ever leave this room. */
export interface People {
  readonly persons: Uint8Array;
  readonly adults: Uint8Array;
  /** `home * slots + person`; adults first. */
  readonly age: Uint8Array;
  /** 16-bit draws, `(home * slots + person) * draws + draw`: something holds for a person whose draw lies below its rate. */
  readonly draw: Uint16Array;
}

/** Draws a person carries (IndicatorRate.draw). */
export const draws = 7;
