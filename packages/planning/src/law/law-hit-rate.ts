import type { LawBook, ListMembership } from "@byfokus/model";
import type { LawVerdict } from "./law-verdict.ts";
import { publishedOn } from "./published-on.ts";
import { allLists } from "./regime-of-list.ts";

/** How chances given in the past turned out. */
export interface HitRate {
  readonly forecasts: number;
  /** Mean squared difference between chance and outcome (Brier 1950): 0 is perfect, 0.25 is a coin. `null` without forecasts. */
  readonly brier: number | null;
  /** The same if everybody had been given the share that came true, known only afterwards. */
  readonly brierOfShare: number | null;
  /** Tenths of chance that have forecasts: is what was called 70 % true in 70 of 100? */
  readonly calibration: readonly CalibrationClass[];
}

export interface CalibrationClass {
  readonly from: number;
  readonly to: number;
  readonly forecasts: number;
  readonly meanChance: number;
  readonly listed: number;
}

/** Scores chances, 0-1, against what happened. */
export function scoreChances(forecasts: readonly { readonly chance: number; readonly listed: boolean }[]): HitRate {
  const n = forecasts.length;
  const share = forecasts.filter(({ listed }) => listed).length / n;
  const tenths = Array.from({ length: 10 }, (_, tenth) => forecasts.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth));
  return {
    forecasts: n,
    brier: n === 0 ? null : forecasts.reduce((sum, { chance, listed }) => sum + (chance - Number(listed)) ** 2, 0) / n,
    brierOfShare: n === 0 ? null : share * (1 - share),
    calibration: tenths.flatMap((group, tenth) => (group.length === 0 ? [] : [{
      from: tenth / 10,
      to: (tenth + 1) / 10,
      forecasts: group.length,
      meanChance: group.reduce((sum, { chance }) => sum + chance, 0) / group.length,
      listed: group.filter(({ listed }) => listed).length,
    }])),
  };
}

/**
 * Scores `chanceNext` of a class against the list after: as published where that is known, else as computed there.
 * Where a chance has no value for want of figures its `byKnown` is scored. Verdicts whose next list is not known are
 * left out.
 *
 * @param verdicts of several lists, all areas
 */
export function lawHitRate(verdicts: readonly LawVerdict[], classId: string, book: LawBook, published: readonly ListMembership[] = []): HitRate {
  const lists = [...new Set([...allLists(book), ...verdicts.map(({ list }) => list)])].toSorted();
  const computed = new Map(verdicts.map((verdict) => [JSON.stringify([verdict.areaId, verdict.list]), verdict.classes.find(({ id }) => id === classId)?.verdict]));
  return scoreChances(verdicts.flatMap(({ areaId, list, chanceNext }) => {
    const foretold = chanceNext.find((each) => each.classId === classId);
    const chance = foretold?.value ?? foretold?.byKnown;
    const next = lists[lists.indexOf(list) + 1];
    if (chance === undefined || next === undefined) return [];
    const listed = publishedOn(published, areaId, next, [classId]);
    if (listed !== null) return [{ chance, listed }];
    const verdict = computed.get(JSON.stringify([areaId, next]));
    return verdict === "met" || verdict === "notMet" ? [{ chance, listed: verdict === "met" }] : [];
  }));
}

/** From one list to the next. */
export interface ListTransition {
  readonly from: string;
  readonly to: string;
  readonly listed: number;
  readonly stayed: number;
  readonly joined: number;
}

/**
 * What the lists alone foretell: an area on a list is on the next one with the share that stayed in all earlier
 * transitions, (stayed + 1/2) / (listed + 1). The yardstick that chances from figures must beat.
 *
 * @param lists complete lists in order of time; the first transition teaches and is not foretold
 */
export function listPersistence(lists: readonly { readonly list: string; readonly areaIds: readonly string[] }[]): { readonly transitions: readonly ListTransition[]; readonly hitRate: HitRate } {
  const forecasts: { chance: number; listed: boolean }[] = [];
  const transitions: ListTransition[] = [];
  let listed = 0;
  let stayed = 0;
  lists.slice(1).forEach((next, i) => {
    const before = lists[i];
    if (before === undefined) return;
    const after = new Set(next.areaIds);
    if (i > 0) forecasts.push(...before.areaIds.map((areaId) => ({ chance: (stayed + 0.5) / (listed + 1), listed: after.has(areaId) })));
    const kept = before.areaIds.filter((areaId) => after.has(areaId)).length;
    transitions.push({ from: before.list, to: next.list, listed: before.areaIds.length, stayed: kept, joined: after.size - kept });
    listed += before.areaIds.length;
    stayed += kept;
  });
  return { transitions, hitRate: scoreChances(forecasts) };
}
