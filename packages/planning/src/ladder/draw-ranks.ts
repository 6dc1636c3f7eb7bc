import { randomDraws, ranksFromTop, rankUncertainty, sfc32 } from "@byfokus/analysis";
import type { IndexMethod } from "@byfokus/model";
import { classPlaces, type PlaceClasses } from "./class-places.ts";
import type { LadderSettings } from "./ladder.ts";
import { allNodes, hasFreeWeights, redraw, scoreAll, type ScoreForest } from "./score-tree.ts";

/** How sure ranks and classes are; one entry per place of the forest, NaN without a score. */
export interface DrawnRanks {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly topShare: Float64Array;
  readonly classStability: Float64Array;
  readonly varied: LadderSettings["varied"];
}

/**
 * Scores the places again and again with other weights, and other figures where their uncertainty is known. Leaves
 * the forest as the last draw left it. Where nothing can vary the ranks are sure: one draw tells all.
 *
 * @param classes of every dimension as they are
 */
export function drawRanks(forest: ScoreForest, method: IndexMethod, classes: readonly PlaceClasses[], { draws, seed, top, concentration }: Omit<LadderSettings, "varied">): DrawnRanks {
  const nodes = allNodes(forest.dimensions);
  for (const node of nodes) node.frozen = !node.defined;
  const varied = variedBy(nodes);
  const uniform = sfc32(seed);
  const random = randomDraws(uniform);
  const [first] = forest.dimensions;
  const places = first?.out.length ?? 0;
  const [stable, same, now] = [new Float64Array(places), new Uint8Array(places), new Int16Array(places)];
  const rounds = varied.length === 0 ? 1 : draws;
  const { low, high, topShare } = rankUncertainty(
    places,
    (_, out) => {
      if (varied.length > 0) {
        redraw(forest, random, uniform, concentration);
        scoreAll(forest);
      }
      if (first !== undefined) out.set(first.out);
      same.fill(1);
      method.dimensions.forEach((dimension, d) => {
        classPlaces(forest.dimensions[d]?.out ?? out, dimension.classes, method.ties, forest.room, now);
        const usual = classes[d]?.of ?? now;
        for (let i = 0; i < places; i++) if (now[i] !== usual[i]) same[i] = 0;
      });
      for (let i = 0; i < places; i++) stable[i] = (stable[i] ?? 0) + (same[i] ?? 0);
    },
    { draws: rounds, top, ties: method.ties },
  );
  return { low, high, topShare, classStability: stable.map((count) => count / rounds), varied };
}

function variedBy(nodes: ReturnType<typeof allNodes>): LadderSettings["varied"] {
  const live = nodes.filter(({ frozen }) => !frozen);
  return [
    ...(live.some(hasFreeWeights) ? (["weights"] as const) : []),
    ...(live.some(({ figure }) => figure?.noise === true) ? (["noise"] as const) : []),
    ...(live.some(({ figure }) => figure?.imputed.includes(1) === true) ? (["imputation"] as const) : []),
  ];
}

/** Ranks from the top of the first dimension, NaN without a score. */
export function ranksOf({ dimensions, room }: ScoreForest, method: IndexMethod): Float64Array {
  const [first] = dimensions;
  return first === undefined ? new Float64Array(0) : ranksFromTop(first.out, method.ties, room);
}
