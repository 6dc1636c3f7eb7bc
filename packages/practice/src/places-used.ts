import type { ActivityId } from "@byfokus/model";

/** How many places of one activity were used in one month, as a worker wrote it down; no person is named. */
export interface ParticipationCount {
  readonly activityId: ActivityId;
  /** `2026-11`. */
  readonly month: string;
  /** Whether the participants live in the areas the plan lists, or outside them. */
  readonly where: "inside" | "outside";
  /** Whole number >= 0. */
  readonly places: number;
}

/** Places used of one activity in one month: all that may cross the purpose wall. */
export interface PlacesUsed {
  readonly activityId: ActivityId;
  readonly month: string;
  readonly inside: number;
  readonly outside: number;
}

/**
 * Sums participation to places used, by activity id and then month, both rising by code unit; empty where nothing was counted.
 * What else a count may carry stays behind. Throws on a count below 0 or with a fraction, a month that is none,
 * and a sum too large to be exact.
 */
export function placesUsed(counts: Iterable<ParticipationCount>): readonly PlacesUsed[] {
  const sums = new Map<string, PlacesUsed>();
  for (const { activityId, month, where, places } of counts) {
    expectCount(activityId, month, where, places);
    const key = JSON.stringify([activityId, month]);
    const before = sums.get(key) ?? { activityId, month, inside: 0, outside: 0 };
    sums.set(key, { ...before, [where]: exact(before[where] + places, activityId) });
  }
  return [...sums.values()].sort((a, b) => compare(a.activityId, b.activityId) || compare(a.month, b.month));
}

function expectCount(activityId: string, month: string, where: string, places: number): void {
  if (activityId === "") throw new Error("Expected an activity id, got an empty text.");
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Error(`Expected a month such as 2026-11 for activity "${activityId}", got "${month}".`);
  if (where !== "inside" && where !== "outside") throw new Error(`Expected "inside" or "outside" for activity "${activityId}", got "${where}".`);
  if (!(Number.isSafeInteger(places) && places >= 0)) throw new Error(`Expected a whole number of places >= 0 for activity "${activityId}", got ${places}.`);
}

function exact(sum: number, activityId: string): number {
  if (!Number.isSafeInteger(sum)) throw new Error(`Expected at most ${Number.MAX_SAFE_INTEGER} places for activity "${activityId}", got ${sum}.`);
  return sum;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
