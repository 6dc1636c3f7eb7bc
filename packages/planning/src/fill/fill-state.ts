import { memberKey, type Member } from "@byfokus/model";
import { costSlices, fundSlices, sliceShares } from "../evaluate/cost-slices.ts";
import { createLiveTotals, type LiveTotals } from "../evaluate/live-totals.ts";
import { memberCoverage } from "../evaluate/member-coverage.ts";
import type { Candidate, FillTask } from "./fill-task.ts";

/** A scope being filled: its members, its totals and its money. Changed in place; `copy` starts a trial. */
export interface FillState {
  readonly live: LiveTotals;
  /** Ratio of the last step taken: what a full-time post reaches at the edge of the budget. */
  edge: number;
  fte(): number;
  has(key: string): boolean;
  /** Staff or places of a candidate now; 0 where it is not in. */
  amountOf(candidate: Pick<Candidate, "key">): number;
  put(member: Member): void;
  remove(member: Member): void;
  members(): readonly Member[];
  /** Kroner no pot may pay, should the member be put in now; `unfundedKr()` is as it stands. */
  unfundedWith(member: Member): number;
  unfundedKr(): number;
  copy(): FillState;
}

/** The state a filling starts from: fixed members, then floors, those that reach most first, as far as the budget goes. */
export function startState(task: FillTask): FillState {
  const state = createFillState(task, task.fixed);
  const { table } = task.problem.context;
  const floors = table.areas
    .flatMap((area) => {
      const fte = task.floors.get(area.id) ?? 0;
      const member: Member = { kind: "area", id: area.id, fte };
      return fte > 0 && !state.has(memberKey(member)) ? [{ member, reach: state.live.lift(member).needReached / fte }] : [];
    })
    .sort((a, b) => b.reach - a.reach || (a.member.id < b.member.id ? -1 : 1));
  for (const { member } of floors) {
    if (state.fte() + member.fte <= task.budgetFte + 1e-9) state.put(member);
  }
  return state;
}

/** A state with the given members; a later one of the same kind and id replaces an earlier one. */
export function createFillState(task: FillTask, members: readonly Member[]): FillState {
  const { context, plan } = task.problem;
  const model = plan.reachModel;
  const live = createLiveTotals(context, plan);
  const slices = costSlices(context);
  const costKr = new Float64Array(slices.mayPay.length);
  const held = new Map<string, Member>();
  // Pots the data does not name cannot be short of money.
  const judgesMoney = context.frame.pots.length > 0;

  const charge = (target: Float64Array, member: Member, sign: 1 | -1): void => {
    const coverage = memberCoverage(context, model, member);
    sliceShares(context, member, coverage).forEach((share, slice) => (target[slice] = (target[slice] ?? 0) + sign * share * coverage.fte * model.krPerFte));
  };
  const lacking = (costs: Float64Array): number => fundSlices(slices, costs).unfundedKr.reduce((sum, kr) => sum + kr, 0);
  let unfundedNow: number | undefined;
  const take = (key: string): void => {
    const known = held.get(key);
    if (known === undefined) return;
    held.delete(key);
    unfundedNow = undefined;
    if (judgesMoney) charge(costKr, known, -1);
  };

  const state: FillState = {
    live,
    edge: 0,
    fte: () => live.fte(),
    has: (key) => held.has(key),
    amountOf({ key }) {
      const member = held.get(key);
      if (member === undefined) return 0;
      return "fte" in member ? member.fte : "places" in member ? member.places : 1;
    },
    put(member) {
      const key = memberKey(member);
      take(key);
      // One road only: area work takes the place of the offers inside it; fixed ones are not among them.
      for (const offer of member.kind === "area" ? (task.offersInside.get(member.id) ?? []) : []) {
        if (held.has(memberKey(offer))) state.remove(offer);
      }
      held.set(key, member);
      unfundedNow = undefined;
      live.put(member);
      if (judgesMoney) charge(costKr, member, 1);
    },
    remove(member) {
      take(memberKey(member));
      live.remove(member);
    },
    members: () => [...held.values()],
    unfundedWith(member) {
      if (!judgesMoney) return 0;
      const costs = costKr.slice();
      const known = held.get(memberKey(member));
      if (known !== undefined) charge(costs, known, -1);
      charge(costs, member, 1);
      return lacking(costs);
    },
    unfundedKr: () => (unfundedNow ??= judgesMoney ? lacking(costKr) : 0),
    copy: () => Object.assign(createFillState(task, [...held.values()]), { edge: state.edge }),
  };
  for (const member of members) state.put(member);
  return state;
}
