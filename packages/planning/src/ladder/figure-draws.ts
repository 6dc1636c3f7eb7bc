import { betaColumn, fitBetaBinomial, gammaColumn, quantile, type DrawColumn } from "@byfokus/analysis";
import type { IndexFigure, MissingRule } from "@byfokus/model";
import { knownFigure, type Evidence, type IndexColumn } from "./index-column.ts";

/** A figure ready for scoring: shrunk and filled in as the method says, and able to draw itself again. */
export interface ReadyFigure {
  readonly values: Float64Array;
  /** Whether a place's value was filled in. */
  readonly imputed: Uint8Array;
  /** Pooled share of all places, where denominators are known. */
  readonly average: number | null;
  /** Writes what the figure might as well have been; `null` where nothing is known of its uncertainty. */
  readonly draw: DrawColumn | null;
  readonly noise: boolean;
}

/**
 * Shares are drawn from their beta posterior: with the shrunk prior where the method shrinks, else Jeffreys'
 * Beta(x + 1/2, n - x + 1/2). Counts that may exceed their denominator are drawn as Poisson counts, Gamma(x + 1/2) / n.
 * A change is the difference of two such draws. A value that was filled in is drawn from the known ones.
 */
export function readyFigure({ values, states, evidence, before }: IndexColumn, figure: IndexFigure, missing: MissingRule): ReadyFigure {
  const shown = values.slice();
  const posterior = figure.shrink === undefined ? null : shrunk(evidence, states, figure, shown);
  const known = shown.filter((value) => !Number.isNaN(value));
  const imputed = new Uint8Array(values.length);
  if ((missing === "imputeMean" || missing === "imputeMedian") && known.length > 0) {
    const fill = missing === "imputeMean" ? known.reduce((sum, value) => sum + value, 0) / known.length : medianOf(known);
    for (let i = 0; i < shown.length; i++) {
      if (!Number.isNaN(shown[i])) continue;
      shown[i] = fill;
      imputed[i] = 1;
    }
  }
  const share = posterior ?? (evidence === undefined ? null : shareDraw(evidence));
  const earlier = before === undefined ? null : shareDraw(before);
  const scratch = new Float64Array(earlier === null ? 0 : values.length);
  const filled = imputed.includes(1);
  const draw: DrawColumn = (random, uniform, out) => {
    if (share === null) out.set(shown);
    else share(random, uniform, out);
    if (earlier !== null) {
      earlier(random, uniform, scratch);
      for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? NaN) - (scratch[i] ?? NaN);
    }
    if (filled) for (let i = 0; i < out.length; i++) if (imputed[i] === 1) out[i] = known[Math.floor(uniform() * known.length)] ?? NaN;
  };
  const average = evidence === undefined || before !== undefined ? null : pooled(evidence);
  return { values: shown, imputed, average, draw: share !== null || filled ? draw : null, noise: share !== null };
}

/** Writes posterior means over the shares. */
function shrunk(evidence: Evidence | undefined, states: Uint8Array, { id, column }: IndexFigure, out: Float64Array): DrawColumn {
  if (evidence === undefined) throw new Error(`Expected a denominator for "${id}", which is to be shrunk, got column "${column}" alone.`);
  const rows = Array.from(states.keys()).filter((i) => states[i] === knownFigure);
  const counts = rows.map((i) => evidence.counts[i] ?? 0);
  const bases = rows.map((i) => evidence.bases[i] ?? 0);
  const fit = fitBetaBinomial(counts, bases);
  const [a, b] = [new Float64Array(out.length).fill(NaN), new Float64Array(out.length).fill(NaN)];
  rows.forEach((i, at) => {
    if (fit === null) return;
    const [count, base] = [counts[at] ?? 0, bases[at] ?? 0];
    a[i] = count + fit.mean * fit.precision;
    b[i] = base - count + (1 - fit.mean) * fit.precision;
    out[i] = (a[i] ?? 0) / (base + fit.precision);
  });
  return betaColumn(a, b);
}

function shareDraw({ counts, bases }: Evidence): DrawColumn {
  const within = counts.every((count, i) => !(count > (bases[i] ?? NaN)));
  const raised = counts.map((count) => count + 0.5);
  return within ? betaColumn(raised, counts.map((count, i) => (bases[i] ?? NaN) - count + 0.5)) : gammaColumn(raised, bases);
}

function pooled({ counts, bases }: Evidence): number | null {
  let [count, base] = [0, 0];
  for (let i = 0; i < counts.length; i++) {
    if (Number.isNaN(counts[i])) continue;
    count += counts[i] ?? 0;
    base += bases[i] ?? 0;
  }
  return base > 0 ? count / base : null;
}

function medianOf(values: Float64Array): number {
  return quantile(values.slice().sort(), 0.5) ?? NaN;
}
