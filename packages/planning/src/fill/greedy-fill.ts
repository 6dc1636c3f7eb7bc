import { createStepHeap } from "./step-order.ts";
import { fillWorstOrganisations } from "./fill-worst-organisations.ts";
import { mayTake } from "./may-take.ts";
import { nextStep } from "./next-step.ts";
import type { FillState } from "./fill-state.ts";
import type { Candidate, FillTask } from "./fill-task.ts";

/** Steps looked at between two chances to stop. */
const stepsPerBreath = 64;

/**
 * The plain rule: always take the step that reaches most need per FTE, until the budget is used or nothing is gained.
 * First what the pots may pay, then, if staff is left, what they may not. Under a rule of least share, the worst
 * organisation comes before all that.
 *
 * Lifts only shrink as a scope grows, so a step taken from the heap is worked out again and goes back if it has shrunk
 * ("lazy greedy", Minoux 1978).
 *
 * @param banned member keys that may not be chosen in this filling
 * @yields now and then, so that the caller can stop or let others run
 */
export function* greedyFill(task: FillTask, state: FillState, banned: ReadonlySet<string> = new Set()): Generator<void, void> {
  const candidates = task.candidates.filter(({ key }) => !banned.has(key));
  yield* fillWorstOrganisations(task, state, candidates);
  const fundable = task.problem.context.frame.pots.length > 0;
  if (fundable) yield* fillByRatio(task, state, candidates, true);
  yield* fillByRatio(task, state, candidates, false);
}

function* fillByRatio(task: FillTask, state: FillState, candidates: readonly Candidate[], fundedOnly: boolean): Generator<void, void> {
  let waiting = candidates;
  let taken = 0;
  let seen = 0;
  for (;;) {
    const heap = createStepHeap();
    for (const candidate of waiting) {
      const step = nextStep(task, state, candidate);
      if (step !== null) heap.push(step);
    }
    const refused: Candidate[] = [];
    const before = taken;
    for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
      seen += 1;
      if (seen % stepsPerBreath === 0) yield;
      const step = nextStep(task, state, top.candidate);
      if (step === null) continue;
      if (step.ratio < top.ratio) {
        heap.push(step);
        continue;
      }
      if (!mayTake(task, state, step, fundedOnly)) {
        refused.push(top.candidate);
        continue;
      }
      state.put(step.member);
      state.edge = step.ratio;
      taken += 1;
      const next = nextStep(task, state, step.candidate);
      if (next !== null) heap.push(next);
    }
    // What was refused may be allowed now that the rest has raised the precision or the co-financing.
    if (refused.length === 0 || taken === before) return;
    waiting = refused;
    yield;
  }
}
