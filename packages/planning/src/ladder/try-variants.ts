import { spread } from "@byfokus/analysis";
import type { IndexMethod, Normalise } from "@byfokus/model";
import { ranksOf } from "./draw-ranks.ts";
import type { LadderVariant } from "./ladder.ts";
import { allNodes, restore, scoreAll, type ScoreForest, type ScoreVariant } from "./score-tree.ts";

/**
 * The order again with each figure of the first dimension left out, and with every figure made comparable in another
 * way. A variant that leaves nothing to compare is not listed. The forest is given back as the method has it.
 *
 * @param ids of the forest's places
 * @param fromTop their ranks as they are
 */
export function tryVariants(forest: ScoreForest, method: IndexMethod, ids: readonly string[], fromTop: Float64Array, top: number): readonly LadderVariant[] {
  const tried = variantsOf(forest).flatMap(([kind, id, variant]): LadderVariant[] => {
    restore(forest);
    scoreAll(forest, variant);
    const now = ranksOf(forest, method);
    if (now.every((rank) => Number.isNaN(rank))) return [];
    return [{ kind, id, rankCorrelation: correlation(fromTop, now), topKept: keptInTop(fromTop, now, top), largestMove: largestMove(ids, fromTop, now) }];
  });
  restore(forest);
  return tried;
}

function variantsOf({ dimensions }: ScoreForest): readonly (readonly [LadderVariant["kind"], string, ScoreVariant])[] {
  const nodes = allNodes(dimensions.slice(0, 1));
  const figures = nodes.filter(({ figure }) => figure !== null);
  const without = figures.length < 2 ? [] : figures.map(({ id }) => ["without", id, { without: id }] as const);
  const aggregates = nodes.flatMap(({ part }) => ("aggregate" in part ? [part.aggregate.kind] : []));
  if (aggregates.includes("count")) return without;
  const aboveZero = aggregates.some((kind) => kind === "geometric" || kind === "harmonic");
  const rules: readonly Normalise[] = [
    ...(aboveZero ? [] : [{ kind: "z", sd: "population" } as const]),
    { kind: "rank", ties: "average" },
    { kind: "minMax", low: aboveZero ? 1 : 0, high: aboveZero ? 100 : 1 },
  ];
  const used = new Set(figures.map(({ part }) => ("normalise" in part ? part.normalise.kind : "none")));
  const others = rules.filter(({ kind }) => used.size > 1 || !used.has(kind));
  return [...without, ...others.map((normalise) => ["normalise", normalise.kind, { normalise }] as const)];
}

/** Spearman's rank correlation over the places ranked both times. */
function correlation(a: Float64Array, b: Float64Array): number | null {
  const both = Array.from(a.keys()).filter((i) => !Number.isNaN(a[i]) && !Number.isNaN(b[i]));
  const [x, y] = [Float64Array.from(both, (i) => a[i] ?? 0), Float64Array.from(both, (i) => b[i] ?? 0)];
  const [first, second] = [spread(x, "population"), spread(y, "population")];
  if (first === null || second === null || first.sd === 0 || second.sd === 0) return null;
  const shared = x.reduce((sum, value, i) => sum + (value - first.mean) * ((y[i] ?? 0) - second.mean), 0) / both.length;
  return shared / (first.sd * second.sd);
}

function keptInTop(a: Float64Array, b: Float64Array, top: number): number {
  const first = Array.from(a.keys()).filter((i) => (a[i] ?? NaN) <= top);
  return first.length === 0 ? 1 : first.filter((i) => (b[i] ?? NaN) <= top).length / first.length;
}

/** The first of those that move furthest, by id. */
function largestMove(ids: readonly string[], a: Float64Array, b: Float64Array): LadderVariant["largestMove"] {
  let best = { id: "", from: 0, to: 0 };
  ids.forEach((id, i) => {
    const [from, to] = [a[i] ?? NaN, b[i] ?? NaN];
    const further = Math.abs(to - from) - Math.abs(best.to - best.from);
    if (further > 0 || (further === 0 && id < best.id) || (best.id === "" && !Number.isNaN(from + to))) best = { id, from, to };
  });
  return best;
}
