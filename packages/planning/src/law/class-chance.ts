import type { Requirement } from "./class-rules.ts";

/** One criterion's chance next time; `null` where nothing is known. */
export interface CriterionChance {
  readonly id: string;
  readonly chance: number | null;
  /** Either outcome stays possible in the range, whatever the chance says. */
  readonly isAssumed: boolean;
}

/**
 * Chance that every requirement holds. `value` takes the criteria as independent and is exact (every pattern of met and
 * not met is summed); `null` where a criterion that matters is unknown. `byKnown` counts what is unknown as not met. `low` and `high` are the least and most over
 * independence and complete togetherness (one common chance decides all), with what is unknown falling either way.
 */
export function classChance(requirements: readonly Requirement[], chances: readonly CriterionChance[]): { readonly value: number | null; readonly byKnown: number; readonly low: number; readonly high: number } {
  const used = chances.filter(({ id }) => requirements.some(({ of }) => of.includes(id)));
  const filled = (unknown: number, assumed: boolean): ReadonlyMap<string, number> =>
    new Map(used.map(({ id, chance, isAssumed }) => [id, chance === null || (assumed && isAssumed) ? unknown : chance]));
  const worst = filled(0, true);
  const best = filled(1, true);
  const least = independent(requirements, filled(0, false));
  const most = independent(requirements, filled(1, false));
  return {
    value: most - least < 1e-12 ? least : null,
    byKnown: least,
    low: Math.min(independent(requirements, worst), together(requirements, worst)),
    high: Math.max(independent(requirements, best), together(requirements, best)),
  };
}

function independent(requirements: readonly Requirement[], chances: ReadonlyMap<string, number>): number {
  const ids = [...chances.keys()];
  let sum = 0;
  for (let pattern = 0; pattern < 2 ** ids.length; pattern++) {
    const met = new Set(ids.filter((_, i) => (pattern >> i) % 2 === 1));
    if (!holds(requirements, met)) continue;
    sum += ids.reduce((product, id) => product * (met.has(id) ? (chances.get(id) ?? 0) : 1 - (chances.get(id) ?? 0)), 1);
  }
  return Math.min(1, sum);
}

/** Criteria are met in the order of their chances, so the class holds up to the largest chance at which it does. */
function together(requirements: readonly Requirement[], chances: ReadonlyMap<string, number>): number {
  const levels = [...chances.values()].toSorted((a, b) => b - a);
  return levels.find((level) => holds(requirements, new Set([...chances].filter(([, chance]) => chance >= level).map(([id]) => id)))) ?? (holds(requirements, new Set()) ? 1 : 0);
}

function holds(requirements: readonly Requirement[], met: ReadonlySet<string>): boolean {
  return requirements.every(({ count, of }) => of.filter((id) => met.has(id)).length >= count);
}
