import { needByPlace } from "../evaluate/need-by-place.ts";
import type { PlanningTable } from "../table/planning-table.ts";
import type { FillState } from "./fill-state.ts";
import type { Candidate, FillTask } from "./fill-task.ts";
import { mayTake } from "./may-take.ts";
import { nextStep, type Step } from "./next-step.ts";
import { compareSteps } from "./step-order.ts";

/**
 * Lifts the organisation with the lowest coverage, by the step that reaches most of its need per FTE, until each has
 * the least share the plan asks for or cannot get more. Does nothing where the rule is off.
 */
export function* fillWorstOrganisations(task: FillTask, state: FillState, candidates: readonly Candidate[]): Generator<void, void> {
  const { plan, context } = task.problem;
  const least = plan.rules.minShareOfEachOrganisation;
  if (least === undefined) return;
  const { table } = context;
  const need = needByPlace(table).byOrganisation;
  const stuck = new Set<number>();
  for (;;) {
    const worst = worstOrganisation(need, state.live.reachedByOrganisation, least, stuck, table);
    if (worst === undefined) return;
    const step = bestStep(task, state, candidates.filter((candidate) => touches(table, candidate, worst)), worst);
    if (step === undefined) stuck.add(worst);
    else state.put(step.member);
    yield;
  }
}

function worstOrganisation(need: Float64Array, reached: Float64Array, least: number, stuck: ReadonlySet<number>, { organisations }: PlanningTable): number | undefined {
  let worst: number | undefined;
  let lowest = least - 1e-9;
  organisations.forEach((_, at) => {
    const whole = need[at] ?? 0;
    if (whole <= 0 || stuck.has(at)) return;
    const coverage = (reached[at] ?? 0) / whole;
    if (coverage < lowest) {
      lowest = coverage;
      worst = at;
    }
  });
  return worst;
}

/** Among what pots may pay if there is any, else among all. */
function bestStep(task: FillTask, state: FillState, candidates: readonly Candidate[], organisation: number): Step | undefined {
  const steps = candidates
    .map((candidate) => nextStep(task, state, candidate, organisation))
    .filter((step) => step !== null)
    .sort(compareSteps);
  return steps.find((step) => mayTake(task, state, step, true)) ?? steps.find((step) => mayTake(task, state, step, false));
}

function touches(table: PlanningTable, { kind, at }: Candidate, organisation: number): boolean {
  const place = kind === "area" ? table.areas[at] : kind === "block" ? table.blocks[at] : undefined;
  return place?.units.some((unit) => table.organisationOf[unit] === organisation) === true;
}
