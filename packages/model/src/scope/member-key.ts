import type { Member } from "./scope.ts";

/** Names a member without saying what it holds; enough for a lock, a removal or a problem. */
export type MemberRef = Pick<Member, "kind" | "id">;

/** One text per member: `area:nord`, `movers:nord`, `city:city`. No two members of a scope have the same. */
export function memberKey(member: MemberRef): string {
  return `${member.kind}:${member.id}`;
}
