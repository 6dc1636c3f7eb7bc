import type { RuleText } from "./rule-text.ts";

/** What can be said of one table and its cells. */
export const tableRules = {
  "unknown-table": {
    severity: "note",
    message: { da: "Tabellen blev ikke genkendt og er ikke brugt. Kolonner: {headers}.", en: "The table was not recognised and is not used. Columns: {headers}." },
    fix: { da: "Giv filen et kendt navn (omraader, opgange, ...), eller beskriv den i en kortlægningsfil.", en: "Give the file a known name (areas, stairwells, ...), or describe it in a mapping file." },
  },
  "empty-table": {
    severity: "note",
    message: { da: "Tabellen har ingen rækker.", en: "The table has no rows." },
    fix: { da: "Udfyld den, eller slet filen.", en: "Fill it in or delete the file." },
  },
  "missing-column": {
    severity: "error",
    message: { da: "Kolonnen '{column}' mangler. Tabellen har: {headers}.", en: "The column '{column}' is missing. The table has: {headers}." },
    fix: { da: "Omdøb den rigtige kolonne til '{column}', eller peg på den i en kortlægningsfil.", en: "Rename the right column to '{column}', or point at it in a mapping file." },
  },
  "repeated-header": {
    severity: "warning",
    message: { da: "To kolonner hedder '{column}'; den anden har fået et nummer.", en: "Two columns are called '{column}'; the second was given a number." },
    fix: { da: "Giv kolonnerne hver sit navn.", en: "Give the columns different names." },
  },
  "row-cells": {
    severity: "warning",
    message: { da: "{n} rækker har for få eller for mange celler (ventet {expected}, fundet {examples}).", en: "{n} rows have too few or too many cells (expected {expected}, found {examples})." },
    fix: { da: "Se efter et skilletegn inde i en tekst; sæt anførselstegn om den.", en: "Look for a delimiter inside a text; put quotation marks around it." },
  },
  "cpr-number": {
    severity: "error",
    message: { da: "Kolonnen '{column}' ligner CPR-numre. Statistiksiden må ikke rumme dem, så intet er læst.", en: "The column '{column}' looks like civil registration (CPR) numbers. The statistics side may not hold them, so nothing was read." },
    fix: { da: "Slet kolonnen, og tæl op pr. opgang eller område, før filen leveres.", en: "Delete the column, and count per stairwell or area before the file is delivered." },
  },
  "person-level": {
    severity: "error",
    message: { da: "Kolonnen '{column}' beskriver enkeltpersoner. Statistiksiden må ikke rumme dem, så intet er læst.", en: "The column '{column}' describes single persons. The statistics side may not hold them, so nothing was read." },
    fix: { da: "Slet kolonnen, og levér tal pr. opgang eller område.", en: "Delete the column, and deliver figures per stairwell or area." },
  },
  "origin-column": {
    severity: "error",
    message: { da: "Kolonnen '{column}' handler om oprindelse. Oprindelse må kun indgå som indikatoren nonWesternOrigin.", en: "The column '{column}' is about origin. Origin may only enter as the indicator nonWesternOrigin." },
    fix: { da: "Slet kolonnen, eller levér den som observationer af nonWesternOrigin.", en: "Delete the column, or deliver it as observations of nonWesternOrigin." },
  },
  "decimal-guess": {
    severity: "note",
    message: { da: "Tal som {examples} i '{column}' kan læses på to måder; decimaltegnet er gættet som '{decimal}'.", en: "Numbers such as {examples} in '{column}' can be read two ways; the decimal mark was guessed as '{decimal}'." },
    fix: { da: "Se efter, om tallene er rigtige; ellers sæt \"decimal\" i kortlægningsfilen.", en: "Check that the numbers are right; otherwise set \"decimal\" in the mapping file." },
  },
  "mixed-decimal": {
    severity: "warning",
    message: { da: "Kolonnen '{column}' blander komma og punktum som decimaltegn.", en: "The column '{column}' mixes comma and point as decimal marks." },
    fix: { da: "Ret tallene, så de er skrevet ens.", en: "Write the numbers alike." },
  },
  "text-in-number": {
    severity: "warning",
    message: { da: "{n} celler i '{column}' skulle være tal, men er tekst ({examples}); de læses som manglende.", en: "{n} cells in '{column}' should be numbers but are text ({examples}); they are read as missing." },
    fix: { da: "Ret cellerne, eller lad dem stå tomme.", en: "Correct the cells or leave them empty." },
  },
  "suppressed-cells": {
    severity: "note",
    message: { da: "{n} tal i '{column}' er skjult af kilden; de er hverken nul eller manglende.", en: "{n} figures in '{column}' are hidden by the source; they are neither zero nor missing." },
    fix: { da: "Intet at gøre.", en: "Nothing to do." },
  },
  "bad-date": {
    severity: "warning",
    message: { da: "{n} datoer i '{column}' kan ikke læses ({examples}).", en: "{n} dates in '{column}' cannot be read ({examples})." },
    fix: { da: "Skriv dem som 31-12-2026.", en: "Write them as 31-12-2026." },
  },
  "bad-flag": {
    severity: "warning",
    message: { da: "{n} celler i '{column}' er hverken JA eller NEJ ({examples}); de læses som NEJ.", en: "{n} cells in '{column}' are neither JA nor NEJ ({examples}); they are read as NEJ." },
    fix: { da: "Skriv JA eller NEJ.", en: "Write JA (yes) or NEJ (no)." },
  },
  "unknown-word": {
    severity: "error",
    message: { da: "{n} celler i '{column}' har et ukendt ord ({examples}). Kendte ord: {choices}.", en: "{n} cells in '{column}' hold an unknown word ({examples}). Known words: {choices}." },
    fix: { da: "Brug et af de kendte ord.", en: "Use one of the known words." },
  },
  "missing-id": {
    severity: "error",
    message: { da: "{n} rækker har intet i '{column}'.", en: "{n} rows have nothing in '{column}'." },
    fix: { da: "Udfyld id'et, eller slet rækkerne.", en: "Fill in the id or delete the rows." },
  },
  "duplicate-id": {
    severity: "error",
    message: { da: "{n} rækker har et id, der står før i filen ({examples}).", en: "{n} rows have an id that stands earlier in the file ({examples})." },
    fix: { da: "Slet dubletterne, eller giv hver sit id.", en: "Delete the duplicates or give each its own id." },
  },
  "join-differs": {
    severity: "warning",
    message: { da: "{n} steder har forskellige værdier for '{column}' i flere filer ({examples}); den første er brugt.", en: "{n} places have different values of '{column}' in several files ({examples}); the first was used." },
    fix: { da: "Ret den fil, der er forkert.", en: "Correct the file that is wrong." },
  },
  "total-row": {
    severity: "note",
    message: { da: "{n} sumrækker er sprunget over ({examples}).", en: "{n} total rows were passed over ({examples})." },
    fix: { da: "Intet at gøre.", en: "Nothing to do." },
  },
  "footnote-row": {
    severity: "note",
    message: { da: "{n} fodnoter under tabellen er sprunget over.", en: "{n} footnotes under the table were passed over." },
    fix: { da: "Intet at gøre.", en: "Nothing to do." },
  },
  "negative-number": {
    severity: "error",
    message: { da: "{n} tal i '{column}' er negative ({examples}).", en: "{n} numbers in '{column}' are negative ({examples})." },
    fix: { da: "Skriv tallene uden minus, og lad dem, der ikke kendes, stå tomme.", en: "Write the numbers without a minus, and leave unknown ones empty." },
  },
  "bad-point": {
    severity: "warning",
    message: { da: "{n} punkter kan ikke læses ({examples}).", en: "{n} points cannot be read ({examples})." },
    fix: { da: "Skriv x_m og y_m i meter (EPSG:25832).", en: "Write x_m and y_m in metres (EPSG:25832)." },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
