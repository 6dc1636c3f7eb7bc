/**
 * Whether a name speaks of where people come from. Ethnic origin exists for the legal rule book alone and may never
 * be an ingredient (C-417/23, requirement LAW-08). Names are all a table has, so doubtful words are refused too.
 */
export function namesOrigin(name: string): boolean {
  return originWords.test(name);
}

const originWords = /origin(?!al)|oprindelse|herkomst|herkunft|vestlig|western|indvandr|immigra|einwander|migrationshintergrund|foedeland|fødeland|birth ?country|country ?of ?birth|statsborger|citizenship|nationalit|etnisk|etnicit|ethnic|descend|efterkommer/i;
