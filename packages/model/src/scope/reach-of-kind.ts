import type { Member, Reach, Scope } from "./scope.ts";

/**
 * The reach of a kind before anything is listed. An empty list stands for every member of that kind:
 * `areas` with no ids is all the scope's areas and follows them as they come and go (`listedReach`).
 */
export function reachOfKind(kind: Reach["kind"]): Reach {
  if (kind === "members" || kind === "city" || kind === "referral") return { kind };
  return { kind, ids: [] };
}

/** The reach with an empty list written out: the scope's own members of that kind, in the scope's order. */
export function listedReach(scope: Pick<Scope, "members">, reach: Reach): Reach {
  if (!("ids" in reach) || reach.ids.length > 0) return reach;
  const idsOf = (kind: Member["kind"]) => scope.members.filter((member) => member.kind === kind).map((member): string => member.id);
  switch (reach.kind) {
    case "areas":
      return { kind: "areas", ids: idsOf("area") };
    case "organisations":
      return { kind: "organisations", ids: idsOf("organisation") };
    case "stairwells":
      return { kind: "stairwells", ids: idsOf("stairwell") };
    case "blocks":
      return { kind: "blocks", ids: idsOf("block") };
  }
}
