import type { Requirement } from "./class-rules.ts";
import type { ClassDistance, CriterionVerdict } from "./law-verdict.ts";

/**
 * The cheapest way over a class's line in persons (law-verdict.ts). To leave, one requirement must fail; to enter, all
 * must be met. Unknown criteria are taken to stay out of it.
 *
 * @param canCount whether a criterion may be in the set: not origin, and not income, which has no persons
 * @returns `null` where the set would need a criterion that may not be in it
 */
export function classDistance(requirements: readonly Requirement[], criteria: ReadonlyMap<string, CriterionVerdict>, met: boolean, canCount: (criterion: CriterionVerdict) => boolean): ClassDistance | null {
  const sets = requirements.flatMap(({ count, of }) => {
    const all = of.flatMap((id) => criteria.get(id) ?? []);
    const fulfilled = all.filter(({ verdict }) => verdict === "met");
    const needed = met ? fulfilled.length - count + 1 : count - fulfilled.length;
    const from = met ? fulfilled : all.filter(({ verdict }) => verdict === "notMet");
    return needed > 0 ? [cheapest(from.filter(canCount), needed)] : [];
  });
  const known = sets.filter((set) => set !== null);
  if (met) return known.map((set) => range(set, "leave")).toSorted((a, b) => a.high - b.high || a.low - b.low)[0] ?? null;
  return sets.length > 0 && known.length === sets.length ? range(known.flat(), "enter") : null;
}

interface Step {
  readonly id: string;
  readonly low: number;
  readonly high: number;
}

/** Those with the smallest distances; ties by id. `null` where there are too few. */
function cheapest(criteria: readonly CriterionVerdict[], count: number): readonly Step[] | null {
  const steps = criteria.flatMap(({ id, persons }): readonly Step[] => {
    if (persons === null) return [];
    const ends = [Math.abs(persons.low), Math.abs(persons.high)];
    const crosses = persons.low < 0 !== persons.high < 0;
    return [{ id, low: crosses ? 0 : Math.min(...ends), high: Math.max(...ends) }];
  });
  if (steps.length < count) return null;
  return steps.toSorted((a, b) => a.high - b.high || (a.id < b.id ? -1 : 1)).slice(0, count);
}

/** From the largest single distance to the sum. Full-time persons are rounded up to whole ones. */
function range(steps: readonly Step[], direction: ClassDistance["direction"]): ClassDistance {
  return {
    direction,
    low: Math.max(...steps.map(({ low }) => Math.ceil(low))),
    high: steps.reduce((sum, { high }) => sum + Math.ceil(high), 0),
    criteria: steps.map(({ id }) => id),
  };
}
