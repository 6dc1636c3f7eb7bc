import type { CancelSignal, Member } from "@byfokus/model";
import { extendModel, type ModelRow } from "../explain/extend-model.ts";
import { choiceFigures } from "../optimise/choice-figures.ts";
import { choiceMembers } from "../optimise/choice-members.ts";
import type { ProgramChoice } from "../optimise/program-choice.ts";
import { programModel } from "../optimise/program-model.ts";
import { readChoice } from "../optimise/read-choice.ts";
import { scopeProgram } from "../optimise/scope-program-of.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";
import type { MilpSolver } from "../ports/milp-solver.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";
import type { PlanningTable } from "../table/planning-table.ts";

export interface GammaRobust {
  readonly members: readonly Member[];
  /** Need reached if no figure is wrong. */
  readonly reached: number;
  /** Need reached at least, if at most `wrong` of the chosen places' figures are wrong by their deviation at once. */
  readonly guaranteed: number;
}

export interface GammaRobustOptions {
  /** How many figures may be wrong at once (the method's gamma); 0 = the best scope. */
  readonly wrong: number;
  /** How far wrong, in standard deviations of a place's need. */
  readonly deviations?: number;
  readonly gap?: number;
  readonly signal?: CancelSignal;
}

/**
 * The scope with the largest guaranteed reach when a few figures at once may be too high (Bertsimas & Sim 2004). Rules
 * are kept at the expected figures.
 *
 * @returns `null` where no scope keeps the rules
 */
export async function gammaRobust(problem: ScopeProblem, milp: MilpSolver, { wrong, deviations = 1.96, gap = 0, signal }: GammaRobustOptions): Promise<GammaRobust | null> {
  if (!(wrong >= 0)) throw new RangeError(`Expected a number of wrong figures of at least 0, got ${wrong}.`);
  const program = scopeProgram(problem);
  const deviation = relativeDeviations(program, problem.context.table, deviations);
  // Every offer by itself: those with the same reach may be known unequally well.
  const { layout, ...model } = programModel(program, { offers: program.offers.map((_, at) => at + 2) });
  const shared = model.columns;
  const rows: ModelRow[] = [];
  const protect = (columns: readonly number[], relative: number): void => {
    if (relative > 0) rows.push({ lower: 0, upper: Number.POSITIVE_INFINITY, entries: [[shared, 1], [shared + 1 + rows.length, 1], ...columns.map((column) => [column, -relative * (model.objective[column] ?? 0)] as const)] });
  };
  layout.areaColumn.forEach((column, area) => {
    if (column >= 0) protect(Array.from({ length: 1 + (layout.pieces[area] ?? 0) }, (_, piece) => column + piece), deviation.areas[area] ?? 0);
  });
  layout.classes.offers.forEach((offer, number) => protect([layout.firstClass + number], deviation.offers[offer] ?? 0));
  const columns = [{ objective: -wrong, lower: 0, upper: Number.POSITIVE_INFINITY }, ...rows.map(() => ({ objective: -1, lower: 0, upper: Number.POSITIVE_INFINITY }))];
  const { values } = await milp.solve(extendModel(model, { columns, rows }), { gap, ...(signal === undefined ? {} : { signal }) });
  if (values === null) return null;
  const choice = readChoice(program, values, layout);
  const { reached } = choiceFigures(program, choice);
  return { members: choiceMembers(problem, program, choice), reached, guaranteed: reached - mostLost(program, choice, deviation, wrong) };
}

interface Deviations {
  readonly areas: readonly number[];
  readonly offers: readonly number[];
}

/** How much of a place's need may be missing, 0-1. */
function relativeDeviations({ areas, offers }: ScopeProgram, table: PlanningTable, deviations: number): Deviations {
  const known = (places: readonly { readonly id: string; readonly units: Int32Array }[]): ReadonlyMap<string, Int32Array> => new Map(places.map(({ id, units }) => [id, units]));
  const relative = (units: Int32Array | undefined): number => {
    let [need, variance] = [0, 0];
    for (const unit of units ?? []) {
      need += table.needHouseholds[unit] ?? 0;
      variance += table.needVariance[unit] ?? 0;
    }
    return need > 0 ? Math.min(1, (deviations * Math.sqrt(variance)) / need) : 0;
  };
  const [areaUnits, blockUnits] = [known(table.areas), known(table.blocks)];
  return { areas: areas.map(({ id }) => relative(areaUnits.get(id))), offers: offers.map(({ id }) => relative(blockUnits.get(id))) };
}

/** The largest losses among the chosen places; the last one in part where `wrong` is no whole number. */
function mostLost(program: ScopeProgram, { tenths, taken }: ProgramChoice, deviation: Deviations, wrong: number): number {
  const losses = [
    ...program.areas.map(({ leastTenths, reached }, at) => ((tenths[at] ?? 0) > 0 ? (deviation.areas[at] ?? 0) * (reached[(tenths[at] ?? 0) - leastTenths] ?? 0) : 0)),
    ...program.offers.map(({ reached }, at) => (taken[at] === 1 ? (deviation.offers[at] ?? 0) * reached : 0)),
  ].sort((a, b) => b - a);
  return losses.reduce((sum, loss, rank) => sum + Math.max(0, Math.min(1, wrong - rank)) * loss, 0);
}
