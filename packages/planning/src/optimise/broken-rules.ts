import { fundPots } from "../evaluate/fund-pots.ts";
import type { RuleResult } from "../evaluate/evaluation.ts";
import { choiceFigures } from "./choice-figures.ts";
import type { ProgramChoice } from "./program-choice.ts";
import type { ScopeProgram } from "./scope-program.ts";

/** A rule that a choice breaks. `oneRoad`: an offer inside an area with work; `mostAreas`: more areas than the type has. */
export interface BrokenRule {
  readonly rule: RuleResult["rule"] | "oneRoad" | "mostAreas";
  readonly value: number;
  readonly limit: number;
  /** Ids of the places that break it, where it is single places that do. */
  readonly causes: readonly string[];
}

/** As `judgeRules`: rounding in a sum is not a broken rule, and less than a krone is not money. */
const tolerance = 1e-9;
const smallestKr = 1;

/**
 * The rules a choice breaks, in a fixed order; empty where it keeps them all. Agrees with `judgeRules` on a scope with
 * members; an empty choice is judged too. The budget is `program.fte`, so Type 3's reserve is kept.
 *
 * @throws where the choice is not one of this program: another length, or staff or places outside an item's range
 */
export function brokenRules(program: ScopeProgram, choice: ProgramChoice): readonly BrokenRule[] {
  checkChoice(program, choice);
  const { areas, offers, organisations, rules, fixed, fte, mostAreas } = program;
  const { tenths, taken } = choice;
  const figures = choiceFigures(program, choice);
  const broken: BrokenRule[] = [];
  const atMost = (rule: BrokenRule["rule"], value: number, limit: number | null, causes: readonly string[] = [], slack = tolerance): void => {
    if (limit !== null && value > limit + slack) broken.push({ rule, value, limit, causes });
  };
  atMost("budget", figures.fte, fixed.fte + fte);
  const least = rules.minShareOfEachOrganisation;
  if (least !== null) {
    const coverage = organisations.map(({ id, need }, at) => ({ id, share: (figures.byOrganisation[at] ?? 0) / need }));
    const low = coverage.filter(({ share }) => share < least - tolerance);
    if (low.length > 0) broken.push({ rule: "minShareOfEachOrganisation", value: low.reduce((worst, { share }) => Math.min(worst, share), 1), limit: least, causes: low.map(({ id }) => id) });
  }
  atMost("maxFteMoved", figures.fteMoved, rules.maxFteMoved);
  const precision = figures.contacted > 0 ? figures.reached / figures.contacted : 1;
  if (rules.minPrecision !== null && precision < rules.minPrecision - tolerance) broken.push({ rule: "minPrecision", value: precision, limit: rules.minPrecision, causes: [] });
  if (rules.funded) atMost("funding", unfundedKr(program, figures.fteBySlice), smallestKr);
  const missing = areas.filter(({ required }, area) => required && tenths[area] === 0).map(({ id }) => id);
  atMost("locks", missing.length, 0, missing);
  const doubled = offers.filter(({ area }, offer) => taken[offer] === 1 && (tenths[area] ?? 0) > 0).map(({ id }) => id);
  atMost("oneRoad", doubled.length, 0, doubled);
  atMost("mostAreas", figures.areasWorked, mostAreas);
  return broken;
}

/** Cost that no pot may pay; remainders below a krone in a slice are rounding. */
function unfundedKr({ pots, slices, krPerFte }: ScopeProgram, fteBySlice: Float64Array): number {
  const costKr = fteBySlice.map((fte) => fte * krPerFte);
  const total = costKr.reduce((sum, kr) => sum + kr, 0);
  const money = pots.map(({ krPerYear, maxShare }, pot) => ({ limitKr: Math.min(krPerYear, maxShare === null ? Number.POSITIVE_INFINITY : maxShare * total), mayPay: slices.map((mayPay) => mayPay.includes(pot)) }));
  return fundPots(costKr, money).unfundedKr.reduce((sum, kr) => sum + (kr > smallestKr ? kr : 0), 0);
}

function checkChoice({ areas, offers, lots }: ScopeProgram, { tenths, taken, places }: ProgramChoice): void {
  for (const [name, expected, got] of [["areas", areas.length, tenths.length], ["offers", offers.length, taken.length], ["lots", lots.length, places.length]] as const) {
    if (expected !== got) throw new RangeError(`Expected a choice over ${expected} ${name}, got ${got}.`);
  }
  areas.forEach(({ id, leastTenths, mostTenths }, area) => {
    const level = tenths[area] ?? 0;
    if (level !== 0 && (level < leastTenths || level > mostTenths)) throw new RangeError(`Expected 0 or ${leastTenths} to ${mostTenths} tenths of an FTE in "${id}", got ${level}.`);
  });
  lots.forEach(({ id, least = 0, most }, lot) => {
    const count = places[lot] ?? 0;
    if (count < least || count > most) throw new RangeError(`Expected ${least} to ${most} places in "${id}", got ${count}.`);
  });
}
