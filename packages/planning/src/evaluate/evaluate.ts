import { z95 } from "@byfokus/analysis";
import type { Estimate, Plan, Scenario } from "@byfokus/model";
import type { PlanningContext, PlanningTable } from "../table/planning-table.ts";
import { costSlices, fundSlices, sliceShares } from "./cost-slices.ts";
import type { Evaluation, MemberResult, PlaceReach, PotUse } from "./evaluation.ts";
import { judgeRules } from "./judge-rules.ts";
import { needByPlace } from "./need-by-place.ts";
import { openActivities } from "./open-activities.ts";
import { noPlaceId, placeRows, placesRowId } from "./place-rows.ts";
import { reachMembers, type ReachedMember } from "./reach-members.ts";
import { recomputeTotals } from "./recompute-totals.ts";
import { rehousedHouseholds } from "./rehoused-households.ts";
import { staffByArea, staffLeaving } from "./staff-moved.ts";
import { travelHours } from "./travel-hours.ts";

/**
 * Everything a scenario does and leaves undone, from scratch. Rules and definitions: SPEC.md, "Evaluate".
 * Staff and money come from the plan's assumptions, need from the table; nothing else decides a figure.
 */
export function evaluate(context: PlanningContext, plan: Plan, scenario: Scenario): Evaluation {
  const { table } = context;
  const model = plan.reachModel;
  const { scope } = scenario;
  const { works, share } = reachMembers(context, model, scope.members);
  const totals = recomputeTotals(table, share);
  const reachedByPlaces = sum(works.map(({ placesReached }) => placesReached));
  const needReached = totals.needReached + reachedByPlaces;
  const householdsContacted = totals.householdsContacted + reachedByPlaces;
  const needTotal: Estimate = { ...table.total.need, value: needByPlace(table).needReached };
  const precision = householdsContacted > 0 ? needReached / householdsContacted : null;

  const rows = placeRows(table, totals, reachedByPlaces);
  const organisations = rows.byOrganisation.filter(({ id }) => id !== noPlaceId && id !== placesRowId);
  const fte = sum(works.map(({ coverage }) => coverage.fte));
  const staff = staffByArea(table, works);
  const leaving = table.areas.map(({ fteToday }, area) => staffLeaving(fteToday, staff[area] ?? 0));
  const fteMoved = sum(leaving);
  const money = payMembers(context, works, model.krPerFte);
  const members = works.map((work) => memberResult(work, model.krPerFte));
  return {
    scenarioId: scenario.id,
    type: scope.type,
    residents: table.total.residents,
    residentsReached: totals.residentsReached,
    needTotal,
    needReached: clipped(needReached, totals.reachedVariance, needTotal.high),
    needLeftOut: clipped(Math.max(0, needTotal.value - needReached), totals.leftOutVariance, needTotal.high),
    coverage: needTotal.value > 0 ? needReached / needTotal.value : null,
    precision,
    householdsContacted,
    ...rows,
    worstOrganisation: worstOf(organisations),
    members,
    fte,
    fteBudget: plan.budget.fte,
    fteUnused: Math.max(0, plan.budget.fte - fte),
    fteMoved,
    belowCriticalMass: members.flatMap(({ member, belowCriticalMass }) => (member.kind === "area" && belowCriticalMass ? [member.id] : [])),
    costKr: fte * model.krPerFte,
    pots: money.pots,
    unfundedKr: money.unfundedKr,
    travelShare: travelShare(table, plan, works),
    movers: moversOffered(context, works),
    couplings: scope.couplings.length,
    activities: openActivities(table, scope, sum(works.map(({ member, placesReached }) => (member.kind === "referral" ? placesReached : 0)))),
    rules: judgeRules(plan, {
      members,
      fte,
      organisations,
      fteMoved,
      areasLosing: table.areas.filter((_, area) => (leaving[area] ?? 0) > 0).map(({ id }) => id),
      precision,
      unfundedKr: money.unfundedKr,
      unfunded: money.unfunded,
      potsKnown: context.frame.pots.length > 0,
    }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** 95 % interval, normal; places that are used are taken as certain. Kept within the town's own need. */
function clipped(value: number, variance: number, high: number): Estimate {
  const half = z95 * Math.sqrt(variance);
  return { value, low: Math.max(0, value - half), high: Math.max(value, Math.min(high, value + half)) };
}

function worstOf(organisations: readonly PlaceReach[]): Evaluation["worstOrganisation"] {
  let worst: Evaluation["worstOrganisation"] = null;
  for (const { id, name, coverage } of organisations) {
    if (coverage === null) continue;
    if (worst === null || coverage < worst.coverage || (coverage === worst.coverage && id < worst.id)) worst = { id, name, coverage };
  }
  return worst;
}

function memberResult({ member, coverage, need, needReached, householdsContacted }: ReachedMember, krPerFte: number): MemberResult {
  return {
    member,
    name: coverage.name,
    fte: coverage.fte,
    costKr: coverage.fte * krPerFte,
    dwellings: coverage.dwellings,
    residents: coverage.residents,
    need,
    needReached,
    householdsContacted,
    criticalMass: coverage.criticalMass,
    belowCriticalMass: coverage.criticalMass > 0 && coverage.fte < coverage.criticalMass - 1e-9,
  };
}

function payMembers(context: PlanningContext, works: readonly ReachedMember[], krPerFte: number): { pots: readonly PotUse[]; unfundedKr: number; unfunded: readonly string[] } {
  const slices = costSlices(context);
  const costKr = new Float64Array(slices.mayPay.length);
  const shares = works.map(({ member, coverage }) => sliceShares(context, member, coverage));
  works.forEach(({ coverage }, number) => {
    shares[number]?.forEach((share, slice) => (costKr[slice] = (costKr[slice] ?? 0) + share * coverage.fte * krPerFte));
  });
  const { usedKr, unfundedKr } = fundSlices(slices, costKr);
  // Less than a krone is rounding.
  const lacking = unfundedKr.map((kr) => kr > 1);
  return {
    pots: slices.pots.map(({ id, name, krPerYear }, number) => ({ id, name, usedKr: usedKr[number] ?? 0, unusedKr: Math.max(0, krPerYear - (usedKr[number] ?? 0)) })),
    unfundedKr: sum(unfundedKr.filter((_, slice) => lacking[slice])),
    unfunded: works.filter(({ coverage }, number) => coverage.fte > 0 && shares[number]?.some((share, slice) => share > 0 && lacking[slice] === true)).map(({ member }) => member.id),
  };
}

function travelShare(table: PlanningTable, plan: Plan, works: readonly ReachedMember[]): number | null {
  const travels = travelHours(table, plan.reachModel, works).filter((travel) => travel !== null);
  const workHours = sum(travels.map((travel) => travel.workHours));
  return workHours > 0 ? sum(travels.map((travel) => travel.travelHours)) / workHours : null;
}

/** Places offered beyond the households rehoused from an area are places nobody can take, and are not counted. */
function moversOffered({ frame }: PlanningContext, works: readonly ReachedMember[]): Evaluation["movers"] {
  const rehousedFrom = rehousedHouseholds(frame);
  const rehoused = sum([...rehousedFrom.values()]);
  const offered = sum(
    [...rehousedFrom].map(([areaId, households]) =>
      Math.min(households, sum(works.map(({ member }) => (member.kind === "movers" && member.id === areaId ? member.places : 0)))),
    ),
  );
  return { rehoused, offered, share: rehoused > 0 ? offered / rehoused : null };
}
