import { smallestShownFlow, type AreaLink, type Board, type CouplingReason, type Flow } from "@byfokus/model";
import type { AreaSummary, PlanningContext } from "../table/planning-table.ts";
import { validOn } from "../table/valid-on.ts";
import type { WalkingTime } from "./coupling-proposal.ts";
import { barrierWeight, couplingWeights, longWalkMinutes, shortWalkMinutes, walkingMetresPerMinute } from "./coupling-weights.ts";

/** Why two areas could work together, and what it adds up to. */
export interface CouplingGrounds {
  readonly reasons: readonly CouplingReason[];
  readonly value: number;
  readonly walking: WalkingTime | null;
  readonly distanceM: number | null;
}

/** Links, flows and boards between pairs of areas, looked up by pair. */
export interface PairFacts {
  readonly links: ReadonlyMap<string, readonly AreaLink[]>;
  readonly moves: ReadonlyMap<string, number>;
  readonly boards: ReadonlyMap<string, readonly Board[]>;
}

/** Order of the two areas does not matter. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

export function pairFacts({ frame }: PlanningContext): PairFacts {
  const links = new Map<string, AreaLink[]>();
  for (const link of frame.links) push(links, pairKey(link.a, link.b), link);
  const boards = new Map<string, Board[]>();
  for (const board of frame.boards) {
    if (!validOn(board, frame.edition.asOf)) continue;
    for (const areaId of board.areaIds) push(boards, areaId, board);
  }
  return { links, moves: newestMoves(frame.flows), boards };
}

/** Reasons in the order of `couplingWeights`. */
export function couplingGrounds(a: AreaSummary, b: AreaSummary, areBordering: boolean, facts: PairFacts): CouplingGrounds {
  const key = pairKey(a.id, b.id);
  const links = facts.links.get(key) ?? [];
  const metres = Math.hypot(a.x - b.x, a.y - b.y);
  const distanceM = Number.isNaN(metres) ? null : metres;
  const walking = walkingTime(links, distanceM);
  const reasons: CouplingReason[] = [];
  let value = 0;
  if (areBordering) {
    reasons.push({ kind: "border" });
    value += couplingWeights.border;
  }
  for (const kind of ["school", "path", "square", "sports", "library"] as const) {
    const link = links.find((each) => each.kind === kind);
    if (link === undefined) continue;
    reasons.push({ kind, ...(link.name === undefined ? {} : { name: link.name }) });
    value += couplingWeights[kind];
  }
  if (walking !== null && walking.minutes < longWalkMinutes) {
    reasons.push({ kind: "walk", amount: Math.round(walking.minutes) });
    value += couplingWeights.walk * Math.min(1, (longWalkMinutes - walking.minutes) / (longWalkMinutes - shortWalkMinutes));
  }
  const moved = facts.moves.get(key) ?? 0;
  if (moved >= smallestShownFlow) {
    reasons.push({ kind: "moves", amount: moved });
    value += couplingWeights.moves;
  }
  const own = facts.boards.get(a.id)?.length ?? 0;
  const theirs = facts.boards.get(b.id)?.length ?? 0;
  if (own > 0 && theirs > 0) {
    reasons.push({ kind: "boards", amount: own + theirs });
    value += couplingWeights.boards;
  }
  if (links.some(({ kind }) => kind === "barrier")) value -= barrierWeight;
  return { reasons, value: Math.max(0, value), walking, distanceM };
}

/** The shortest walk the data gives; else the straight line at walking pace, which is never longer than the way. */
function walkingTime(links: readonly AreaLink[], distanceM: number | null): WalkingTime | null {
  const given = links.flatMap(({ walkingMinutes }) => (walkingMinutes === undefined ? [] : [walkingMinutes]));
  if (given.length > 0) return { minutes: Math.min(...given), source: "link" };
  return distanceM === null ? null : { minutes: distanceM / walkingMetresPerMinute, source: "straightLine" };
}

/** Households that moved either way in the newest year; each flow below the smallest shown counts as none. */
function newestMoves(flows: readonly Flow[]): ReadonlyMap<string, number> {
  const year = flows.reduce((newest, flow) => (flow.year > newest ? flow.year : newest), "");
  const moves = new Map<string, number>();
  for (const { from, to, households, year: flowYear } of flows) {
    if (from === undefined || to === undefined || from === to || flowYear !== year || households < smallestShownFlow) continue;
    moves.set(pairKey(from, to), (moves.get(pairKey(from, to)) ?? 0) + households);
  }
  return moves;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
