/** A text in the interface's two languages; Danish is the first. */
export interface Bilingual {
  readonly da: string;
  readonly en: string;
}

/** ISO 8601 calendar date, `2026-11-22`. */
export type IsoDate = string;

/** The dates between which something holds; both ends are included, an absent end is open. */
export interface Validity {
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}
