import { changeItems, placeOf, type Draft } from "../build/draft.ts";
import type { Report } from "../rules/issue-log.ts";

/** One figure per indicator, place and period: an equal repetition is dropped, a different one is an error. */
export function dropRepeatedObservations({ observations }: Draft, report: Report): Draft["observations"] {
  const seen = new Map<string, number>();
  return changeItems(observations, (observation, index) => {
    const { indicatorId, level, placeId, period } = observation;
    const key = `${indicatorId}\n${level}\n${period}\n${placeId}`;
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, index);
      return observation;
    }
    const first = observations.items[earlier];
    const equal = first?.count === observation.count && first.base === observation.base;
    report(equal ? "repeated-observation" : "duplicate-observation", placeOf(observations, index), { example: `${indicatorId} ${placeId} ${period}` });
    return undefined;
  });
}
