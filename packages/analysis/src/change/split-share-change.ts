/** Something that changed a place's figure, as what it held before and holds after; the groups of a step add up. */
export interface ChangeStep {
  readonly before: CountOfBase;
  readonly after: CountOfBase;
}

export interface CountOfBase {
  readonly count: number;
  readonly base: number;
}

const mostSteps = 12;

/**
 * Splits the change of a share, sum of counts over sum of bases, into what each step gave it: the step's mean effect
 * over all orders in which the steps can have happened (Shapley 1953; for decompositions Shorrocks 2013). No order is
 * preferred, and the parts sum to the whole change. Orders in which the place would stand empty on the way are left out.
 *
 * @returns one part per step, in shares; `null` where the place is empty before or after, or in every order
 */
export function splitShareChange(steps: readonly ChangeStep[]): Float64Array | null {
  const k = steps.length;
  if (k > mostSteps) throw new Error(`Expected at most ${mostSteps} steps, got ${k}.`);
  const all = (1 << k) - 1;
  const shares = Float64Array.from({ length: all + 1 }, (_, taken) => shareWhere(steps, taken));
  const fromStart = orders(shares, k);
  const toEnd = orders(Float64Array.from(shares).reverse(), k).reverse();
  const count = fromStart[all] ?? 0;
  if (count === 0) return null;
  const parts = new Float64Array(k);
  for (let taken = 0; taken < all; taken++) {
    for (let step = 0; step < k; step++) {
      const next = taken | (1 << step);
      if (next === taken) continue;
      const share = ((fromStart[taken] ?? 0) * (toEnd[next] ?? 0)) / count;
      if (share > 0) parts[step] = (parts[step] ?? 0) + share * ((shares[next] ?? 0) - (shares[taken] ?? 0));
    }
  }
  return parts;
}

/** The place's share when the steps of a set have happened; NaN where nobody is left. */
function shareWhere(steps: readonly ChangeStep[], taken: number): number {
  let count = 0;
  let base = 0;
  steps.forEach(({ before, after }, step) => {
    const now = (taken >> step) & 1 ? after : before;
    count += now.count;
    base += now.base;
  });
  return base > 0 ? count / base : NaN;
}

/** Per set of steps, in how many orders it is reached without standing empty. */
function orders(shares: Float64Array, k: number): Float64Array {
  const reached = new Float64Array(shares.length);
  reached[0] = Number.isNaN(shares[0] ?? NaN) ? 0 : 1;
  for (let taken = 1; taken < shares.length; taken++) {
    if (Number.isNaN(shares[taken] ?? NaN)) continue;
    for (let step = 0; step < k; step++) if ((taken >> step) & 1) reached[taken] = (reached[taken] ?? 0) + (reached[taken ^ (1 << step)] ?? 0);
  }
  return reached;
}
