import type { Messages } from "../message.ts";

/** Arguments, reservations and conditions. */
export const deliberation = {
  "deliberation.for": "for",
  "deliberation.against": "imod",
  "deliberation.argumentLine": "{side}, {by}: {text}",
  "deliberation.evidence": "Belæg: {metric} {value} (dataudgave {edition}).",
  "deliberation.reservationLine": "{by}: {text}",
  "deliberation.conditionBelow": "Følges som vilkår: {metric} under {limit}.",
  "deliberation.conditionAbove": "Følges som vilkår: {metric} over {limit}.",
  "deliberation.conditionBelowBy": "Følges som vilkår: {metric} under {limit} den {date}.",
  "deliberation.conditionAboveBy": "Følges som vilkår: {metric} over {limit} den {date}.",
  "deliberation.none": "Ingen har skrevet argumenter eller forbehold endnu.",
} as const satisfies Messages;
