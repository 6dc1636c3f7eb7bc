import type { CancelSignal } from "@byfokus/model";
import type { MilpSolver } from "../ports/milp-solver.ts";
import { priceSteps, type FoundPrices } from "./best-prices.ts";
import { brokenRules } from "./broken-rules.ts";
import { choiceFigures } from "./choice-figures.ts";
import { coreProgram, wholeChoice, type CoreProgram } from "./core-program.ts";
import type { ProgramChoice } from "./program-choice.ts";
import { programModel, tieShare } from "./program-model.ts";
import type { ProgramPrices } from "./program-prices.ts";
import { readChoice } from "./read-choice.ts";
import { repairChoice } from "./repair-choice.ts";
import type { ScopeProgram } from "./scope-program.ts";

/** How sure the answer must be: at once with whatever gap is certified, within 0.1 %, or the best of all. */
export type GapGoal = "quick" | 0.001 | 0;

export interface SolveStagesOptions {
  readonly gap: GapGoal;
  readonly signal?: CancelSignal;
  /** Lets others run between two bounds; absent = nobody is waiting. */
  readonly pause?: () => Promise<void>;
  /** Prices to begin from. */
  readonly start?: ProgramPrices;
  /** A choice that is known already, used where it keeps the rules. */
  readonly known?: ProgramChoice;
  readonly seconds?: number;
}

export interface ProgramStage {
  readonly stage: "quick" | "0.1 %" | "0";
  /** Keeps every rule; `null` where none does (`isProof`) or none is found yet. */
  readonly choice: ProgramChoice | null;
  readonly reached: number | null;
  /** No choice that keeps the rules reaches more; -Infinity where none keeps them. */
  readonly bound: number;
  /** (bound - reached) / reached, 0 and up; `null` without a choice. */
  readonly gap: number | null;
  readonly prices: ProgramPrices;
  /** The bound by prices alone, which anybody can check without a solver. */
  readonly priceBound: number;
}

/** Sizes of the guessed cores: most answers come from the first. */
const cores = [
  { areas: 30, offers: 400 },
  { areas: 60, offers: 1_500 },
];

/**
 * Solves a program in three stages, each yielded as soon as it is reached: prices and a core of what they leave open;
 * then larger cores, then all that is not settled by proof, which is the whole program where nothing is. The same
 * input gives the same stages, unless `seconds` ends a solve.
 */
export async function* solveProgram(program: ScopeProgram, milp: MilpSolver, { gap: goal, signal, pause, start, known, seconds }: SolveStagesOptions): AsyncGenerator<ProgramStage, ProgramStage> {
  const found = await findPrices(program, start, signal, pause);
  let bound = found.at.bound;
  let choice: ProgramChoice | null = null;
  let reached = Number.NEGATIVE_INFINITY;
  const offer = (candidate: ProgramChoice | null): void => {
    if (candidate === null || brokenRules(program, candidate).length > 0) return;
    const figures = choiceFigures(program, candidate);
    if (figures.reached <= reached) return;
    choice = candidate;
    reached = figures.reached;
  };
  const gapNow = (): number => (choice === null ? (bound === Number.NEGATIVE_INFINITY ? 0 : Number.POSITIVE_INFINITY) : reached > 0 ? Math.max(0, bound - reached) / reached : bound > 0 ? Number.POSITIVE_INFINITY : 0);
  const stage = (name: ProgramStage["stage"]): ProgramStage => ({
    stage: name,
    choice,
    reached: choice === null ? null : reached,
    bound: Math.max(bound, reached),
    gap: choice === null ? null : gapNow(),
    prices: found.prices,
    priceBound: found.at.bound,
  });
  const solveCore = async (core: CoreProgram, gap: number): Promise<void> => {
    const model = programModel(core.program);
    const { layout, ...plain } = model;
    const result = await milp.solve(plain, { gap, ...(signal === undefined ? {} : { signal }), ...(seconds === undefined ? {} : { seconds }) });
    if (result.values !== null) offer(wholeChoice(program, core, readChoice(core.program, result.values, layout)));
    if (!core.proven) return;
    // Outside a proven core nothing is better than what is known.
    if (result.status === "infeasible") bound = Math.min(bound, reached);
    else if (result.bound !== null) bound = Math.min(bound, Math.max(reached, result.bound / (1 - tieShare)));
  };
  const core = (size: { readonly areas: number; readonly offers: number }): CoreProgram =>
    coreProgram(program, found.at, found.prices, { ...size, slack: choice === null ? Number.POSITIVE_INFINITY : provenSlack(found.at.bound, reached) });


  // Prices alone may prove that nothing keeps the rules.
  if (bound < 0) {
    bound = Number.NEGATIVE_INFINITY;
    const last = stage(goal === "quick" ? "quick" : goal === 0 ? "0" : "0.1 %");
    yield last;
    return last;
  }
  if (known !== undefined) offer(known);
  offer(repairChoice(program, found.at, found.prices));
  // Where little is open at all, all of it is solved at once: a guess would only cost time.
  const open = core(unsettled);
  let tried = columnsOf(open) <= fewColumns ? cores.length : 0;
  if (tried > 0 && gapNow() > quickGap) await solveCore(open, fewGap);
  for (; tried < cores.length && gapNow() > quickGap && (tried === 0 || choice === null); tried++) await solveCore(core(cores[tried] ?? unsettled), quickGap / 2);
  let last = stage("quick");
  yield last;
  if (goal === "quick") return last;
  for (; tried < cores.length && gapNow() > 0.001; tried++) await solveCore(core(cores[tried] ?? unsettled), 0.0002);
  if (gapNow() > 0.001) await solveCore(core(unsettled), 0.0005);
  last = stage("0.1 %");
  yield last;
  if (goal === 0.001) return last;
  if (gapNow() > 1e-9) await solveCore(core(unsettled), 0);
  last = stage("0");
  yield last;
  return last;
}

/** All that proof does not settle. */
const unsettled = { areas: Number.POSITIVE_INFINITY, offers: Number.POSITIVE_INFINITY };

/** A quick answer this close needs no core. */
const quickGap = 0.0005;

const fewColumns = 3_000;
const fewGap = 0.0008;

function columnsOf({ areas, offers }: CoreProgram): number {
  return areas.length + offers.length;
}

/** Rounding may not settle anything. */
function provenSlack(bound: number, reached: number): number {
  return bound - reached + 1e-7 * Math.max(1, bound);
}

async function findPrices(program: ScopeProgram, start: ProgramPrices | undefined, signal: CancelSignal | undefined, pause: (() => Promise<void>) | undefined): Promise<FoundPrices> {
  const steps = priceSteps(program, start === undefined ? {} : { start });
  for (;;) {
    if (signal?.aborted === true) throw stopped();
    const step = steps.next();
    if (step.done === true) return step.value;
    if (pause !== undefined) await pause();
  }
}

/** As `fetch` is stopped: an error named "AbortError". */
export function stopped(): Error {
  return Object.assign(new Error("The solving was stopped; the scope is as it was."), { name: "AbortError" });
}
