import { normalQuantile } from "../special/normal-quantile.ts";
import type { RandomDraws } from "./random-gamma.ts";

/** Writes one draw of every entry into `out`; NaN where the entry's parameters are NaN. */
export type DrawColumn = (random: RandomDraws, uniform: () => number, out: Float64Array) => void;

/** Below this a shape is drawn exactly; from it on by the expansion, whose quantiles are within 0.03 SD from 1 to 99 %. */
const smallShape = 10;
const tableSize = 4_096;

/**
 * Draws whole columns of Beta(a, b). Entries with a and b from 10 up are drawn by a Cornish-Fisher expansion of second
 * order (mean, variance and skewness of the beta) on a normal value from a table of 4,096 equally likely ones: one
 * uniform number each, against two gamma draws. Smaller shapes are drawn exactly.
 *
 * @param a, b one entry per place; NaN = no figure
 */
export function betaColumn(a: Float64Array, b: Float64Array): DrawColumn {
  return drawColumn(
    a.map((shape, i) => Math.min(shape, b[i] ?? NaN)),
    a.map((shape, i) => shape / (shape + (b[i] ?? NaN))),
    a.map((shape, i) => {
      const all = shape + (b[i] ?? NaN);
      return Math.sqrt((shape * (b[i] ?? NaN)) / (all * all * (all + 1)));
    }),
    a.map((shape, i) => {
      const other = b[i] ?? NaN;
      return (2 * (other - shape) * Math.sqrt(shape + other + 1)) / ((shape + other + 2) * Math.sqrt(shape * other));
    }),
    (random, i) => random.beta(a[i] ?? 0, b[i] ?? 0),
  );
}

/** Draws whole columns of Gamma(shape) / rate, as `betaColumn` does. */
export function gammaColumn(shapes: Float64Array, rates: Float64Array): DrawColumn {
  return drawColumn(
    shapes,
    shapes.map((shape, i) => shape / (rates[i] ?? NaN)),
    shapes.map((shape, i) => Math.sqrt(shape) / (rates[i] ?? NaN)),
    shapes.map((shape) => 2 / Math.sqrt(shape)),
    (random, i) => random.gamma(shapes[i] ?? 0) / (rates[i] ?? NaN),
  );
}

function drawColumn(size: Float64Array, mean: Float64Array, sd: Float64Array, skewness: Float64Array, exact: (random: RandomDraws, i: number) => number): DrawColumn {
  const bend = skewness.map((skew) => skew / 6);
  return (random, uniform, out) => {
    const table = normalTable();
    for (let i = 0; i < out.length; i++) {
      if ((size[i] ?? NaN) < smallShape) {
        out[i] = exact(random, i);
      } else {
        const z = table[(uniform() * tableSize) | 0] ?? 0;
        out[i] = (mean[i] ?? NaN) + (sd[i] ?? NaN) * (z + (bend[i] ?? NaN) * (z * z - 1));
      }
    }
  };
}

let normals: Float64Array | undefined;

/** Normal quantiles at the middles of equal shares of probability, made once. */
function normalTable(): Float64Array {
  normals ??= Float64Array.from({ length: tableSize }, (_, i) => normalQuantile((i + 0.5) / tableSize));
  return normals;
}
