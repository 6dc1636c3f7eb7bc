import type { Scope, MoverPlaces, ReferralPlaces } from "./scope.ts";
import { memberKey } from "./member-key.ts";
import { putByKey } from "../values/put-by-key.ts";

/** The scope with that many places kept; 0 places takes the member out. */
export function putPlaces(scope: Scope, member: ReferralPlaces | MoverPlaces): Scope {
  const members = putByKey(scope.members, [member], memberKey);
  return { ...scope, members: member.places > 0 ? members : members.filter((kept) => memberKey(kept) !== memberKey(member)) };
}
