import { memberKey, reachOfKind, templateActivities, type Member, type Scope } from "@byfokus/model";
import { proposeCouplings } from "../couple/propose-couplings.ts";
import { servePlaces } from "../evaluate/serve-places.ts";
import { needByPlace } from "../evaluate/need-by-place.ts";
import type { ScopeProblem, ScopeSolution } from "../ports/scope-solver.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { bestSingle } from "./best-single.ts";
import { couplingReserve, proposedCouplings } from "./fill-parameters.ts";
import { createFillState, startState, type FillState } from "./fill-state.ts";
import { fillTask, type FillTask } from "./fill-task.ts";
import { greedyFill } from "./greedy-fill.ts";
import { improveFill } from "./improve-fill.ts";
import { relevantPlanCases } from "./relevant-plan-cases.ts";
import { isBetter, weighState } from "./weigh-state.ts";

export interface FillProgress {
  /** Share of the work done, 0-1, rising. */
  readonly share: number;
  /** Need reached by the best filling so far; 0 before the first. */
  readonly needReached: number;
}

/** Small problems are also filled with this many whole FTE less, and the best filling is kept; large ones with fewer. */
const lookBack = { small: 8, large: 1, smallCandidates: 400 };

/** Steps after which a filling is called half done. */
const halfwaySteps = 300;

/**
 * Fills a scope of the wanted type by the plain rule (SPEC.md, "Fill"): greedy by need per FTE, improved by single
 * changes. Runs as a generator so that a caller can stop or show progress between steps.
 */
export function* fillSteps(problem: ScopeProblem): Generator<FillProgress, ScopeSolution> {
  const budget = problem.type === "balance" ? problem.plan.budget.fte * (1 - couplingReserve) : problem.plan.budget.fte;
  const task = fillTask(problem, kindsOf(problem), budget);
  const budgets = budgetsToTry(problem, budget);
  let best: FillState | undefined;
  const reached = (): number => best?.live.figures().needReached ?? 0;
  for (const [done, fte] of budgets.entries()) {
    const steps = fillAtBudget(problem, fte);
    let result = steps.next();
    for (let taken = 0; result.done !== true; taken++) {
      // Nobody knows beforehand how many trials a filling takes: progress nears the end without passing it.
      yield { share: (done + taken / (taken + halfwaySteps)) / budgets.length, needReached: reached() };
      result = steps.next();
    }
    if (best === undefined || isBetter(weighState(task, result.value), weighState(task, best))) best = result.value;
  }
  yield { share: 1, needReached: reached() };
  return { scope: scopeOf(problem, inTableOrder(problem, best?.members() ?? [])), needReached: reached(), bound: null, method: "greedy" };
}

/** `fillSteps` run to its end. */
export function fillScope(problem: ScopeProblem): ScopeSolution {
  const steps = fillSteps(problem);
  let result = steps.next();
  while (result.done !== true) result = steps.next();
  return result.value;
}

/**
 * More staff can make the greedy rule choose a lump that leaves it worse off. Filling with whole FTE less as well, and
 * keeping the best, takes most of that away.
 */
function budgetsToTry({ context: { table }, keep }: ScopeProblem, budget: number): readonly number[] {
  const count = table.areas.length + table.blocks.length <= lookBack.smallCandidates ? lookBack.small : lookBack.large;
  const whole = Math.ceil(budget - 1e-9) - 1;
  const less = Array.from({ length: count }, (_, step) => whole - step).filter((fte) => fte > 0);
  return keep.length > 0 ? [budget] : [budget, ...less];
}

/** The best of a fresh filling and one that starts from the narrower type's, so that a wider type never reaches less. */
function* fillAtBudget(problem: ScopeProblem, budgetFte: number): Generator<void, FillState> {
  if (problem.type === "single") return bestSingle(fillTask(problem, "areas", budgetFte));
  const areasTask = fillTask(problem, "areas", budgetFte);
  const single = bestSingle(areasTask);
  const areas = yield* fillFrom(areasTask, areasTask.floors.size === 0 ? [startState(areasTask), single] : [startState(areasTask)]);
  if (kindsOf(problem) === "areas") return areas;
  const plusTask = fillTask(problem, "areasPlus", budgetFte);
  return yield* fillFrom(plusTask, [startState(plusTask), createFillState(plusTask, areas.members())]);
}

/** Fills and improves from each start; the first of the best. */
function* fillFrom(task: FillTask, starts: readonly FillState[]): Generator<void, FillState> {
  let best: FillState | undefined;
  for (const start of starts) {
    yield* greedyFill(task, start);
    const improved = yield* improveFill(task, start);
    trimPlaces(task, improved);
    yield* greedyFill(task, improved);
    if (best === undefined || isBetter(weighState(task, improved), weighState(task, best))) best = improved;
  }
  return best ?? startState(task);
}

/** Places taken before the rest was filled may have lost those they were for; nobody should be paid to wait. */
function trimPlaces(task: FillTask, state: FillState): void {
  const { context, plan } = task.problem;
  const members = state.members();
  const { needReached } = state.live.figures();
  const lots = members.filter((member) => member.kind === "referral" || member.kind === "movers");
  const whole = needByPlace(context.table).needReached;
  const unitReached = state.live.reachedByArea.reduce((sum, reached) => sum + reached, 0);
  if (lots.length === 0 || needReached <= 0) return;
  const fixed = new Set(task.fixed.map(memberKey));
  servePlaces(context, plan.reachModel, lots, unitReached, whole).forEach(({ served }, number) => {
    const member = lots[number];
    if (member === undefined || fixed.has(memberKey(member)) || plan.reachModel.placeUse <= 0) return;
    const used = Math.ceil(served / plan.reachModel.placeUse - 1e-9);
    if (used <= 0) state.remove(member);
    else if (used < member.places) state.put({ ...member, places: used });
  });
}

function kindsOf({ type }: ScopeProblem): "areas" | "areasPlus" {
  return type === "areasPlus" || type === "balance" ? "areasPlus" : "areas";
}

/** Activities are the type's usual ones: a filling chooses places, and what is done there is for people to change. */
export function scopeOf({ context, type }: ScopeProblem, members: readonly Member[]): Scope {
  const couplings = type === "balance" ? proposeCouplings(context, { limit: proposedCouplings }).map(({ coupling }) => coupling) : [];
  const activities = templateActivities[type].map(({ activityId, reach }) => ({ activityId, reach: reachOfKind(reach) }));
  return { type, members, activities, couplings, planCaseIds: type === "balance" ? relevantPlanCases(context, members, couplings) : [] };
}

/** Kept members as they were listed, then areas and blocks in the table's order, then mover and referral places. */
export function inTableOrder({ context: { table }, keep }: Pick<ScopeProblem, "context" | "keep">, members: readonly Member[]): readonly Member[] {
  const places = new Map<string, number>();
  for (const key of [...keep.map(memberKey), ...tableKeys(table)]) if (!places.has(key)) places.set(key, places.size);
  const place = (member: Member): number => places.get(memberKey(member)) ?? places.size + (member.kind === "referral" ? 1 : 0);
  return [...members].sort((a, b) => place(a) - place(b) || (memberKey(a) < memberKey(b) ? -1 : 1));
}

function tableKeys(table: PlanningContext["table"]): readonly string[] {
  return [...table.areas.map(({ id }) => memberKey({ kind: "area", id })), ...table.blocks.map(({ id }) => memberKey({ kind: "block", id }))];
}
