import type { deliberation as danish } from "../da/deliberation.ts";
import type { SameKeys } from "../message.ts";

/** Arguments, reservations and conditions. */
export const deliberation: SameKeys<typeof danish> = {
  "deliberation.for": "for",
  "deliberation.against": "against",
  "deliberation.argumentLine": "{side}, {by}: {text}",
  "deliberation.evidence": "Evidence: {metric} {value} (data edition {edition}).",
  "deliberation.reservationLine": "{by}: {text}",
  "deliberation.conditionBelow": "Followed as a condition: {metric} below {limit}.",
  "deliberation.conditionAbove": "Followed as a condition: {metric} above {limit}.",
  "deliberation.conditionBelowBy": "Followed as a condition: {metric} below {limit} on {date}.",
  "deliberation.conditionAboveBy": "Followed as a condition: {metric} above {limit} on {date}.",
  "deliberation.none": "Nobody has written arguments or reservations yet.",
};
