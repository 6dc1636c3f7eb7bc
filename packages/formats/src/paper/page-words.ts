/** The few words the formats themselves add. */
export const pageWords = {
  da: { page: "Side", of: "af", locale: "da-DK", region: "DK" },
  en: { page: "Page", of: "of", locale: "en-GB", region: "GB" },
} as const;
