import { brokenRules } from "./broken-rules.ts";
import { choiceFigures } from "./choice-figures.ts";
import type { ProgramChoice } from "./program-choice.ts";
import type { ScopeProgram } from "./scope-program.ts";

/** Reaching a billionth of a household more is rounding. */
const smallest = 1e-9;

/**
 * A choice without what reaches nobody: staff beyond the curve, places nobody would use, offers and areas without need.
 * Such leftovers are free to a solver, and would only look chosen. They stay where a rule needs them (staff that may not
 * move). Need reached is as before; items are looked at in the program's order. A choice that breaks a rule comes back as it is.
 */
export function trimChoice(program: ScopeProgram, choice: ProgramChoice): ProgramChoice {
  if (brokenRules(program, choice).length > 0) return choice;
  const trimmed: ProgramChoice = { tenths: choice.tenths.slice(), taken: choice.taken.slice(), places: choice.places.slice() };
  const { reached } = choiceFigures(program, choice);
  const holds = (): boolean => choiceFigures(program, trimmed).reached >= reached - smallest && brokenRules(program, trimmed).length === 0;
  /** The least of some amounts, rising, that changes nothing; the last is what stands. */
  const lower = (amounts: Int32Array | Uint8Array, at: number, tries: readonly number[]): void => {
    const before = amounts[at] ?? 0;
    for (const amount of tries) {
      amounts[at] = amount;
      if (holds()) return;
    }
    amounts[at] = before;
  };
  program.lots.forEach(({ least = 0, reachedPerPlace }, lot) => {
    const count = trimmed.places[lot] ?? 0;
    if (count <= least) return;
    const without = { ...trimmed, places: trimmed.places.with(lot, least) };
    const used = Math.ceil((reached - choiceFigures(program, without).reached) / reachedPerPlace - smallest) + least;
    if (used < count) lower(trimmed.places, lot, [used]);
  });
  program.areas.forEach((area, at) => {
    const level = trimmed.tenths[at] ?? 0;
    const now = area.reached[level - area.leastTenths] ?? 0;
    const asGood = area.reached.findIndex((households) => households >= now - smallest);
    if (level === 0 || (now > smallest && asGood === level - area.leastTenths)) return;
    const levels = Array.from({ length: level - area.leastTenths - asGood }, (_, step) => area.leastTenths + asGood + step);
    lower(trimmed.tenths, at, now > smallest || area.required ? levels : [0, ...levels]);
  });
  program.offers.forEach((offer, at) => {
    if (trimmed.taken[at] === 1 && offer.reached <= smallest) lower(trimmed.taken, at, [0]);
  });
  return trimmed;
}
