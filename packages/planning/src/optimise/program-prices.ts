import type { ScopeProgram } from "./scope-program.ts";

/**
 * What each rule that several places share costs at its edge: households in need reached per unit of the rule.
 * None is negative. Any such prices give a valid upper bound; good ones give a close one and are the explanation.
 * A rule that is off keeps the price 0.
 */
export interface ProgramPrices {
  /** Per FTE of the budget. */
  readonly fte: number;
  /** Per FTE paid by each pot, in the program's order. */
  readonly pots: readonly number[];
  /** Per FTE that each pot's largest share of the plan's cost holds back. */
  readonly potShares: readonly number[];
  /** Per household in need of each organisation's least share, in the program's order. */
  readonly organisations: readonly number[];
  /** Per FTE that may leave today's places. */
  readonly moved: number;
  /** Per household of the least precision: (need reached - least share x contacted). */
  readonly precision: number;
  /** Per household in need that places cannot reach because others do already. */
  readonly leftOut: number;
  /** Per household in need of each lot's own pool. */
  readonly lots: readonly number[];
}

/** Prices of 0: every rule is free. */
export function noPrices({ pots, organisations, lots }: ScopeProgram): ProgramPrices {
  return { fte: 0, pots: pots.map(() => 0), potShares: pots.map(() => 0), organisations: organisations.map(() => 0), moved: 0, precision: 0, leftOut: 0, lots: lots.map(() => 0) };
}

/** The same prices in one row: fte, moved, precision, left out, then pots, pots' shares, organisations and lots. */
export function pricesToRow({ fte, moved, precision, leftOut, pots, potShares, organisations, lots }: ProgramPrices): Float64Array {
  return Float64Array.of(fte, moved, precision, leftOut, ...pots, ...potShares, ...organisations, ...lots);
}

/** The row back as prices of that program. */
export function pricesFromRow({ pots, organisations, lots }: ScopeProgram, row: Float64Array): ProgramPrices {
  const count = 4 + 2 * pots.length + organisations.length + lots.length;
  if (row.length !== count) throw new Error(`Expected ${count} prices, got ${row.length}.`);
  let at = 4;
  const next = (length: number): number[] => Array.from(row.subarray(at, (at += length)));
  return {
    fte: row[0] ?? 0,
    moved: row[1] ?? 0,
    precision: row[2] ?? 0,
    leftOut: row[3] ?? 0,
    pots: next(pots.length),
    potShares: next(pots.length),
    organisations: next(organisations.length),
    lots: next(lots.length),
  };
}

/** Refuses prices that are negative, not finite, or of another program. */
export function checkPrices(program: ScopeProgram, prices: ProgramPrices): void {
  const row = pricesToRow(prices);
  const shape = pricesToRow(noPrices(program));
  if (row.length !== shape.length || prices.pots.length !== program.pots.length || prices.organisations.length !== program.organisations.length || prices.lots.length !== program.lots.length) {
    throw new Error(`Expected ${shape.length} prices, got ${row.length}.`);
  }
  row.forEach((price) => {
    if (!(price >= 0) || !Number.isFinite(price)) throw new Error(`Expected prices of at least 0, got ${price}.`);
  });
}
