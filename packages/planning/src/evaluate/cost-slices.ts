import type { Member, Pot } from "@byfokus/model";
import { validOn } from "../table/valid-on.ts";
import { tenures } from "../table/tenures.ts";
import type { PlanningContext, PlanningTable } from "../table/planning-table.ts";
import type { MemberCoverage } from "./member-coverage.ts";
import { fundPots, type Funding } from "./fund-pots.ts";
import { placeIndex } from "./place-index.ts";

/** Which pots may pay for which homes. Homes that the same pots may pay for are one slice of cost. */
export interface CostSlices {
  /** Pots valid on the edition's date, those with the narrowest terms first, then by id. */
  readonly pots: readonly Pot[];
  readonly sliceOf: Int32Array;
  /** Slice for work without a place (referral, movers from nowhere): open pots alone may pay it. */
  readonly placeless: number;
  /** Per slice, which pots may pay; and per pot, which slices it may pay. */
  readonly mayPay: readonly (readonly boolean[])[];
  readonly payable: readonly (readonly boolean[])[];
}

const slicesByContext = new WeakMap<PlanningContext, CostSlices>();

/** Sorts a town's homes into slices by who may pay. Computed once per context. */
export function costSlices(context: PlanningContext): CostSlices {
  const known = slicesByContext.get(context);
  if (known !== undefined) return known;
  const slices = sortHomes(context);
  slicesByContext.set(context, slices);
  return slices;
}

/**
 * Share of a member's cost in each slice, by dwellings; sums to 1. Mover places are paid as the area the households
 * left; referral places belong to no homes.
 */
export function sliceShares(context: PlanningContext, member: Member, coverage: MemberCoverage): Float64Array {
  const { sliceOf, mayPay, placeless } = costSlices(context);
  const { table } = context;
  const left = member.kind === "movers" ? table.areas[placeIndex(table).area.get(member.id) ?? -1] : undefined;
  const { units, dwellings } = left ?? coverage;
  const shares = new Float64Array(mayPay.length);
  if (dwellings <= 0) {
    shares[placeless] = 1;
    return shares;
  }
  for (const unit of units) {
    const slice = sliceOf[unit] ?? placeless;
    shares[slice] = (shares[slice] ?? 0) + (table.dwellings[unit] ?? 0) / dwellings;
  }
  return shares;
}

/**
 * Pays slices of cost from the town's pots. A pot with a largest share pays at most that share of the whole cost,
 * whoever pays the rest, which makes co-financing a plain limit and the answer exact.
 */
export function fundSlices({ pots, payable }: CostSlices, costKr: Float64Array): Funding {
  const total = costKr.reduce((sum, kr) => sum + kr, 0);
  return fundPots(
    costKr,
    pots.map((pot, number) => ({
      limitKr: Math.min(pot.krPerYear, pot.maxShare === undefined ? Number.POSITIVE_INFINITY : pot.maxShare * total),
      mayPay: payable[number] ?? [],
    })),
  );
}

function sortHomes({ table, frame }: PlanningContext): CostSlices {
  const pots = frame.pots.filter((pot) => validOn(pot, frame.edition.asOf)).sort(byNarrowness);
  const mayPay: boolean[][] = [];
  const sliceByTerms = new Map<string, number>();
  const sliceFor = (allowed: boolean[]): number => {
    const terms = allowed.join();
    const known = sliceByTerms.get(terms);
    if (known !== undefined) return known;
    sliceByTerms.set(terms, mayPay.length);
    mayPay.push(allowed);
    return mayPay.length - 1;
  };
  const placeless = sliceFor(pots.map((pot) => pot.tenures === undefined && pot.organisationIds === undefined));
  const sliceByHome = new Map<number, number>();
  const sliceOf = new Int32Array(table.unitIds.length);
  for (let unit = 0; unit < sliceOf.length; unit++) {
    const organisation = table.organisationOf[unit] ?? -1;
    const home = (organisation + 1) * tenures.length + (table.tenureOf[unit] ?? 0);
    let slice = sliceByHome.get(home);
    if (slice === undefined) {
      slice = sliceFor(pots.map((pot) => mayPayHome(pot, table, unit)));
      sliceByHome.set(home, slice);
    }
    sliceOf[unit] = slice;
  }
  return { pots, sliceOf, placeless, mayPay, payable: pots.map((_, number) => mayPay.map((slice) => slice[number] === true)) };
}

function mayPayHome(pot: Pot, table: PlanningTable, unit: number): boolean {
  const tenure = tenures[table.tenureOf[unit] ?? -1];
  const organisation = table.organisations[table.organisationOf[unit] ?? -1];
  const tenureFits = pot.tenures === undefined || (tenure !== undefined && pot.tenures.includes(tenure));
  const organisationFits = pot.organisationIds === undefined || (organisation !== undefined && pot.organisationIds.includes(organisation.id));
  return tenureFits && organisationFits;
}

/** An organisation's own money first, then money for a tenure, then money with a largest share; open money last. */
function byNarrowness(a: Pot, b: Pot): number {
  return terms(b) - terms(a) || (a.id < b.id ? -1 : 1);
}

function terms({ organisationIds, tenures: allowed, maxShare }: Pot): number {
  return (organisationIds === undefined ? 0 : 4) + (allowed === undefined ? 0 : 2) + (maxShare === undefined ? 0 : 1);
}
