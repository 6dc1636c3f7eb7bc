import { solveLinear } from "../special/solve-linear.ts";

export interface PoissonOptions {
  readonly weights?: Float64Array;
  readonly offset?: Float64Array;
  readonly start?: Float64Array;
}

export interface PoissonFit {
  readonly coefficients: Float64Array;
  /** Fitted mean of each observation. */
  readonly mu: Float64Array;
  readonly deviance: number;
  /** X' W X at the fit, row by row; its inverse times the dispersion is the coefficients' covariance. */
  readonly information: Float64Array;
}

const mostRounds = 200;

/**
 * Log-linear Poisson regression by weighted least squares, round by round (Nelder & Wedderburn 1972), until the
 * deviance moves by less than 1e-12 of itself. A round that makes the fit worse is halved.
 *
 * @param y observed, >= 0 and not all 0; fractions are allowed
 * @param columns the design, one column per coefficient, as long as `y`
 * @param weights prior weights, one for each
 * @param offset known part of the log mean, such as the log of the persons at risk
 * @param start fitted means to start from, those near 0 raised to 0.1 since they would weigh nothing; y + 0.1 otherwise
 */
export function fitPoisson(y: Float64Array, columns: readonly Float64Array[], { weights, offset, start }: PoissonOptions = {}): PoissonFit {
  const width = columns.length;
  let mu: Float64Array = start?.map((mean) => Math.max(0.1, mean)) ?? y.map((value) => value + 0.1);
  let coefficients: Float64Array | undefined;
  let deviance = Infinity;
  const meansAt = (at: Float64Array): Float64Array => y.map((_, t) => Math.exp(columns.reduce((line, column, a) => line + (at[a] ?? 0) * (column[t] ?? 0), offset?.[t] ?? 0)));
  for (let round = 0; round < mostRounds; round++) {
    const { information, right } = normalEquations(y, columns, mu, weights, offset);
    let next = solveLinear(information, right);
    let means = meansAt(next);
    let fitted = devianceOf(y, means, weights);
    const before = coefficients;
    for (let halving = 0; before !== undefined && !(fitted <= deviance * (1 + 1e-12)) && halving < 30; halving++) {
      next = next.map((value, a) => (value + (before[a] ?? 0)) / 2);
      means = meansAt(next);
      fitted = devianceOf(y, means, weights);
    }
    const settled = Math.abs(fitted - deviance) <= 1e-12 * (Math.abs(fitted) + 0.1);
    coefficients = next;
    mu = means;
    deviance = fitted;
    if (settled) return { coefficients, mu, deviance, information: normalEquations(y, columns, mu, weights, offset).information };
  }
  throw new Error(`Expected a log-linear fit of ${y.length} counts and ${width} coefficients to settle in ${mostRounds} rounds; it did not.`);
}

function normalEquations(y: Float64Array, columns: readonly Float64Array[], mu: Float64Array, weights?: Float64Array, offset?: Float64Array): { readonly information: Float64Array; readonly right: Float64Array } {
  const width = columns.length;
  const information = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (let t = 0; t < y.length; t++) {
    const mean = mu[t] ?? NaN;
    const weight = (weights?.[t] ?? 1) * mean;
    const working = Math.log(mean) - (offset?.[t] ?? 0) + ((y[t] ?? NaN) - mean) / mean;
    for (let a = 0; a < width; a++) {
      const value = weight * (columns[a]?.[t] ?? NaN);
      right[a] = (right[a] ?? 0) + value * working;
      for (let b = 0; b < width; b++) information[a * width + b] = (information[a * width + b] ?? 0) + value * (columns[b]?.[t] ?? NaN);
    }
  }
  return { information, right };
}

function devianceOf(y: Float64Array, mu: Float64Array, weights?: Float64Array): number {
  return y.reduce((sum, value, t) => {
    const mean = mu[t] ?? NaN;
    return sum + 2 * (weights?.[t] ?? 1) * ((value > 0 ? value * Math.log(value / mean) : 0) - value + mean);
  }, 0);
}
