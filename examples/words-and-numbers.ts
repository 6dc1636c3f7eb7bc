// Two languages, one way to write each figure.
import {
  createWords, formatCount, formatDate, formatKr, formatMillions, formatNumber, formatPoints, formatRange, formatShare, formatSigned, joinList, joinSome, languages, noBreak, stateWord,
} from "byfokus/browser";

for (const lang of languages) {
  const words = createWords(lang);
  console.log(words.t("scope.areasPlus"), words.has("scope.single"), words.has("no such key"));
  console.log(formatNumber(lang, 12345.6, 1), formatShare(lang, 0.294), formatSigned(lang, -2), formatRange(lang, 12, 65), formatPoints(lang, 0.021));
  console.log(formatKr(lang, 1_800_000), formatMillions(lang, 1_800_000), formatDate(lang, "2026-11-22"));
  console.log(formatCount(lang, "suppressed"), stateWord(lang, "missing"), formatCount(lang, 0));
  console.log(joinList(words, ["Egeparken", "Kajen"]), joinSome(words, ["a", "b", "c", "d"], 2).replaceAll(noBreak, " "));
}
