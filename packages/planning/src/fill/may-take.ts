import type { FillState } from "./fill-state.ts";
import type { FillTask } from "./fill-task.ts";
import type { Step } from "./next-step.ts";

/** Whether a step keeps the precision rule and, where asked, costs nothing that no pot may pay. */
export function mayTake(task: FillTask, state: FillState, { member, lift }: Step, fundedOnly: boolean): boolean {
  const least = task.problem.plan.rules.minPrecision;
  if (least !== undefined) {
    const { needReached, householdsContacted } = state.live.figures();
    const after = householdsContacted + lift.householdsContacted;
    if (needReached + lift.needReached < least * after - 1e-9 && lift.needReached < least * lift.householdsContacted) return false;
  }
  return !fundedOnly || state.unfundedWith(member) <= state.unfundedKr() + 1;
}
