import { ranksFromTop } from "@byfokus/analysis";
import { figuresOf, namesOrigin, type Count, type IndexMethod } from "@byfokus/model";
import { classPlaces } from "./class-places.ts";
import { drawRanks } from "./draw-ranks.ts";
import { readyFigure } from "./figure-draws.ts";
import { columnAt, type IndexColumn } from "./index-column.ts";
import type { Ladder, LadderOptions } from "./ladder.ts";
import { describeClasses, describeParts } from "./ladder-parts.ts";
import { attentionOf, crossTable, droppedOf, placeRow, type ScoredPlaces } from "./place-rows.ts";
import { placesInIndex } from "./places-in-index.ts";
import { allNodes, scoreAll, scoreForest } from "./score-tree.ts";
import { tryVariants } from "./try-variants.ts";

/** A method's figures at every place, whatever they were read from. */
export interface PlacesToRank {
  readonly ids: readonly string[];
  /** By id of the figure. */
  readonly columns: ReadonlyMap<string, IndexColumn>;
  /** `null` where nothing is known of them and the method does not ask. */
  readonly residents: readonly Count[] | null;
}

/** The ladder of places by a method. Refuses whatever names people's origin (C-417/23, requirement LAW-08). */
export function rankPlaces({ ids, columns, residents }: PlacesToRank, method: IndexMethod, { draws = 300, seed = 1, top, concentration = 100 }: LadderOptions): Ladder {
  refuseOrigin(method);
  const excluded = placesInIndex(ids, columns, residents, method);
  const rows = ids.flatMap((_, at) => (excluded[at] === null ? [at] : []));
  const inside = new Map([...columns].map(([id, column]) => [id, columnAt(column, rows)]));
  const figures = new Map(figuresOf(method).flatMap((figure) => {
    const column = inside.get(figure.id);
    return column === undefined ? [] : [[figure.id, readyFigure(column, figure, figure.missing ?? method.missing)] as const];
  }));
  const people = residents === null ? null : Float64Array.from(rows, (row) => numberOf(residents[row]) ?? NaN);
  const forest = scoreForest(method, figures, people, rows.length);
  scoreAll(forest);
  const nodes = allNodes(forest.dimensions);
  const scores = forest.dimensions[0]?.out.slice() ?? new Float64Array(0);
  const fromTop = ranksFromTop(scores, method.ties);
  const ranked = fromTop.reduce((count, rank) => count + (Number.isNaN(rank) ? 0 : 1), 0);
  const classes = method.dimensions.map((dimension, d) => classPlaces(forest.dimensions[d]?.out ?? scores, dimension.classes, method.ties, forest.room));
  const parts = describeParts(forest, inside);
  const scored: Omit<ScoredPlaces, "drawn"> = {
    scores,
    fromTop,
    classes,
    values: new Map(nodes.map(({ id, out }) => [id, out.slice()])),
    imputed: new Map([...figures].map(([id, figure]) => [id, figure.imputed])),
    undefinedPart: nodes.find(({ children, defined }) => !defined && children.every((child) => child.defined))?.id,
  };
  const settings = { draws, seed, top: Math.min(top ?? Math.max(1, Math.ceil(ranked / 10)), ranked), concentration };
  const drawn = drawRanks(forest, method, classes, settings);
  const rowOf = new Map(rows.map((row, at) => [row, at]));
  const places = ids
    .map((id, at) => placeRow({ id, residents: numberOf(residents?.[at]) }, rowOf.get(at) ?? -1, excluded[at] ?? null, inside, method, { ...scored, drawn }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.id < b.id ? -1 : 1));
  return {
    methodId: method.id,
    places,
    classes: method.dimensions.flatMap((dimension, d) => describeClasses(dimension, classes[d])),
    crossTable: crossTable(places, method),
    parts,
    attention: method.attention === undefined ? null : attentionOf(places, residents),
    dropped: droppedOf(places),
    sensitivity: ranked === 0 ? [] : tryVariants(forest, method, rows.map((row) => ids[row] ?? ""), fromTop, settings.top),
    settings: { ...settings, varied: drawn.varied },
  };
}

function refuseOrigin(method: IndexMethod): void {
  const named = figuresOf(method)
    .flatMap(({ column, over, change }) => [column, over ?? "", change?.of ?? ""])
    .find(namesOrigin);
  if (named !== undefined) throw new Error(`Expected no figure of people's origin in method "${method.id}", got "${named}".`);
}

function numberOf(count: Count | undefined): number | null {
  return typeof count === "number" ? count : null;
}
