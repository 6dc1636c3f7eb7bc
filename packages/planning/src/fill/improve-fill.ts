import { memberKey, type Member } from "@byfokus/model";
import { memberCoverage, offerFte } from "../evaluate/member-coverage.ts";
import { criticalMass, reachShare } from "../evaluate/reach-share.ts";
import { floorToStep, fteStep } from "./fill-parameters.ts";
import { startState, type FillState } from "./fill-state.ts";
import type { Candidate, FillTask } from "./fill-task.ts";
import { greedyFill } from "./greedy-fill.ts";
import { mayTake } from "./may-take.ts";
import { isWorked, nextStep, staffLevels } from "./next-step.ts";
import { isBetter, weighState } from "./weigh-state.ts";

/** Trials are bounded by work, so that a large town is improved less, never later: trials x candidates stays below this. */
const mostWork = 50_000;
const mostTrials = 400;

/** Among so few offers one of them is a lump too, and is forced in as areas are; among many, the next best is as good. */
const fewOffers = 60;

/** A change to try: what goes out, what comes in, and what may not be chosen while the rest is filled again. */
interface Trial {
  readonly out: readonly Member[];
  readonly into?: Member;
  readonly banned: ReadonlySet<string>;
  /** Start again from the fixed members instead of from the filling at hand. */
  readonly afresh?: true;
  /** Make room for what comes in by taking back the area work and offers that reach least per FTE. */
  readonly squeeze?: true;
}

/**
 * Tries single changes until none improves: one area swapped for another, one area taken out, one area forced in
 * (first of all, or by squeezing the others), among few offers one forced in. After each change the rest is filled again by the plain rule. What greedy
 * filling gets wrong is the lump of critical mass; this is the cure, bounded in work.
 *
 * @returns a filling at least as good as the one passed in
 */
export function* improveFill(task: FillTask, start: FillState): Generator<void, FillState> {
  let best = start;
  let trialsLeft = Math.min(mostTrials, Math.floor(mostWork / Math.max(1, task.candidates.length)));
  for (;;) {
    const better: FillState | undefined = yield* firstBetter(task, best, () => trialsLeft-- > 0);
    if (better === undefined) return best;
    best = better;
  }
}

function* firstBetter(task: FillTask, best: FillState, mayTry: () => boolean): Generator<void, FillState | undefined> {
  const weight = weighState(task, best);
  for (const trial of trials(task, best)) {
    if (!mayTry()) return undefined;
    const state = trial.afresh === true ? startState(task) : best.copy();
    for (const member of trial.out) putBack(task, state, member);
    if (trial.into !== undefined && trial.squeeze === true) squeeze(task, state, trial.into);
    if (trial.into !== undefined && !fits(task, state, trial.into)) continue;
    if (trial.into !== undefined) state.put(trial.into);
    yield* greedyFill(task, state, trial.banned);
    yield;
    const reached = weighState(task, state);
    // More need reached with money no pot may pay is no improvement, beyond what more staff costs anyway.
    const extraKr = Math.max(0, reached.fte - weight.fte) * task.problem.plan.reachModel.krPerFte;
    if (isBetter(reached, weight) && reached.unfundedKr <= weight.unfundedKr + extraKr + 1) return state;
  }
  return undefined;
}

/** The likeliest first: swaps by what they promise, then areas out, areas and offers forced in. */
function* trials(task: FillTask, best: FillState): Generator<Trial> {
  const inside = task.candidates.filter((candidate) => candidate.kind === "area" && best.amountOf(candidate) > floorOf(task, candidate));
  const outside = task.candidates.filter((candidate) => candidate.kind === "area" && best.amountOf(candidate) <= floorOf(task, candidate));
  yield* swaps(task, best, inside, outside);
  for (const candidate of inside) yield { out: [areaMember(best, candidate)], banned: new Set([candidate.key]) };
  for (const candidate of outside) {
    const step = nextStep(task, startState(task), candidate);
    if (step !== null) yield { out: [], into: step.member, banned: new Set(), afresh: true };
    if (step !== null) yield { out: [], into: step.member, banned: new Set(), squeeze: true };
  }
  const offers = task.candidates.filter(({ kind }) => kind === "block");
  if (offers.length <= fewOffers) {
    for (const { id, key, at } of offers) if (!best.has(key) && !isWorked(task, best, task.problem.context.table.blocks[at]?.area ?? -1)) yield { out: [], into: { kind: "block", id }, banned: new Set(), squeeze: true };
  }
}

