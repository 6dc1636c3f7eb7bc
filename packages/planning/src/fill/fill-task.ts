import { memberKey, type AreaId, type Member, type MemberRef } from "@byfokus/model";
import { criticalMass } from "../evaluate/reach-share.ts";
import { moversInNeed } from "../evaluate/serve-places.ts";
import { rehousedHouseholds } from "../evaluate/rehoused-households.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";
import type { AreaSummary, BlockSummary } from "../table/planning-table.ts";
import { continuityFloors } from "./continuity-floors.ts";
import { ceilToStep, largestWholeAreaOffer } from "./fill-parameters.ts";

/** Something that may be put into a scope, or be given more. */
export interface Candidate {
  readonly kind: "area" | "block" | "movers" | "referral";
  readonly id: string;
  /** As `memberKey`. */
  readonly key: string;
  /** Index into the table's areas or blocks; -1 for places. */
  readonly at: number;
  /** Ties go to where staff works today. */
  readonly fteToday: number;
}

/** What a filling starts from and may choose among, with the locks, the kept members and today's staff worked in. */
export interface FillTask {
  readonly problem: Pick<ScopeProblem, "context" | "plan">;
  readonly budgetFte: number;
  /** Members that stay as they are: kept ones, and those locked in that a filling does not size itself. */
  readonly fixed: readonly Member[];
  /** Least staff per area id: critical mass where locked in, today's staff where the continuity rule holds it. */
  readonly floors: ReadonlyMap<AreaId, number>;
  readonly candidates: readonly Candidate[];
  /** Offers that may be chosen inside each area, by area id. */
  readonly offersInside: ReadonlyMap<AreaId, readonly Member[]>;
}

/**
 * Locks come before kept members, kept members before everything else. A block in an area that is locked out stays
 * out too, unless the block itself is locked in.
 *
 * @param kinds what may be chosen besides area work
 */
export function fillTask(problem: ScopeProblem, kinds: "areas" | "areasPlus", budgetFte: number): FillTask {
  const { context, plan, keep } = problem;
  const { table } = context;
  const locked = new Map(plan.locks.map(({ member, state }) => [memberKey(member), state]));
  const isOut = (ref: MemberRef): boolean => locked.get(memberKey(ref)) === "out";
  const kept = keep.filter((member) => !isOut(member));
  const keptKeys = new Set(kept.map(memberKey));
  const lockedIn = plan.locks.filter(({ member, state }) => state === "in" && !keptKeys.has(memberKey(member))).map(({ member }) => member);
  const fixed = [...kept, ...lockedIn.flatMap((ref) => smallestMember(problem, ref))];
  const fixedKeys = new Set(fixed.map(memberKey));

  const floors = new Map(continuityFloors(context, plan, fixed, isOut));
  for (const { kind, id } of lockedIn) {
    const area = kind === "area" ? table.areas.find((place) => place.id === id) : undefined;
    if (area !== undefined) floors.set(area.id, Math.max(floors.get(area.id) ?? 0, ceilToStep(criticalMass(plan.reachModel, area.dwellings))));
  }
  const all = [...areaCandidates(table.areas), ...(kinds === "areasPlus" ? [...offerCandidates(problem, isOut), ...placeCandidates(problem)] : [])];
  const candidates = all.filter((candidate) => !fixedKeys.has(candidate.key) && locked.get(candidate.key) !== "out");
  return { problem, budgetFte, fixed, floors, candidates, offersInside: offersByArea(problem, candidates) };
}

function offersByArea({ context: { table } }: ScopeProblem, candidates: readonly Candidate[]): ReadonlyMap<AreaId, readonly Member[]> {
  const offers = new Map<AreaId, Member[]>();
  for (const { kind, id, at } of candidates) {
    const area = kind === "block" ? table.areas[table.blocks[at]?.area ?? -1] : undefined;
    if (area !== undefined) offers.set(area.id, [...(offers.get(area.id) ?? []), { kind: "block", id }]);
  }
  return offers;
}

/** The least that keeps a lock. Areas are left out: a filling gives them a floor and may add to it. */
function smallestMember({ context, plan }: ScopeProblem, ref: MemberRef): Member[] {
  const { table } = context;
  const { kind } = ref;
  const id: string = ref.id;
  const mass = (place: { readonly dwellings: number } | undefined): number => (place === undefined ? 0 : ceilToStep(criticalMass(plan.reachModel, place.dwellings)));
  switch (kind) {
    case "area":
      return [];
    case "department":
      return [{ kind, id, fte: mass(table.departments.find((place) => place.id === id)) }];
    case "organisation":
      return [{ kind, id, fte: mass(table.organisations.find((place) => place.id === id)) }];
    case "city":
      return [{ kind, id: "city", fte: mass(table.total) }];
    case "block":
    case "stairwell":
      return [{ kind, id }];
    case "referral":
      return [{ kind, id: "referral", places: 1 }];
    case "movers":
      return [{ kind, id, places: Math.max(1, Math.ceil(moversInNeed(context, id))) }];
  }
}

function areaCandidates(areas: readonly AreaSummary[]): Candidate[] {
  return areas.flatMap(({ id, fteToday, need }, at) => (need.value > 0 ? [candidate("area", id, at, fteToday)] : []));
}

function offerCandidates({ context: { table } }: ScopeProblem, isOut: (ref: MemberRef) => boolean): Candidate[] {
  return table.blocks.flatMap((block, at) => {
    const area = table.areas[block.area];
    if (block.need.value <= 0 || (area !== undefined && (isOut({ kind: "area", id: area.id }) || isAreaWork(block, area)))) return [];
    return [candidate("block", block.id, at, 0)];
  });
}

function isAreaWork(block: BlockSummary, area: AreaSummary): boolean {
  return block.units.length === area.units.length && block.dwellings > largestWholeAreaOffer;
}

function placeCandidates({ context: { frame } }: ScopeProblem): Candidate[] {
  return [...[...rehousedHouseholds(frame).keys()].map((id) => candidate("movers", id, -1, 0)), candidate("referral", "referral", -1, 0)];
}

function candidate(kind: Candidate["kind"], id: string, at: number, fteToday: number): Candidate {
  return { kind, id, key: `${kind}:${id}`, at, fteToday };
}
