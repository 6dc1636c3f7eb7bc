import { memberKey, type Member, type MemberRef, type Plan } from "@byfokus/model";
import { tenures } from "../table/tenures.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { createCoverLayers } from "./cover-layers.ts";
import { memberCoverage, type MemberCoverage } from "./member-coverage.ts";
import { needByPlace } from "./need-by-place.ts";
import { servePlaces } from "./serve-places.ts";

/** The figures that follow the hand: as in `Evaluation`, within rounding. */
export interface LiveFigures {
  readonly needReached: number;
  readonly needLeftOut: number;
  readonly coverage: number | null;
  readonly householdsContacted: number;
  readonly precision: number | null;
  readonly residentsReached: number;
  readonly fte: number;
  readonly costKr: number;
  /** Lowest coverage among organisations with need; `null` without any. */
  readonly worstCoverage: number | null;
}

/** What one member would add if it were put in now; as `LiveTotals.put` does it, so a member already there is replaced. */
export interface Lift {
  readonly needReached: number;
  readonly householdsContacted: number;
}

/** A scope under construction. Every edit costs O(units it touches); reading the figures O(places + organisations). */
export interface LiveTotals {
  /** Puts a member in; one with the same kind and id is replaced. */
  put(member: Member): void;
  /** Takes a member out; one that is not there changes nothing. */
  remove(member: MemberRef): void;
  /**
   * Lift of a place member or an offer over what others reach, referral and mover places aside. Only lifts count: for
   * a member already there with a higher share the lift is 0.
   *
   * @param organisation count only the need of this organisation's homes (index into the table)
   */
  lift(member: Member, organisation?: number): Lift;
  /** As `lift`, for anything that reaches one share of some units. */
  liftOver(units: Int32Array, share: number, organisation?: number): Lift;
  members(): readonly Member[];
  figures(): LiveFigures;
  /** As in `figures`, without working out the rest. */
  fte(): number;
  /** Need reached per organisation, homes without one last; referral and mover places aside. */
  readonly reachedByOrganisation: Float64Array;
  /** Need reached per area, homes outside areas last. */
  readonly reachedByArea: Float64Array;
  readonly reachedByDistrict: Float64Array;
  readonly reachedByTenure: Float64Array;
  /** Reached share per unit, 0-1. */
  readonly share: Float64Array;
}

/** Incremental totals of a scope that starts empty. Same answers as `evaluate`, tested on random edits. */
export function createLiveTotals(context: PlanningContext, plan: Pick<Plan, "reachModel">): LiveTotals {
  const { table } = context;
  const model = plan.reachModel;
  const { needHouseholds, households, residents, areaOf, organisationOf, districtOf, tenureOf } = table;
  const layers = createCoverLayers(table);
  const whole = needByPlace(table);
  const share = new Float64Array(needHouseholds.length);
  const reachedByArea = new Float64Array(table.areas.length + 1);
  const reachedByOrganisation = new Float64Array(table.organisations.length + 1);
  const reachedByDistrict = new Float64Array(table.districts.length + 1);
  const reachedByTenure = new Float64Array(tenures.length + 1);
  const held = new Map<string, { member: Member; coverage: MemberCoverage }>();
  let unitReached = 0;
  let unitContacted = 0;
  let residentsReached = 0;
  let fte = 0;

  /** Reads the layers again for some units and moves every sum by the difference. */
  const settle = (units: Int32Array): void => {
    for (const unit of units) {
      const before = share[unit] ?? 0;
      const after = layers.shareAt(unit);
      if (after === before) continue;
      share[unit] = after;
      const reached = (after - before) * (needHouseholds[unit] ?? 0);
      unitReached += reached;
      unitContacted += (after - before) * (households[unit] ?? 0);
      if (before === 0) residentsReached += residents[unit] ?? 0;
      else if (after === 0) residentsReached -= residents[unit] ?? 0;
      addAt(reachedByArea, areaOf[unit] ?? -1, reached);
      addAt(reachedByOrganisation, organisationOf[unit] ?? -1, reached);
      addAt(reachedByDistrict, districtOf[unit] ?? -1, reached);
      addAt(reachedByTenure, tenureOf[unit] ?? -1, reached);
    }
  };

  const liftOver = (units: Int32Array, reached: number, organisation?: number): Lift => {
    let needReached = 0;
    let householdsContacted = 0;
    for (const unit of units) {
      const rise = reached - (share[unit] ?? 0);
      if (rise <= 0 || (organisation !== undefined && organisationOf[unit] !== organisation)) continue;
      needReached += rise * (needHouseholds[unit] ?? 0);
      householdsContacted += rise * (households[unit] ?? 0);
    }
    return { needReached, householdsContacted };
  };

  const take = (key: string): void => {
    const known = held.get(key);
    if (known === undefined) return;
    held.delete(key);
    fte -= known.coverage.fte;
  };

  return {
    put(member) {
      const key = memberKey(member);
      take(key);
      const coverage = memberCoverage(context, model, member);
      held.set(key, { member, coverage });
      fte += coverage.fte;
      layers.set(member, coverage.share);
      settle(coverage.units);
    },
    remove(ref) {
      const known = held.get(memberKey(ref));
      if (known === undefined) return;
      take(memberKey(ref));
      layers.set(known.member, 0);
      settle(known.coverage.units);
    },
    lift(member, organisation) {
      const coverage = memberCoverage(context, model, member);
      return liftOver(coverage.units, coverage.share, organisation);
    },
    liftOver,
    fte: () => fte,
    members: () => [...held.values()].map(({ member }) => member),
    figures() {
      const members = [...held.values()].map(({ member }) => member).filter(({ kind }) => kind === "referral" || kind === "movers");
      const served = servePlaces(context, model, members, unitReached, whole.needReached).reduce((sum, row) => sum + row.served, 0);
      const needReached = unitReached + served;
      const householdsContacted = unitContacted + served;
      return {
        needReached,
        needLeftOut: Math.max(0, whole.needReached - needReached),
        coverage: whole.needReached > 0 ? needReached / whole.needReached : null,
        householdsContacted,
        precision: householdsContacted > 0 ? needReached / householdsContacted : null,
        residentsReached,
        fte,
        costKr: fte * model.krPerFte,
        worstCoverage: lowestCoverage(whole.byOrganisation, reachedByOrganisation),
      };
    },
    reachedByOrganisation,
    reachedByArea,
    reachedByDistrict,
    reachedByTenure,
    share,
  };
}

/** The last entry collects what belongs to no place. */
function addAt(sums: Float64Array, place: number, amount: number): void {
  const at = place < 0 ? sums.length - 1 : place;
  sums[at] = (sums[at] ?? 0) + amount;
}

function lowestCoverage(need: Float64Array, reached: Float64Array): number | null {
  let lowest: number | null = null;
  for (let organisation = 0; organisation < need.length - 1; organisation++) {
    const whole = need[organisation] ?? 0;
    if (whole <= 0) continue;
    const coverage = (reached[organisation] ?? 0) / whole;
    if (lowest === null || coverage < lowest) lowest = coverage;
  }
  return lowest;
}
