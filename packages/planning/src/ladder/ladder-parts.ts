import { spread } from "@byfokus/analysis";
import type { IndexDimension } from "@byfokus/model";
import { classLabels, type PlaceClasses } from "./class-places.ts";
import { missingFigure, nobodyCounted, suppressedFigure, type IndexColumn } from "./index-column.ts";
import type { LadderClass, LadderPart } from "./ladder.ts";
import type { ScoreForest, ScoreNode } from "./score-tree.ts";

/** What is known of every figure, group and dimension, each before those inside it. */
export function describeParts({ dimensions }: ScoreForest, columns: ReadonlyMap<string, IndexColumn>): readonly LadderPart[] {
  return dimensions.flatMap((node) => describe(node, columns, null));
}

function describe(node: ScoreNode, columns: ReadonlyMap<string, IndexColumn>, weight: number | null): readonly LadderPart[] {
  const { id, part, figure, children } = node;
  const states = columns.get(id)?.states ?? new Uint8Array(0);
  const found = spread(figure?.values ?? node.out, deviationOf(part));
  const own: LadderPart = {
    id,
    kind: figure !== null ? "figure" : "classes" in part ? "dimension" : "group",
    title: part.title ?? null,
    n: found?.n ?? 0,
    missing: states.filter((state) => state === missingFigure || state === nobodyCounted).length,
    suppressed: states.filter((state) => state === suppressedFigure).length,
    mean: found?.mean ?? null,
    sd: found?.sd ?? null,
    weight,
    noise: figure?.noise ?? false,
  };
  return [own, ...children.flatMap((child, at) => describe(child, columns, node.weights[at] ?? null))];
}

/** The standard deviation a figure is normalised with; n where its rule has none. */
function deviationOf(part: ScoreNode["part"]): "population" | "sample" {
  return "normalise" in part && part.normalise.kind === "z" ? part.normalise.sd : "population";
}

/** Classes of a dimension with their borders and how many places they hold. */
export function describeClasses({ id, classes: rule }: IndexDimension, found: PlaceClasses | undefined): readonly LadderClass[] {
  const cuts = found?.cuts ?? [];
  return classLabels(rule).map((label, at) => ({
    dimension: id,
    ...label,
    from: orNull(cuts[at - 1]),
    to: orNull(cuts[at]),
    places: found?.of.filter((of) => of === at).length ?? 0,
  }));
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
