import type { CouplingProposal } from "./coupling-proposal.ts";

/**
 * Chooses pairs of high total value with each area in at most `perArea` of them: greedy by value, then two pairs for
 * one as long as that raises the total. Greedy alone has at least half the best total; the exchange only adds.
 *
 * @returns at most `limit` pairs, highest value first; ties by distance, then by ids
 */
export function choosePairs(pairs: readonly CouplingProposal[], perArea: number, limit: number): readonly CouplingProposal[] {
  const order = [...pairs].sort(byValue);
  const chosen = new Set<CouplingProposal>();
  const used = new Map<string, number>();
  const take = (pair: CouplingProposal): void => {
    chosen.add(pair);
    for (const id of endsOf(pair)) used.set(id, (used.get(id) ?? 0) + 1);
  };
  const drop = (pair: CouplingProposal): void => {
    chosen.delete(pair);
    for (const id of endsOf(pair)) used.set(id, (used.get(id) ?? 0) - 1);
  };
  const fits = (pair: CouplingProposal): boolean => !chosen.has(pair) && chosen.size < limit && endsOf(pair).every((id) => (used.get(id) ?? 0) < perArea);
  for (const pair of order) if (fits(pair)) take(pair);

  for (let changed = true; changed; ) {
    changed = false;
    for (const out of order.filter((pair) => chosen.has(pair))) {
      drop(out);
      const into: CouplingProposal[] = [];
      for (const pair of order) {
        if (into.length === 2) break;
        if (pair === out || !fits(pair)) continue;
        take(pair);
        into.push(pair);
      }
      if (into.reduce((sum, { value }) => sum + value, 0) > out.value + 1e-9) {
        changed = true;
        continue;
      }
      into.forEach(drop);
      take(out);
    }
  }
  return order.filter((pair) => chosen.has(pair));
}

function endsOf({ coupling }: CouplingProposal): readonly string[] {
  return [coupling.vulnerable, coupling.wellFunctioning];
}

function byValue(a: CouplingProposal, b: CouplingProposal): number {
  return b.value - a.value || (a.distanceM ?? Number.MAX_VALUE) - (b.distanceM ?? Number.MAX_VALUE) || (pairText(a) < pairText(b) ? -1 : 1);
}

function pairText(pair: CouplingProposal): string {
  return endsOf(pair).join("\n");
}
