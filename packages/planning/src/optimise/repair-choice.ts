import { fundPots } from "../evaluate/fund-pots.ts";
import { brokenRules } from "./broken-rules.ts";
import { choiceFigures, type ChoiceFigures } from "./choice-figures.ts";
import type { PriceBound } from "./price-bound.ts";
import type { ProgramChoice } from "./program-choice.ts";
import type { ProgramPrices } from "./program-prices.ts";
import type { ProgramPart, ScopeProgram } from "./scope-program.ts";

/**
 * Makes a choice that keeps every rule from what each place would choose by itself: takes back what pays least at the
 * prices until the budget and the pots hold, then uses what is left for what pays most. Ties go to the program's order.
 *
 * @returns `null` where a rule stays broken; a larger model must look then
 */
export function repairChoice(program: ScopeProgram, at: PriceBound, prices: ProgramPrices): ProgramChoice | null {
  const choice: ProgramChoice = { tenths: at.choice.tenths.slice(), taken: at.choice.taken.slice(), places: at.choice.places.slice() };
  const steps = stepsOf(program, at, prices, choice);
  const totals = totalsOf(choiceFigures(program, choice));
  for (const step of steps.filter(({ sign }) => sign < 0).sort((a, b) => a.worth - b.worth || a.order - b.order)) {
    if (isAffordable(program, totals)) break;
    take(program, choice, totals, step);
  }
  for (const step of steps.sort((a, b) => b.worth - a.worth || a.order - b.order)) {
    if (step.fte > program.fte + program.fixed.fte - totals.fte || !isOpen(program, choice, step)) continue;
    take(program, choice, totals, step);
    if (!isAffordable(program, totals) || !keepsPrecision(program, totals)) take(program, choice, totals, step, -1);
  }
  return brokenRules(program, choice).length === 0 ? choice : null;
}

/** One offer, or one tenth of an area's staff, in or out. */
interface Step {
  readonly kind: "offer" | "tenth";
  readonly index: number;
  /** Level after (in) or before (out), tenths; 0 for offers. */
  readonly level: number;
  /** Worth per FTE at the prices of the other rules. */
  readonly worth: number;
  readonly fte: number;
  readonly sign: 1 | -1;
  readonly order: number;
}

interface Totals {
  fte: number;
  reached: number;
  contacted: number;
  readonly bySlice: Float64Array;
}

function totalsOf({ fte, reached, contacted, fteBySlice }: ChoiceFigures): Totals {
  return { fte, reached, contacted, bySlice: fteBySlice.slice() };
}

/** Staff of areas goes tenth by tenth, down to critical mass and up to the curve's end; areas come and go in the core, not here. */
function stepsOf(program: ScopeProgram, at: PriceBound, prices: ProgramPrices, { tenths, taken }: ProgramChoice): Step[] {
  const steps: Step[] = [];
  program.offers.forEach(({ fte, area }, index) => {
    if (fte <= 0 || (area >= 0 && (tenths[area] ?? 0) > 0) || !Number.isFinite(at.offerProfit[index] ?? 0)) return;
    steps.push({ kind: "offer", index, level: 0, worth: (at.offerProfit[index] ?? 0) / fte + prices.fte, fte, sign: taken[index] === 1 ? -1 : 1, order: steps.length });
  });
  program.areas.forEach((area, index) => {
    const now = tenths[index] ?? 0;
    if (now === 0) return;
    for (let level = area.leastTenths + 1; level <= area.mostTenths; level++) {
      const gained = (area.reached[level - area.leastTenths] ?? 0) - (area.reached[level - area.leastTenths - 1] ?? 0);
      steps.push({ kind: "tenth", index, level, worth: 10 * gained, fte: 0.1, sign: level <= now ? -1 : 1, order: steps.length });
    }
  });
  return steps;
}

/** Whether the step can be made in from where the choice is. */
function isOpen(program: ScopeProgram, { tenths, taken }: ProgramChoice, { kind, index, level }: Step): boolean {
  if (kind === "offer") return taken[index] === 0 && (tenths[program.offers[index]?.area ?? -1] ?? 0) === 0;
  return tenths[index] === level - 1;
}

/** Makes a step: in by default for what is out, out for what is in. */
function take(program: ScopeProgram, choice: ProgramChoice, totals: Totals, { kind, index, level }: Step, wanted?: -1): void {
  if (kind === "offer") {
    const offer = program.offers[index];
    if (offer === undefined) return;
    const sign = wanted ?? (choice.taken[index] === 1 ? -1 : 1);
    choice.taken[index] = sign === 1 ? 1 : 0;
    add(totals, sign, offer.fte, offer.reached, offer.contacted, offer.slices);
    return;
  }
  const area = program.areas[index];
  if (area === undefined) return;
  const out = (choice.tenths[index] ?? 0) >= level;
  if (wanted === undefined && out && choice.tenths[index] !== level) return;
  const step = level - area.leastTenths;
  choice.tenths[index] = out ? level - 1 : level;
  add(totals, out ? -1 : 1, 0.1, (area.reached[step] ?? 0) - (area.reached[step - 1] ?? 0), (area.contacted[step] ?? 0) - (area.contacted[step - 1] ?? 0), area.slices);
}

function add(totals: Totals, sign: 1 | -1, fte: number, reached: number, contacted: number, slices: readonly ProgramPart[]): void {
  totals.fte += sign * fte;
  totals.reached += sign * reached;
  totals.contacted += sign * contacted;
  for (const { at, share } of slices) totals.bySlice[at] = (totals.bySlice[at] ?? 0) + sign * share * fte;
}

function isAffordable(program: ScopeProgram, { fte, bySlice }: Totals): boolean {
  if (fte > program.fixed.fte + program.fte + 1e-9) return false;
  if (!program.rules.funded) return true;
  const costKr = bySlice.map((staff) => Math.max(0, staff) * program.krPerFte);
  const all = costKr.reduce((sum, kr) => sum + kr, 0);
  const pots = program.pots.map(({ krPerYear, maxShare }, pot) => ({ limitKr: Math.min(krPerYear, (maxShare ?? 1) * all), mayPay: program.slices.map((mayPay) => mayPay.includes(pot)) }));
  return fundPots(costKr, pots).unfundedKr.every((kr) => kr <= 0.5);
}

function keepsPrecision({ rules }: ScopeProgram, { reached, contacted }: Totals): boolean {
  return rules.minPrecision === null || reached >= rules.minPrecision * contacted;
}
