import { memberKey, type Member } from "@byfokus/model";
import { offerFte, placesFte } from "../evaluate/member-coverage.ts";
import type { Lift } from "../evaluate/live-totals.ts";
import { criticalMass, reachShare } from "../evaluate/reach-share.ts";
import { moversInNeed } from "../evaluate/serve-places.ts";
import type { AreaSummary } from "../table/planning-table.ts";
import { ceilToStep, floorToStep, fteStep, referralShare } from "./fill-parameters.ts";
import type { FillState } from "./fill-state.ts";
import type { Candidate, FillTask } from "./fill-task.ts";

/** One thing that can be done next. */
export interface Step {
  readonly candidate: Candidate;
  /** The candidate's member after the step. */
  readonly member: Member;
  readonly fte: number;
  readonly lift: Lift;
  /** Need reached per FTE, rounded so that sums taken in another order still tie. */
  readonly ratio: number;
}

/** Reaching a billionth of a household is rounding. */
const smallestNeed = 1e-9;

/**
 * The best next step for one candidate within what is left of the budget, or `null` where there is none.
 *
 * Area work: into an area, the staff (critical mass or a corner of the curve) that reaches most per FTE; in an area
 * already worked in, on to the next corner. Each such piece is straight, so its ratio holds for any part of it.
 * Offers: the block, unless its area is already worked in. Places: as many as can be used and paid.
 *
 * @param organisation count only this organisation's need (index into the table); places then reach nobody
 */
export function nextStep(task: FillTask, state: FillState, candidate: Candidate, organisation?: number): Step | null {
  const left = task.budgetFte - state.fte();
  switch (candidate.kind) {
    case "area":
      return areaStep(task, state, candidate, left, organisation);
    case "block":
      return offerStep(task, state, candidate, left, organisation);
    case "movers":
    case "referral":
      return organisation === undefined ? placesStep(task, state, candidate, left) : null;
  }
}

/** Staff levels worth trying in an area: its critical mass and the corners of the curve above it, in tenths, rising. */
export function staffLevels({ problem: { plan } }: FillTask, { dwellings }: AreaSummary): readonly number[] {
  const mass = ceilToStep(criticalMass(plan.reachModel, dwellings));
  const corners = plan.reachModel.curve.map(({ ftePer1000 }) => ceilToStep((ftePer1000 * dwellings) / 1000));
  return [mass, ...corners.filter((fte) => fte > mass)].filter((fte, at, all) => fte > 0 && all.indexOf(fte) === at);
}

function areaStep(task: FillTask, state: FillState, candidate: Candidate, left: number, organisation?: number): Step | null {
  const area = task.problem.context.table.areas[candidate.at];
  if (area === undefined) return null;
  const now = state.amountOf(candidate);
  const most = floorToStep(now + left);
  const levels = staffLevels(task, area);
  const mass = levels[0] ?? 0;
  if (now < mass - 1e-9) {
    const highest = Math.min(most, levels.at(-1) ?? 0);
    const targets = [...levels.filter((fte) => fte < highest), highest].filter((fte) => fte >= mass && fte > now);
    return best(targets.map((fte) => areaTo(task, state, candidate, area, now, fte, organisation)));
  }
  const { curve } = task.problem.plan.reachModel;
  const corner = curve.map(({ ftePer1000 }) => (ftePer1000 * area.dwellings) / 1000).find((fte) => fte > now + 1e-9);
  if (corner === undefined) return null;
  const fte = Math.min(most, Math.max(floorToStep(corner), floorToStep(now + fteStep)));
  return fte > now + 1e-9 ? areaTo(task, state, candidate, area, now, fte, organisation) : null;
}

function areaTo(task: FillTask, state: FillState, candidate: Candidate, area: AreaSummary, now: number, fte: number, organisation?: number): Step | null {
  const share = reachShare(task.problem.plan.reachModel, fte, area.dwellings);
  const counted = organisation === undefined ? undefined : state.live.liftOver(area.units, share, organisation);
  return stepOf(candidate, { kind: "area", id: candidate.id, fte }, fte - now, state.live.liftOver(area.units, share), counted);
}

function offerStep(task: FillTask, state: FillState, candidate: Candidate, left: number, organisation?: number): Step | null {
  const { context, plan } = task.problem;
  const block = context.table.blocks[candidate.at];
  if (block === undefined || state.has(candidate.key) || isWorked(task, state, block.area)) return null;
  const fte = offerFte(plan.reachModel, block.dwellings);
  if (fte > left + 1e-9) return null;
  const share = plan.reachModel.offerShare;
  const counted = organisation === undefined ? undefined : state.live.liftOver(block.units, share, organisation);
  return stepOf(candidate, { kind: "block", id: candidate.id }, fte, state.live.liftOver(block.units, share), counted);
}

/** Whether area work already reaches the area: its blocks then get no offers of their own (one road only). */
export function isWorked(task: FillTask, state: FillState, at: number): boolean {
  const area = task.problem.context.table.areas[at];
  return area !== undefined && state.has(memberKey({ kind: "area", id: area.id }));
}

function placesStep(task: FillTask, state: FillState, candidate: Candidate, left: number): Step | null {
  const { context, plan } = task.problem;
  const model = plan.reachModel;
  const perPlace = placesFte(model, 1);
  if (perPlace <= 0 || model.placeUse <= 0) return null;
  const now = state.amountOf(candidate);
  const { needLeftOut, coverage } = state.live.figures();
  const mostFte = candidate.kind === "referral" ? Math.min(left, referralShare * task.budgetFte - now * perPlace) : left;
  const open = candidate.kind === "referral" ? needLeftOut : moversInNeed(context, candidate.id) * (1 - (coverage ?? 0)) - now * model.placeUse;
  const more = Math.floor(Math.min(mostFte / perPlace, Math.min(open, needLeftOut) / model.placeUse) + 1e-9);
  if (more < 1) return null;
  const places = now + more;
  const member: Member = candidate.kind === "referral" ? { kind: "referral", id: "referral", places } : { kind: "movers", id: candidate.id, places };
  const reached = more * model.placeUse;
  return stepOf(candidate, member, more * perPlace, { needReached: reached, householdsContacted: reached });
}

/** @param counted the lift the ratio is taken of, where that is not the whole lift */
function stepOf(candidate: Candidate, member: Member, fte: number, lift: Lift, counted: Lift = lift): Step | null {
  if (counted.needReached <= smallestNeed) return null;
  return { candidate, member, fte, lift, ratio: rounded(counted.needReached / Math.max(fte, 1e-9)) };
}

/** Largest ratio; the smaller step on a tie. */
function best(steps: readonly (Step | null)[]): Step | null {
  let found: Step | null = null;
  for (const step of steps) {
    if (step !== null && (found === null || step.ratio > found.ratio)) found = step;
  }
  return found;
}

function rounded(ratio: number): number {
  return Math.round(ratio * 1e9) / 1e9;
}
