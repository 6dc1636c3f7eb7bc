import { cutClasses, quantile, rankGroups, ranksFromTop, risingOrder, spread, type SortRoom } from "@byfokus/analysis";
import type { ClassRule, IndexMethod } from "@byfokus/model";

/** The class of each place and the borders between classes. */
export interface PlaceClasses {
  /** Index into the classes by rising score; -1 without a score. */
  readonly of: Int16Array;
  /** Scores at the borders, rising; empty where classes go by rank. */
  readonly cuts: readonly number[];
}

/** Sorts scores into classes by a method's rule; NaN has no class. @param out where classes are written */
export function classPlaces(scores: Float64Array, rule: ClassRule, ties: IndexMethod["ties"], room: SortRoom, out: Int16Array = new Int16Array(scores.length)): PlaceClasses {
  if (rule.kind === "rankGroups") {
    const fromTop = ranksFromTop(scores, ties, room);
    const n = fromTop.reduce((count, rank) => count + (Number.isNaN(rank) ? 0 : 1), 0);
    // Ranks rise from the top, classes with the score.
    rankGroups(fromTop, n, rule.groups, rule.size, out);
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? -1) < 0 ? -1 : rule.groups - 1 - (out[i] ?? 0);
    return { of: out, cuts: [] };
  }
  const cuts = cutsOf(scores, rule, room);
  return { of: cutClasses(scores, cuts, rule.cuts.map(({ owner }) => (owner === "upper" ? 1 : 0)), out), cuts };
}

function cutsOf(scores: Float64Array, rule: Exclude<ClassRule, { readonly kind: "rankGroups" }>, room: SortRoom): readonly number[] {
  if (rule.kind === "fixed") return rule.cuts.map(({ at }) => at);
  if (rule.kind === "standardDeviations") {
    const { mean, sd } = spread(scores, rule.sd) ?? { mean: NaN, sd: NaN };
    return rule.cuts.map(({ at }) => mean + at * sd);
  }
  const rising = Float64Array.from(risingOrder(scores, room), (i) => scores[i] ?? NaN);
  return rule.cuts.map(({ at }) => quantile(rising, at) ?? NaN);
}

/** Classes by rising score. Rank groups are named by number, "1" at the top. */
export function classLabels(rule: ClassRule): readonly { readonly id: string; readonly title: { readonly da: string; readonly en: string } }[] {
  if (rule.kind !== "rankGroups") return rule.labels;
  return Array.from({ length: rule.groups }, (_, at) => {
    const id = String(rule.groups - at);
    return { id, title: { da: `Gruppe ${id} af ${rule.groups}`, en: `Group ${id} of ${rule.groups}` } };
  });
}
