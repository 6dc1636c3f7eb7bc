import { twoGroups } from "./two-groups.ts";

/**
 * Atkinson's index of segregation (Atkinson 1970; Massey & Denton 1988).
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order; places without anybody are dropped
 * @param b weight of places where the group is over- (towards 1) or underrepresented (towards 0), 0 < b < 1; 0.5 treats both alike
 * @returns 0-1; `null` where either group is empty
 */
export function atkinson(group: ArrayLike<number>, others: ArrayLike<number>, b: number = 0.5): number | null {
  if (!(b > 0 && b < 1)) throw new Error(`Expected a weight between 0 and 1, got ${b}.`);
  const both = twoGroups(group, others);
  if (both === null) return null;
  let sum = 0;
  for (let i = 0; i < group.length; i++) {
    const x = group[i] ?? 0;
    const y = others[i] ?? 0;
    if (x > 0 && y > 0) sum += y ** (1 - b) * x ** b;
  }
  return 1 - (both.inGroup / both.inOthers) * (sum / both.inGroup) ** (1 / (1 - b));
}