/** Pairs that promise more than they cost, best promise first. */
function swaps(task: FillTask, best: FillState, inside: readonly Candidate[], outside: readonly Candidate[]): readonly Trial[] {
  const { areas } = task.problem.context.table;
  const left = task.budgetFte - best.fte();
  const promised: { readonly trial: Trial; readonly promise: number; readonly keys: string }[] = [];
  for (const out of inside) {
    const loss = best.live.reachedByArea[out.at] ?? 0;
    const free = left + best.amountOf(out) - floorOf(task, out);
    for (const into of outside) {
      const area = areas[into.at];
      if (area === undefined) continue;
      const now = best.amountOf(into);
      for (const fte of levelsWithin(staffLevels(task, area), now, now + free)) {
        const member: Member = { kind: "area", id: area.id, fte };
        const promise = best.live.lift(member).needReached + (free - (fte - now)) * best.edge - loss;
        if (promise > 1e-7) promised.push({ trial: { out: [areaMember(best, out)], into: member, banned: new Set([out.key]) }, promise, keys: `${out.key} ${into.key} ${fte}` });
      }
    }
  }
  promised.sort((a, b) => b.promise - a.promise || (a.keys < b.keys ? -1 : 1));
  return promised.map(({ trial }) => trial);
}

function levelsWithin(levels: readonly number[], now: number, most: number): readonly number[] {
  const highest = Math.min(floorToStep(most), levels.at(-1) ?? 0);
  const mass = levels[0] ?? 0;
  return [...levels.filter((fte) => fte < highest), highest].filter((fte) => fte >= mass && fte > now);
}

function floorOf(task: FillTask, { id }: Candidate): number {
  return task.floors.get(id) ?? 0;
}

function areaMember(state: FillState, candidate: Candidate): Member {
  return { kind: "area", id: candidate.id, fte: state.amountOf(candidate) };
}

/** Takes a member out, down to its floor where it has one. */
function putBack(task: FillTask, state: FillState, member: Member): void {
  const floor = member.kind === "area" ? (task.floors.get(member.id) ?? 0) : 0;
  state.remove(member);
  if (member.kind === "area" && floor > 0) state.put({ ...member, fte: floor });
}

/** Takes back tenths of area work and whole offers, those that reach least per FTE first, until the member fits or none is left. */
function squeeze(task: FillTask, state: FillState, member: Member): void {
  const present = task.candidates.filter((candidate) => candidate.key !== memberKey(member) && state.has(candidate.key));
  while (!fits(task, state, member)) {
    let least: Retreat | undefined;
    for (const candidate of present) {
      const retreat = candidate.kind === "area" ? lessAreaWork(task, state, candidate) : candidate.kind === "block" ? offerBack(task, state, candidate) : undefined;
      if (retreat !== undefined && (least === undefined || retreat.lossPerFte < least.lossPerFte)) least = retreat;
    }
    if (least === undefined) return;
    if (least.becomes === undefined) state.remove(least.member);
    else state.put(least.becomes);
  }
}

/** One thing that can be taken back, and what it costs. */
interface Retreat {
  readonly member: Member;
  /** What is left of it; absent where it goes altogether. */
  readonly becomes?: Member;
  readonly lossPerFte: number;
}

/** A tenth less, as long as critical mass and the floor are kept. */
function lessAreaWork(task: FillTask, state: FillState, candidate: Candidate): Retreat | undefined {
  const { context, plan } = task.problem;
  const area = context.table.areas[candidate.at];
  const now = state.amountOf(candidate);
  const fte = floorToStep(now - fteStep);
  if (area === undefined || fte < Math.max(floorOf(task, candidate), criticalMass(plan.reachModel, area.dwellings)) - 1e-9) return undefined;
  const shareLost = reachShare(plan.reachModel, now, area.dwellings) - reachShare(plan.reachModel, fte, area.dwellings);
  return { member: areaMember(state, candidate), becomes: { kind: "area", id: candidate.id, fte }, lossPerFte: (area.need.value * shareLost) / (now - fte) };
}

function offerBack(task: FillTask, state: FillState, candidate: Candidate): Retreat | undefined {
  const { context, plan } = task.problem;
  const { areas, blocks } = context.table;
  const block = blocks[candidate.at];
  if (block === undefined || !state.has(candidate.key)) return undefined;
  const area = areas[block.area];
  const covered = area === undefined ? 0 : reachShare(plan.reachModel, areaStaff(state, area.id), area.dwellings);
  const lost = block.need.value * Math.max(0, plan.reachModel.offerShare - covered);
  return { member: { kind: "block", id: block.id }, lossPerFte: lost / Math.max(1e-9, offerFte(plan.reachModel, block.dwellings)) };
}

function areaStaff(state: FillState, id: string): number {
  return state.amountOf({ key: memberKey({ kind: "area", id }) });
}

function fits(task: FillTask, state: FillState, member: Member): boolean {
  const candidate = task.candidates.find(({ key }) => key === memberKey(member));
  if (candidate === undefined) return false;
  const fte = memberCoverage(task.problem.context, task.problem.plan.reachModel, member).fte - ("fte" in member ? state.amountOf(candidate) : 0);
  if (state.fte() + fte > task.budgetFte + 1e-9) return false;
  return mayTake(task, state, { candidate, member, fte, lift: state.live.lift(member), ratio: 0 }, false);
}
