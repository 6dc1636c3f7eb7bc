import { fundPots } from "../evaluate/fund-pots.ts";
import { brokenRules, type BrokenRule } from "../optimise/broken-rules.ts";
import { choiceFigures } from "../optimise/choice-figures.ts";
import type { ProgramChoice } from "../optimise/program-choice.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";

/** Staff and money that a choice leaves, and why. */
export interface UnusedMoney {
  /** FTE of the budget that nothing is done with; what Type 3 holds back for couplings is not in it. */
  readonly fteLeft: number;
  readonly reasons: readonly UnusedStaffReason[];
  /** Pots that are not used up, in the program's order. Empty where money decides nothing. */
  readonly pots: readonly UnusedPot[];
}

/**
 * Why staff is left; what could be added and still reach somebody is tried piece by piece.
 * - `nobodyLeft`: nothing that could be added reaches anybody;
 * - `tooLittle`: the cheapest addition takes `needsFte`, more than is left;
 * - `rule`: `count` additions there is staff for would break `rule`;
 * - `open`: `count` additions are free to be made: the choice is not the best.
 * Empty where no staff is left.
 */
export type UnusedStaffReason =
  | { readonly reason: "nobodyLeft" }
  | { readonly reason: "tooLittle"; readonly needsFte: number }
  | { readonly reason: "rule"; readonly rule: BrokenRule["rule"]; readonly count: number }
  | { readonly reason: "open"; readonly count: number };

/** `paid`: everything chosen is paid; `share`: the pot's largest share of the plan's cost is reached; `terms`: more could be done, and this pot may not pay for it. */
export interface UnusedPot {
  readonly id: string;
  readonly krLeft: number;
  readonly reason: "paid" | "share" | "terms";
}

const smallest = 1e-9;
/** Less than a krone is not money, and less than an hour's staff is none. */
const smallestKr = 1;
const smallestFte = 5e-4;

export function unusedMoney(program: ScopeProgram, choice: ProgramChoice): UnusedMoney {
  const figures = choiceFigures(program, choice);
  const fteLeft = Math.max(0, program.fixed.fte + program.fte - figures.fte);
  const reasons = fteLeft < smallestFte ? [] : reasonsFor(program, choice, fteLeft);
  const lacksMoney = reasons.some((why) => why.reason === "rule" && why.rule === "funding");
  return { fteLeft, reasons, pots: unusedPots(program, figures.fteBySlice, lacksMoney) };
}

function reasonsFor(program: ScopeProgram, choice: ProgramChoice, fteLeft: number): UnusedStaffReason[] {
  let cheapest = Number.POSITIVE_INFINITY;
  let open = 0;
  const barring = new Map<BrokenRule["rule"], number>();
  for (const { fte, reached, next } of additions(program, choice)) {
    if (reached <= smallest) continue;
    cheapest = Math.min(cheapest, fte);
    if (fte > fteLeft + smallest) continue;
    const [broken] = brokenRules(program, next);
    if (broken === undefined) open += 1;
    else barring.set(broken.rule, (barring.get(broken.rule) ?? 0) + 1);
  }
  if (cheapest === Number.POSITIVE_INFINITY) return [{ reason: "nobodyLeft" }];
  if (cheapest > fteLeft + smallest) return [{ reason: "tooLittle", needsFte: cheapest }];
  return [
    ...[...barring].map(([rule, count]): UnusedStaffReason => ({ reason: "rule", rule, count })),
    ...(open > 0 ? [{ reason: "open", count: open } as const] : []),
  ];
}

/** The choice with one piece more: a tenth in an area, work in a new one, an offer, a place. One choice is reused. */
function* additions(program: ScopeProgram, choice: ProgramChoice): Generator<{ readonly fte: number; readonly reached: number; readonly next: ProgramChoice }> {
  const { areas, offers, lots } = program;
  const { tenths, taken, places } = choice;
  const next = { tenths: tenths.slice(), taken: taken.slice(), places: places.slice() };
  for (const [at, { leastTenths, mostTenths, reached, offers: inside }] of areas.entries()) {
    const level = tenths[at] ?? 0;
    const more = level === 0 ? leastTenths : level + 1;
    if (more > mostTenths || inside.some((offer) => taken[offer] === 1)) continue;
    next.tenths[at] = more;
    yield { fte: (more - level) / 10, reached: (reached[more - leastTenths] ?? 0) - (reached[level - leastTenths] ?? 0), next };
    next.tenths[at] = level;
  }
  for (const [at, { fte, area, reached }] of offers.entries()) {
    if (taken[at] === 1 || (tenths[area] ?? 0) > 0) continue;
    next.taken[at] = 1;
    yield { fte, reached, next };
    next.taken[at] = 0;
  }
  for (const [at, { most, ftePerPlace }] of lots.entries()) {
    const count = places[at] ?? 0;
    if (count >= most) continue;
    next.places[at] = count + 1;
    yield { fte: ftePerPlace, reached: choiceFigures(program, next).reached - choiceFigures(program, choice).reached, next };
    next.places[at] = count;
  }
}

function unusedPots({ pots, slices, krPerFte, rules }: ScopeProgram, fteBySlice: Float64Array, lacksMoney: boolean): readonly UnusedPot[] {
  if (!rules.funded) return [];
  const costKr = fteBySlice.map((fte) => fte * krPerFte);
  const total = costKr.reduce((sum, kr) => sum + kr, 0);
  const shareKr = pots.map(({ maxShare }) => (maxShare === null ? Number.POSITIVE_INFINITY : maxShare * total));
  const { usedKr } = fundPots(costKr, pots.map(({ krPerYear }, pot) => ({ limitKr: Math.min(krPerYear, shareKr[pot] ?? 0), mayPay: slices.map((mayPay) => mayPay.includes(pot)) })));
  return pots.flatMap(({ id, krPerYear }, pot): UnusedPot[] => {
    const krLeft = krPerYear - (usedKr[pot] ?? 0);
    if (krLeft <= smallestKr) return [];
    const atShare = (usedKr[pot] ?? 0) >= (shareKr[pot] ?? 0) - smallestKr && total > 0;
    return [{ id, krLeft, reason: atShare ? "share" : lacksMoney ? "terms" : "paid" }];
  });
}
