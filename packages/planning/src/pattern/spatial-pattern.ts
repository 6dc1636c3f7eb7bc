import { benjaminiHochberg, benjaminiYekutieli, conditionalP, islands, localGStar, localMoran, moran, patternClasses, rateScores, rowStandardise, sfc32, weightRows, weightsAmong, type Moran, type WeightRows } from "@byfokus/analysis";
import type { Count } from "@byfokus/model";
import type { PatternPlace, PatternReport, PatternSettings } from "./pattern-report.ts";
import type { SpatialWeights } from "./spatial-weights.ts";

/** Counts over bases, one of each per place. */
export interface Rates {
  readonly counts: readonly Count[];
  readonly bases: readonly Count[];
}

export interface PatternOptions {
  /** One figure per place of the weights, or counts and bases. */
  readonly values: readonly Count[] | Rates;
  readonly weights: SpatialWeights;
  readonly permutations?: number;
  readonly seed?: number;
  /** Benjamini-Hochberg, or the stricter Benjamini-Yekutieli. */
  readonly fdr?: "bh" | "by";
  readonly level?: number;
}

/**
 * Whether like lies beside like: Moran's I of the whole, and per place local Moran with permutation p, adjusted for the
 * many places, its class and Gi*. Places whose figure is missing or suppressed are left out and named, never taken as 0.
 */
export function spatialPattern({ values, weights, permutations = 9999, seed = 1, fdr = "bh", level = 0.05 }: PatternOptions): PatternReport {
  const figures = figuresOf(values, weights.ids.length);
  const kept = weights.ids.flatMap((_, i) => (figures.states[i] === "known" ? [i] : []));
  const rows = rowStandardise(weightsAmong(weightRows(weights.neighbours, weights.weights), figures.states.map((state) => Number(state === "known"))));
  const ids = kept.map((i) => weights.ids[i] ?? "");
  const settings: PatternSettings = { permutations, seed, fdr, level, rates: figures.rates };
  const dropped = weights.ids.flatMap((id, i) => {
    const state = figures.states[i] ?? "missing";
    return state === "known" ? [] : [{ id, state }];
  });
  const alone = islands(rows);
  const about = { settings, n: kept.length, islands: alone.map((i) => ids[i] ?? ""), dropped };
  const scores = figures.scores(kept);
  const linked = linkedPlaces(rows);
  const linkedCount = linked.reduce((count, link) => count + link, 0);
  // Of two or three linked places the I is fixed, or nearly, whatever their figures: it would look like a finding.
  const tooFew = kept.length < leastPlaces || (linkedCount > 0 && linkedCount < leastPlaces);
  const whole = scores === null || tooFew ? null : moranOfLinked(scores, rows, linked);
  const local = scores === null ? null : localMoran(scores, rows);
  if (scores === null || whole === null || local === null) {
    const state = tooFew ? "tooFew" : local !== null && linkedCount === 0 ? "noNeighbours" : "noVariation";
    return { ...about, state, moran: null, places: unmeasured(ids, rows) };
  }
  const p = conditionalP(scores, rows, { permutations, random: sfc32(seed) });
  const adjusted = adjust(p, fdr);
  const classes = patternClasses(local.z, local.lag, adjusted, rows, level);
  const gStar = localGStar(scores, rows);
  const { value: I, expectation, randomisation } = whole;
  return {
    ...about,
    state: "measured",
    moran: { I, expectation, variance: randomisation?.variance ?? null, z: randomisation?.z ?? null, p: randomisation?.p ?? null },
    places: ids.map((id, i): PatternPlace => {
      const own = classes[i] ?? "isolate";
      return { id, local: own === "isolate" ? null : finite(local.value[i]), p: finite(p[i]), pAdjusted: finite(adjusted[i]), class: own, gStar: finite(gStar?.[i]) };
    }),
  };
}

/** The randomisation variance of Moran's I needs four. */
const leastPlaces = 4;

/** Per place 1 where it has a neighbour or is one. */
function linkedPlaces({ n, start, neighbour }: WeightRows): Uint8Array {
  const linked = new Uint8Array(n);
  for (const j of neighbour) linked[j] = 1;
  for (let i = 0; i < n; i++) if (start[i] !== start[i + 1]) linked[i] = 1;
  return linked;
}

/** Islands take no part: counted among the places they would blow I up, to below -1 where they are most of the town. */
function moranOfLinked(scores: Float64Array, rows: WeightRows, linked: Uint8Array): Moran | null {
  return moran(scores.filter((_, i) => linked[i] === 1), weightsAmong(rows, linked));
}

interface Figures {
  readonly states: readonly ("known" | "missing" | "suppressed" | "noBase")[];
  readonly rates: boolean;
  /** What is measured at the places kept; `null` where nothing varies. */
  readonly scores: (kept: readonly number[]) => Float64Array | null;
}

function figuresOf(values: readonly Count[] | Rates, places: number): Figures {
  if (!("counts" in values)) {
    expectLength(values, places);
    return { states: values.map(stateOf), rates: false, scores: (kept) => numbers(values, kept) };
  }
  const { counts, bases } = values;
  expectLength(counts, places);
  expectLength(bases, places);
  const states = counts.map((count, i) => {
    const base = bases[i] ?? "missing";
    const state = stateOf(count) === "known" ? stateOf(base) : stateOf(count);
    return state === "known" && base === 0 ? "noBase" : state;
  });
  return { states, rates: true, scores: (kept) => rateScores(numbers(counts, kept), numbers(bases, kept)) };
}

function expectLength(values: readonly Count[], places: number): void {
  if (values.length !== places) throw new Error(`Expected figures for ${places} places, got ${values.length}.`);
}

function stateOf(count: Count): "known" | "missing" | "suppressed" {
  return typeof count === "number" ? "known" : count;
}

function numbers(counts: readonly Count[], kept: readonly number[]): Float64Array {
  return Float64Array.from(kept, (i) => Number(counts[i]));
}

/** Islands have no p and do not count among the tests. */
function adjust(p: Float64Array, fdr: "bh" | "by"): Float64Array {
  const tested = p.filter((value) => !Number.isNaN(value));
  const adjusted = fdr === "bh" ? benjaminiHochberg(tested) : benjaminiYekutieli(tested);
  let next = 0;
  return p.map((value) => (Number.isNaN(value) ? NaN : (adjusted[next++] ?? NaN)));
}

function unmeasured(ids: readonly string[], { start }: WeightRows): PatternPlace[] {
  return ids.map((id, i) => ({ id, local: null, p: null, pAdjusted: null, class: start[i] === start[i + 1] ? "isolate" : "notSignificant", gStar: null }));
}

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
