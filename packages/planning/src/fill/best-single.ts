import type { Member } from "@byfokus/model";
import { ceilToStep, floorToStep } from "./fill-parameters.ts";
import { createFillState, type FillState } from "./fill-state.ts";
import type { FillTask } from "./fill-task.ts";
import { mayTake } from "./may-take.ts";
import { staffLevels } from "./next-step.ts";
import { compareSteps } from "./step-order.ts";

/**
 * Traditional focus: the one area where the staff reaches most, with as much staff as still pays (to the last corner
 * of the curve). An area that keeps the precision rule and can be paid comes before one that cannot. An area that is
 * kept or locked in *is* the area; then nothing else is chosen. The continuity rule is not worked in: one area cannot
 * hold staff in others.
 */
export function bestSingle(task: FillTask): FillState {
  const state = createFillState(task, task.fixed);
  if (task.fixed.some(({ kind }) => kind === "area")) return state;
  const { context, plan } = task.problem;
  const { table } = context;
  const lockedIn = new Set(plan.locks.filter(({ member, state: lock }) => lock === "in" && member.kind === "area").map(({ member }) => member.id));
  const candidates = task.candidates.filter(({ kind, id }) => kind === "area" && (lockedIn.size === 0 || lockedIn.has(id)));
  const left = task.budgetFte - state.fte();
  const steps = candidates.flatMap((candidate) => {
    const area = table.areas[candidate.at];
    if (area === undefined) return [];
    const levels = staffLevels(task, area);
    const fte = Math.min(floorToStep(left), ceilToStep(levels.at(-1) ?? 0));
    if (fte <= 0 || fte < (levels[0] ?? 0)) return [];
    const member: Member = { kind: "area", id: area.id, fte };
    const lift = state.live.lift(member);
    // Here the whole lift decides, not the lift per FTE: there is only this one step.
    return lift.needReached > 0 ? [{ candidate, member, fte, lift, ratio: Math.round(lift.needReached * 1e9) / 1e9 }] : [];
  });
  steps.sort(compareSteps);
  const step = steps.find((each) => mayTake(task, state, each, true)) ?? steps.find((each) => mayTake(task, state, each, false));
  if (step !== undefined) state.put(step.member);
  return state;
}
