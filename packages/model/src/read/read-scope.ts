import type { Coupling, Member, Reach, Scope, ScopeRule } from "../scope/scope.ts";
import { scopeTypes } from "../scope/scope.ts";
import { anyNumber, atLeastZero, byKind, countFromOne, id, listOf, objectOf, oneOf, share, text, wholeNumber, type Read } from "./readers.ts";

const workIn = <Kind extends string>(kind: Kind) => objectOf({ kind: oneOf(kind), id, fte: atLeastZero });
const reachOver = <Kind extends string>(kind: Kind) => objectOf({ kind: oneOf(kind), ids: listOf(id) });
const reachAll = <Kind extends string>(kind: Kind) => objectOf({ kind: oneOf(kind) });

export const readMember: Read<Member> = byKind({
  area: workIn("area"),
  department: workIn("department"),
  organisation: workIn("organisation"),
  city: objectOf({ kind: oneOf("city"), id: oneOf("city"), fte: atLeastZero }),
  block: objectOf({ kind: oneOf("block"), id }),
  stairwell: objectOf({ kind: oneOf("stairwell"), id }),
  referral: objectOf({ kind: oneOf("referral"), id: oneOf("referral"), places: wholeNumber }),
  movers: objectOf({ kind: oneOf("movers"), id, places: wholeNumber }),
});

export const readReach: Read<Reach> = byKind({
  members: reachAll("members"),
  areas: reachOver("areas"),
  organisations: reachOver("organisations"),
  stairwells: reachOver("stairwells"),
  blocks: reachOver("blocks"),
  city: reachAll("city"),
  referral: reachAll("referral"),
});

export const readCoupling: Read<Coupling> = objectOf({
  vulnerable: id,
  wellFunctioning: id,
  reasons: listOf(
    objectOf({ kind: oneOf("border", "walk", "school", "path", "square", "sports", "library", "moves", "boards") }, { amount: anyNumber, name: text }),
  ),
});

export const readScopeRule: Read<ScopeRule> = objectOf({ needShare: share, editions: countFromOne });

/** A scope as `Scope` describes it. */
export const readScope: Read<Scope> = objectOf(
  {
    type: oneOf(...scopeTypes),
    members: listOf(readMember),
    activities: listOf(objectOf({ activityId: id, reach: readReach })),
    couplings: listOf(readCoupling),
    planCaseIds: listOf(id),
  },
  { entryRule: readScopeRule, exitRule: readScopeRule },
);

/** What a lock names. */
export const readMemberRef: Read<Pick<Member, "kind" | "id">> = objectOf({
  kind: oneOf("area", "department", "organisation", "city", "block", "stairwell", "referral", "movers"),
  id,
});
