/** Draws from a source of uniform numbers. */
export interface RandomDraws {
  /** Standard normal. */
  readonly normal: () => number;
  /** Gamma with the shape given and scale 1; shape 0 is always 0. */
  readonly gamma: (shape: number) => number;
  /** Beta(a, b); a = 0 is always 0, b = 0 always 1. */
  readonly beta: (a: number, b: number) => number;
  /** Dirichlet: as many shares as shapes, summing to 1; written into `out`. */
  readonly dirichlet: (shapes: ArrayLike<number>, out: Float64Array) => void;
}

/**
 * Normal draws by Marsaglia's polar method (1964), gamma draws by Marsaglia & Tsang (2000), beta and Dirichlet as
 * shares of gamma draws. The same uniform numbers give the same draws.
 */
export function randomDraws(uniform: () => number): RandomDraws {
  let spare = NaN;
  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = NaN;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * factor;
      return u * factor;
    }
  };
  const gamma = (shape: number): number => {
    if (!(shape >= 0)) throw new Error(`Expected a shape of at least 0, got ${shape}.`);
    if (shape === 0) return 0;
    // Below 1 by the lift Gamma(shape + 1) U^(1 / shape).
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = 1 - uniform();
      if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  };
  const beta = (a: number, b: number): number => {
    if (b === 0) return 1;
    const x = gamma(a);
    return x === 0 ? 0 : x / (x + gamma(b));
  };
  const dirichlet = (shapes: ArrayLike<number>, out: Float64Array): void => {
    let sum = 0;
    for (let j = 0; j < shapes.length; j++) sum += out[j] = gamma(shapes[j] ?? 0);
    for (let j = 0; j < shapes.length; j++) out[j] = (out[j] ?? 0) / sum;
  };
  return { normal, gamma, beta, dirichlet };
}
