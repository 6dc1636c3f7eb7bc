import type { Member } from "@byfokus/model";
import { ceilToStep, floorToStep, fteStep } from "./fill-parameters.ts";
import { createFillState, type FillState } from "./fill-state.ts";
import type { Candidate, FillTask } from "./fill-task.ts";
import { mayTake } from "./may-take.ts";
import { staffLevels, type Step } from "./next-step.ts";
import { compareSteps } from "./step-order.ts";

/**
 * Traditional focus: the one area where the staff reaches most, with as much staff as still pays (to the last corner
 * of the curve), among those that keep the precision rule. The area is the one where the staff that pots may pay reaches most; it
 * gets the rest of the staff too, and the evaluation says what no pot pays. An area that is kept or locked in *is* the area; then nothing else is chosen. The continuity rule
 * is not worked in: one area cannot hold staff in others.
 */
export function bestSingle(task: FillTask): FillState {
  const state = createFillState(task, task.fixed);
  if (task.fixed.some(({ kind }) => kind === "area")) return state;
  const { context, plan } = task.problem;
  const { table } = context;
  const lockedIn = new Set(plan.locks.filter(({ member, state: lock }) => lock === "in" && member.kind === "area").map(({ member }) => member.id));
  const candidates = task.candidates.filter(({ kind, id }) => kind === "area" && (lockedIn.size === 0 || lockedIn.has(id)));
  const left = task.budgetFte - state.fte();
  const stepTo = (candidate: Candidate, fte: number): Step | null => {
    const member: Member = { kind: "area", id: candidate.id, fte };
    const lift = state.live.lift(member);
    // Here the whole lift decides, not the lift per FTE: there is only this one step.
    return lift.needReached > 0 ? { candidate, member, fte, lift, ratio: Math.round(lift.needReached * 1e9) / 1e9 } : null;
  };
  const steps = candidates.flatMap((candidate) => {
    const area = table.areas[candidate.at];
    const levels = area === undefined ? [] : staffLevels(task, area);
    const fte = Math.min(floorToStep(left), ceilToStep(levels.at(-1) ?? 0));
    const step = fte > 0 && fte >= (levels[0] ?? 0) ? stepTo(candidate, fte) : null;
    return step !== null && mayTake(task, state, step, false) ? [step] : [];
  });
  // As in the wider types, what the pots may pay comes first, and staff left over goes where they may not.
  const paid = steps.flatMap(({ candidate, fte }) => mostPaid(fte, (less) => stepTo(candidate, less), (step) => mayTake(task, state, step, true)) ?? []);
  const [first] = (paid.length > 0 ? paid : steps).sort(compareSteps);
  const chosen = steps.find(({ candidate }) => candidate === first?.candidate);
  if (chosen !== undefined) state.put(chosen.member);
  return state;
}

/** The step with the most staff, in tenths, that the pots may pay; `null` where they pay none that reaches anybody. */
function mostPaid(most: number, stepTo: (fte: number) => Step | null, isPaid: (step: Step) => boolean): Step | null {
  for (let fte = most; fte > 0; fte = floorToStep(fte - fteStep)) {
    const step = stepTo(fte);
    if (step === null) return null;
    if (isPaid(step)) return step;
  }
  return null;
}
