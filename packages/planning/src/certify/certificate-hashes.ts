import { memberKey, type Certificate, type CertifiedProblem, type Member, type Plan, type ScopeType } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";
import { hashOf } from "./hash-of.ts";

/** The last digits of an estimate may differ between machines; a change that matters shows in the first eight. */
const dataDigits = 8;

/**
 * Fingerprint of what planning knows of a town: its table and its frame. The base map and the past of the areas decide
 * nothing, and the need definition is one of the rules.
 */
export function dataHash({ frame, table }: PlanningContext): string {
  const { baseMap: _map, ...known } = frame;
  const { need: _need, ...columns } = table;
  return hashOf({ frame: known, table: columns }, dataDigits);
}

/** Fingerprint of what people decided. The order of locks and of kept members decides nothing. */
export function rulesHash({ locks, keep, ...problem }: CertifiedProblem): string {
  return hashOf({ ...problem, locks: locks.toSorted((a, b) => byKey(a.member, b.member)), keep: keep.toSorted(byKey) });
}

/** Fingerprint of a scope's members, in any order. */
export function scopeHash(type: ScopeType, members: readonly Member[]): string {
  return hashOf({ type, members: members.toSorted(byKey) });
}

/** Fingerprint of a whole certificate but for the seal itself. */
export function sealOf(certificate: Omit<Certificate, "seal">): string {
  return hashOf({ ...certificate, seal: undefined });
}

/** What a plan says now of a problem that was certified. */
export function problemNow({ need, reachModel, budget, rules, locks }: Plan, certified: CertifiedProblem): CertifiedProblem {
  return { ...certified, need, reachModel, budget, rules, locks };
}

function byKey(a: Pick<Member, "kind" | "id">, b: Pick<Member, "kind" | "id">): number {
  const [first, second] = [memberKey(a), memberKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
