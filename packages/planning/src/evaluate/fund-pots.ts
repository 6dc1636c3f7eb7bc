/** Money of one kind: how much of it there is, and which slices of cost it may pay. */
export interface PotMoney {
  readonly limitKr: number;
  /** One entry per slice of cost. */
  readonly mayPay: readonly boolean[];
}

export interface Funding {
  /** Kroner from each pot, in the pots' order. */
  readonly usedKr: readonly number[];
  /** Kroner of each slice that no pot pays. */
  readonly unfundedKr: readonly number[];
}

/** Half an øre: smaller remainders are rounding, not money. */
const smallestKr = 0.005;

/**
 * Pays as much as the pots' terms allow, exactly: a maximum flow from pots to slices of cost (Edmonds-Karp; the graph
 * is the pots times the kinds of cost, so tens of nodes). Pots are drawn on in their order and never drawn on less
 * because a later one is added, so the first pot is used as far as possible.
 *
 * @param costKr kroner per slice
 */
export function fundPots(costKr: ArrayLike<number>, pots: readonly PotMoney[]): Funding {
  const slices = costKr.length;
  const flow = pots.map(() => new Float64Array(slices));
  const paid = new Float64Array(slices);
  const usedKr = pots.map(() => 0);
  pots.forEach((pot, first) => {
    for (;;) {
      const room = pot.limitKr - (usedKr[first] ?? 0);
      if (room <= smallestKr) return;
      const path = findPath(first, costKr, paid, pots, flow);
      if (path === undefined) return;
      const amount = Math.min(room, (costKr[path.end] ?? 0) - (paid[path.end] ?? 0), path.rerouted);
      if (amount <= smallestKr) return;
      for (const { pot: from, slice, direction } of path.steps) add(flow[from], slice, direction * amount);
      add(paid, path.end, amount);
      usedKr[first] = (usedKr[first] ?? 0) + amount;
    }
  });
  return { usedKr, unfundedKr: Array.from(paid, (amount, slice) => Math.max(0, (costKr[slice] ?? 0) - amount)) };
}

interface Path {
  readonly end: number;
  readonly steps: readonly { readonly pot: number; readonly slice: number; readonly direction: 1 | -1 }[];
  /** Most that can be moved along the path's backward steps. */
  readonly rerouted: number;
}

/** Breadth first from a pot to a slice that still lacks money, taking over slices other pots already pay. */
function findPath(first: number, costKr: ArrayLike<number>, paid: Float64Array, pots: readonly PotMoney[], flow: readonly Float64Array[]): Path | undefined {
  // Which pot reached each slice, and which slice each pot was reached by; -1 not yet, -2 the start.
  const sliceFrom = new Int32Array(costKr.length).fill(-1);
  const potFrom = new Int32Array(pots.length).fill(-1);
  potFrom[first] = -2;
  const queue = [first];
  for (const pot of queue) {
    const mayPay = pots[pot]?.mayPay ?? [];
    for (let slice = 0; slice < costKr.length; slice++) {
      if (sliceFrom[slice] !== -1 || mayPay[slice] !== true) continue;
      sliceFrom[slice] = pot;
      if ((costKr[slice] ?? 0) - (paid[slice] ?? 0) > smallestKr) return trace(slice, sliceFrom, potFrom, flow);
      for (let other = 0; other < pots.length; other++) {
        if (potFrom[other] !== -1 || (flow[other]?.[slice] ?? 0) <= smallestKr) continue;
        potFrom[other] = slice;
        queue.push(other);
      }
    }
  }
  return undefined;
}

function trace(end: number, sliceFrom: Int32Array, potFrom: Int32Array, flow: readonly Float64Array[]): Path {
  const steps: { pot: number; slice: number; direction: 1 | -1 }[] = [];
  let rerouted = Number.POSITIVE_INFINITY;
  let slice = end;
  for (;;) {
    const pot = sliceFrom[slice] ?? 0;
    steps.push({ pot, slice, direction: 1 });
    const taken = potFrom[pot] ?? -2;
    if (taken < 0) return { end, steps, rerouted };
    steps.push({ pot, slice: taken, direction: -1 });
    rerouted = Math.min(rerouted, flow[pot]?.[taken] ?? 0);
    slice = taken;
  }
}

function add(amounts: Float64Array | undefined, at: number, amount: number): void {
  if (amounts !== undefined) amounts[at] = (amounts[at] ?? 0) + amount;
}
