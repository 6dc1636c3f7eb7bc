import type { NeedDefinition } from "../indicators/need-definition.ts";
import { atLeastZero, countFromOne, id, listOf, objectOf, type Read } from "./readers.ts";

/** What a plan means by need. Whether its indicators may be chosen is `validatePlan`'s to say. */
export const readNeed: Read<NeedDefinition> = objectOf({
  parts: listOf(objectOf({ indicatorId: id, weight: atLeastZero })),
  periods: countFromOne,
});
