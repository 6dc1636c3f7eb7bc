import type { Count, IndexMethod } from "@byfokus/model";
import { classLabels, type PlaceClasses } from "./class-places.ts";
import type { DrawnRanks } from "./draw-ranks.ts";
import { knownFigure, type IndexColumn } from "./index-column.ts";
import type { Ladder, LadderAttention, LadderPlace } from "./ladder.ts";
import { withoutFigure, type Exclusion } from "./places-in-index.ts";

/** What was found for the places in the index, one entry per row. */
export interface ScoredPlaces {
  readonly scores: Float64Array;
  readonly fromTop: Float64Array;
  readonly classes: readonly PlaceClasses[];
  /** Of every part, by id. */
  readonly values: ReadonlyMap<string, Float64Array>;
  /** Of every figure, by id: 1 where the value was filled in. */
  readonly imputed: ReadonlyMap<string, Uint8Array>;
  /** The part that leaves all scores without meaning, if one does. */
  readonly undefinedPart: string | undefined;
  readonly drawn: DrawnRanks;
}

/** One place as plain data. @param row of the place in the index; -1 where it is excluded */
export function placeRow(place: Pick<LadderPlace, "id" | "residents">, row: number, exclusion: Exclusion | null, columns: ReadonlyMap<string, IndexColumn>, method: IndexMethod, scored: ScoredPlaces): LadderPlace {
  const outside = exclusion ?? (Number.isNaN(scored.scores[row] ?? NaN) ? whyWithoutScore(row, columns, scored) : null);
  if (outside !== null) return { ...place, ...outside, ...nothing, classes: Object.fromEntries(method.dimensions.map(({ id }) => [id, null])), parts: Object.fromEntries([...scored.values.keys()].map((id) => [id, null])) };
  const { fromTop, drawn } = scored;
  const rank = fromTop[row] ?? 0;
  const classes = Object.fromEntries(method.dimensions.map(({ id, classes: rule }, d) => [id, classLabels(rule)[scored.classes[d]?.of[row] ?? -1]?.id ?? null]));
  const all = Object.values(classes);
  return {
    ...place,
    state: "ranked",
    reason: null,
    score: scored.scores[row] ?? 0,
    rank,
    // Draws are noisier than the figures themselves, so the interval is widened to hold the rank it is shown beside.
    rankLow: Math.min(rank, drawn.low[row] ?? rank),
    rankHigh: Math.max(rank, drawn.high[row] ?? rank),
    topShare: drawn.topShare[row] ?? 0,
    class: all.includes(null) ? null : all.join(""),
    // Draws do not know what a figure that is left out would have been.
    classStability: [...columns.keys()].some((id) => Number.isNaN(scored.values.get(id)?.[row] ?? NaN)) ? null : (drawn.classStability[row] ?? 0),
    classes,
    parts: Object.fromEntries([...scored.values].map(([id, values]) => [id, orNull(values[row])])),
    imputed: [...scored.imputed].flatMap(([id, filled]) => (filled[row] === 1 ? [id] : [])),
    attention: method.attention?.some((rule) => Object.entries(rule).every(([id, ids]) => ids.includes(classes[id] ?? ""))) ?? false,
  };
}

const nothing = { score: null, rank: null, rankLow: null, rankHigh: null, topShare: null, class: null, classStability: null, imputed: [], attention: false };

/** The figure that is not known, else the part that says nothing of anybody. */
function whyWithoutScore(row: number, columns: ReadonlyMap<string, IndexColumn>, { undefinedPart }: ScoredPlaces): Exclusion {
  for (const [id, { states }] of columns) {
    const state = states[row] ?? knownFigure;
    if (state !== knownFigure) return withoutFigure(state, id);
  }
  return { state: "undefined", reason: { key: "sameEverywhere", ...(undefinedPart === undefined ? {} : { part: undefinedPart }) } };
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Pairs of classes that occur or could, in the classes' order. */
export function crossTable(places: readonly LadderPlace[], { dimensions }: IndexMethod): Ladder["crossTable"] {
  const [first, second] = dimensions;
  if (first === undefined || second === undefined) return [];
  return classLabels(first.classes).flatMap(({ id: a }) =>
    classLabels(second.classes).map(({ id: b }) => ({ classes: [a, b] as const, places: places.filter(({ classes }) => classes[first.id] === a && classes[second.id] === b).length })));
}

export function attentionOf(places: readonly LadderPlace[], residents: readonly Count[] | null): LadderAttention {
  const chosen = places.filter(({ attention }) => attention);
  const all = places.reduce((sum, place) => sum + (place.residents ?? 0), 0);
  const people = residents === null ? null : chosen.reduce((sum, place) => sum + (place.residents ?? 0), 0);
  return { places: chosen.length, residents: people, shareOfAllResidents: people === null || all <= 0 ? null : people / all };
}

/** How many places each reason keeps out, in the places' order. */
export function droppedOf(places: readonly LadderPlace[]): Ladder["dropped"] {
  const tally = new Map<string, Ladder["dropped"][number]>();
  for (const { state, reason } of places) {
    if (reason === null) continue;
    const key = JSON.stringify([state, reason]);
    tally.set(key, { state, reason, n: (tally.get(key)?.n ?? 0) + 1 });
  }
  return [...tally.values()];
}
