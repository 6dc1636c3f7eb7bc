import type { RuleText } from "./rule-text.ts";

/** What can be said of indicators and their figures. */
export const figureRules = {
  "unknown-indicator": {
    severity: "warning",
    message: { da: "{n} rækker har en ukendt indikator ({examples}); de er udeladt.", en: "{n} rows have an unknown indicator ({examples}); they were left out." },
    fix: { da: "Brug et navn fra kataloget, eller beskriv indikatoren i indikatorer.csv.", en: "Use a name from the catalogue, or define the indicator in indicators.csv." },
  },
  "indicator-redefined": {
    severity: "note",
    message: { da: "Mappens egen definition af {examples} er brugt i stedet for katalogets.", en: "The folder's own definition of {examples} is used instead of the catalogue's." },
    fix: { da: "Intet at gøre, hvis det er meningen.", en: "Nothing to do if that is meant." },
  },
  "origin-indicator": {
    severity: "error",
    message: { da: "Indikatoren {examples} handler om oprindelse, men er ikke mærket som det.", en: "The indicator {examples} is about origin but is not marked so." },
    fix: { da: "Skriv JA i kolonnen oprindelse; den kan da ikke udpege noget.", en: "Write JA (yes) in the column origin; it then selects nothing." },
  },
  "bad-period": {
    severity: "error",
    message: { da: "{n} rækker har ingen periode, der kan læses ({examples}).", en: "{n} rows have no period that can be read ({examples})." },
    fix: { da: "Skriv et år (2026) eller en dato (31-12-2026).", en: "Write a year (2026) or a date (31-12-2026)." },
  },
  "count-over-base": {
    severity: "error",
    message: { da: "{n} tal er større end det, de er en del af ({examples}).", en: "{n} counts are larger than what they are part of ({examples})." },
    fix: { da: "Ret antallet eller 'ud_af'.", en: "Correct the count or the base." },
  },
  "duplicate-observation": {
    severity: "error",
    message: { da: "{n} tal står før med en anden værdi for samme indikator, sted og periode ({examples}).", en: "{n} figures stand earlier with another value for the same indicator, place and period ({examples})." },
    fix: { da: "Slet de forkerte rækker.", en: "Delete the wrong rows." },
  },
  "repeated-observation": {
    severity: "note",
    message: { da: "{n} tal står to gange med samme værdi; de tælles én gang.", en: "{n} figures stand twice with the same value; they count once." },
    fix: { da: "Intet at gøre.", en: "Nothing to do." },
  },
  "missing-period": {
    severity: "warning",
    message: { da: "Indikatoren {indicator} mangler helt i {examples}, som andre indikatorer på samme niveau har.", en: "The indicator {indicator} is absent in {examples}, which other indicators at the same level have." },
    fix: { da: "Tilføj perioden, hvis den findes; ellers vises den som manglende.", en: "Add the period if it exists; otherwise it is shown as missing." },
  },
  "figure-without-base": {
    severity: "warning",
    message: { da: "{n} tal for {indicator} har intet 'ud_af' ({examples}); andelen kan hverken regnes eller bruges.", en: "{n} figures of {indicator} have no base ({examples}); the share can be neither computed nor used." },
    fix: { da: "Tilføj kolonnen ud_af; er kun andelen leveret, så tilføj ud_af eller både antal og ud_af.", en: "Add the base column; where only the share was delivered, add the base, or count and base." },
  },
  "base-from-dwellings": {
    severity: "note",
    message: { da: "{n} tal for {indicator} har intet 'ud_af'; stedets boliger er brugt.", en: "{n} figures of {indicator} have no base; the place's dwellings were used." },
    fix: { da: "Tilføj kolonnen ud_af, hvis grundlaget er et andet.", en: "Add the base column if the base is another." },
  },
  "count-from-share": {
    severity: "note",
    message: { da: "{n} antal er regnet af andelen.", en: "{n} counts were computed from the share." },
    fix: { da: "Levér antallet, hvis det findes: det er mere nøjagtigt.", en: "Deliver the count if it exists: it is more exact." },
  },
  "share-disagrees": {
    severity: "warning",
    message: { da: "{n} andele passer ikke med antal og 'ud_af' ({examples}); antallet er brugt.", en: "{n} shares do not agree with count and base ({examples}); the count was used." },
    fix: { da: "Ret andelen eller antallet.", en: "Correct the share or the count." },
  },
  "small-dwellings-derived": {
    severity: "note",
    message: { da: "Små boliger (under 60 m²) er talt op fra boligtabellen for {n} opgange.", en: "Small dwellings (below 60 m²) were counted from the dwellings table for {n} stairwells." },
    fix: { da: "Intet at gøre.", en: "Nothing to do." },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
