/**
 * What an index has beyond chance, as a part of the room above chance (Carrington & Troske 1997): 0 for a town made at
 * random on average, 1 for complete separation, below 0 for a town more even than chance makes it.
 *
 * @param index as measured
 * @param expected by chance
 * @param ceiling its largest value: 1 for D, Gini and H, the entropy of the groups for M
 * @returns `null` where either is unknown, or where chance alone leaves no room (less than 1e-9 of the ceiling)
 */
export function excessOverChance(index: number | null, expected: number | null, ceiling: number = 1): number | null {
  if (index === null || expected === null || ceiling - expected < 1e-9 * ceiling) return null;
  return (index - expected) / (ceiling - expected);
}
