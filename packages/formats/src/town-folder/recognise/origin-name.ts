import { normaliseName } from "../normalise-name.ts";

const originWords = /herkomst|etnisk|etnicitet|ethnic|nationalitet|nationality|statsborger|citizenship|ikkevestlig|nonwestern|indvandrer|efterkommer|immigrant|foedeland|oprindelsesland|religion/;

/** Whether a column or indicator name is about ethnic origin, citizenship or religion. */
export function isOriginName(text: string): boolean {
  const name = normaliseName(text);
  return originWords.test(name) || name === "oprindelse" || name === "origin";
}
