/** The two languages every text exists in; Danish is the first. */
export type Language = "da" | "en";

/** Both languages, in the order they are always shown. */
export const languages: readonly Language[] = ["da", "en"];

/** No-break space: between a number and its unit, so that a line never ends between them. */
export const noBreak = "\u00a0";
