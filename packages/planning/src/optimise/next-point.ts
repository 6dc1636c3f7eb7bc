/** A plane that is nowhere above the bound: `constant + slopes · point`. */
export interface Cut {
  readonly constant: number;
  readonly slopes: Float64Array;
}

/** Finds the next prices to look at from the slopes seen so far. */
export interface NextPoint {
  learn(cut: Cut): void;
  /**
   * The point without negative entries that has the lowest model (highest of the planes) + distance² / (2 reach).
   *
   * @returns the point, and the model's height there
   */
  from(centre: Float64Array, reach: number): { readonly point: Float64Array; readonly promised: number };
}

/** Planes kept; those that carry no weight go first, oldest first. */
const mostCuts = 80;
const mostExchanges = 600;

export function createNextPoint(): NextPoint {
  const cuts: Cut[] = [];
  let weights = new Float64Array(0);
  return {
    learn(cut) {
      if (cuts.length >= mostCuts) {
        const out = Math.max(0, weights.findIndex((weight) => weight === 0));
        cuts.splice(out, 1);
        weights = weights.filter((_, at) => at !== out);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        weights = sum > 0 ? weights.map((weight) => weight / sum) : weights;
      }
      cuts.push(cut);
      weights = Float64Array.of(...weights, weights.some((weight) => weight > 0) ? 0 : 1);
    },
    from(centre, reach) {
      const point = balance(cuts, weights, centre, reach);
      return { point, promised: cuts.reduce((highest, cut) => Math.max(highest, heightOf(cut, point)), Number.NEGATIVE_INFINITY) };
    },
  };
}

/**
 * The dual of the proximal step: weights on the planes, summing to 1, exchanged between the highest plane and the
 * lowest that carries weight until all that carry weight are equally high (pairwise Frank-Wolfe with exact line search).
 */
function balance(cuts: readonly Cut[], weights: Float64Array, centre: Float64Array, reach: number): Float64Array {
  const mean = new Float64Array(centre.length);
  cuts.forEach(({ slopes }, cut) => addTo(mean, slopes, weights[cut] ?? 0));
  const point = pointAt(centre, mean, reach, new Float64Array(centre.length));
  for (let exchange = 0; exchange < mostExchanges; exchange++) {
    let highest = 0;
    let lowest = -1;
    let top = Number.NEGATIVE_INFINITY;
    let bottom = Number.POSITIVE_INFINITY;
    for (let cut = 0; cut < cuts.length; cut++) {
      const plane = cuts[cut];
      if (plane === undefined) continue;
      const height = heightOf(plane, point);
      if (height > top) {
        top = height;
        highest = cut;
      }
      if ((weights[cut] ?? 0) > 0 && height < bottom) {
        bottom = height;
        lowest = cut;
      }
    }
    const up = cuts[highest];
    const down = cuts[lowest];
    if (up === undefined || down === undefined || highest === lowest || top - bottom <= 1e-9 * Math.max(1, Math.abs(top))) break;
    const most = weights[lowest] ?? 0;
    const amount = exchangeAmount(up, down, most, centre, mean, reach);
    weights[highest] = (weights[highest] ?? 0) + amount;
    weights[lowest] = amount === most ? 0 : most - amount;
    addTo(mean, up.slopes, amount);
    addTo(mean, down.slopes, -amount);
    pointAt(centre, mean, reach, point);
  }
  return point;
}

/** How much weight to move before the two planes are equally high, at most all of it. */
function exchangeAmount(up: Cut, down: Cut, most: number, centre: Float64Array, mean: Float64Array, reach: number): number {
  const difference = (amount: number): number => {
    let sum = up.constant - down.constant;
    for (let at = 0; at < centre.length; at++) {
      const slope = (up.slopes[at] ?? 0) - (down.slopes[at] ?? 0);
      sum += slope * Math.max(0, (centre[at] ?? 0) - reach * ((mean[at] ?? 0) + amount * slope));
    }
    return sum;
  };
  if (difference(most) >= 0) return most;
  let low = 0;
  let high = most;
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (difference(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function pointAt(centre: Float64Array, mean: Float64Array, reach: number, point: Float64Array): Float64Array {
  for (let at = 0; at < point.length; at++) point[at] = Math.max(0, (centre[at] ?? 0) - reach * (mean[at] ?? 0));
  return point;
}

function heightOf({ constant, slopes }: Cut, point: Float64Array): number {
  let height = constant;
  for (let at = 0; at < slopes.length; at++) height += (slopes[at] ?? 0) * (point[at] ?? 0);
  return height;
}

function addTo(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + factor * (values[at] ?? 0);
}
