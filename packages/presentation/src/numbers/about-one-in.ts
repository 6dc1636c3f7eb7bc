import { formatNumber } from "./format-number.ts";
import type { Language } from "./language.ts";

/** Fractions people say aloud, smallest denominator first, so that ties go to the simpler one. */
const spoken: readonly (readonly [part: number, whole: number])[] = [
  [1, 2], [1, 3], [2, 3], [1, 4], [3, 4], [1, 5], [2, 5], [3, 5], [4, 5], [1, 6], [1, 7], [1, 8], [1, 9],
  [1, 10], [3, 10], [7, 10], [9, 10], [1, 12], [1, 15], [1, 20], [1, 25], [1, 30], [1, 40], [1, 50], [1, 100],
];

/**
 * A share in words before the per cent: `ca. 1 af 3`.
 * Exact fractions lose the "ca."; below 1 in 200 it is "under 1 af 100"; above 0.95 "næsten alle".
 *
 * @param share 0-1
 */
export function aboutOneIn(lang: Language, share: number): string {
  if (share <= 0) return lang === "da" ? "ingen" : "none";
  if (share >= 1) return lang === "da" ? "alle" : "all";
  if (share < 0.005) return lang === "da" ? "under 1 af 100" : "fewer than 1 in 100";
  if (share > 0.95) return lang === "da" ? "næsten alle" : "almost all";
  const [part, whole] = nearest(share);
  const fraction = `${formatNumber(lang, part)} ${lang === "da" ? "af" : "in"} ${formatNumber(lang, whole)}`;
  if (Math.abs(part / whole - share) < 1e-9) return fraction;
  return lang === "da" ? `ca. ${fraction}` : `about ${fraction}`;
}

function nearest(share: number): readonly [part: number, whole: number] {
  let best = spoken[0] ?? [1, 2];
  for (const candidate of spoken) {
    if (distance(candidate, share) < distance(best, share) - 1e-12) best = candidate;
  }
  return best;
}

function distance([part, whole]: readonly [number, number], share: number): number {
  return Math.abs(part / whole - share);
}
