import type { Argument, Condition, Deliberation, Evidence, Reservation } from "../deliberation/deliberation.ts";
import type { IsoDate } from "../text.ts";
import { isCalendarDate } from "../places/places-at.ts";
import { aDate, anyNumber, id, listOf, objectOf, oneOf, PlanValueError, text, words, type Read } from "./readers.ts";

/** A calendar date; an instant that begins with one is a date too. */
const readDate: Read<IsoDate> = (value, path) => {
  if (typeof value !== "string" || !isCalendarDate(value.slice(0, 10)) || !/^(T.*)?$/.test(value.slice(10))) throw new PlanValueError(path, aDate, value);
  return value;
};

const readEvidence: Read<Evidence> = objectOf({ metric: id, value: anyNumber, editionId: id });

const readCondition: Read<Condition> = objectOf({ metric: id, limit: anyNumber, triggeredWhen: oneOf("below", "above") }, { date: readDate });

export const readArgument: Read<Argument> = objectOf(
  { id, scenarioId: id, side: oneOf("for", "against"), text: words, by: text, at: readDate },
  { evidence: readEvidence },
);

export const readReservation: Read<Reservation> = objectOf({ id, scenarioId: id, by: text, text: words, at: readDate }, { condition: readCondition });

/** What was said about the scenarios. */
export const readDeliberation: Read<Deliberation> = objectOf({ arguments: listOf(readArgument), reservations: listOf(readReservation) });
