import type { Coupling, Plan, Scenario } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation, MetricId, MetricTrace, PlaceReach } from "./evaluation.ts";
import { metricValue } from "./metric-value.ts";
import { noPlaceId } from "./place-rows.ts";
import { reachMembers, type ReachedMember } from "./reach-members.ts";
import { rehousedHouseholds } from "./rehoused-households.ts";
import { staffByArea, staffLeaving } from "./staff-moved.ts";
import { travelHours } from "./travel-hours.ts";

/**
 * Opens a metric: the message id of its formula (`formula.<metric>`), the numbers in the formula, and the rows they
 * are sums (or a minimum) of. Column names are message ids too. From the rows alone the value can be worked out again.
 */
export function traceMetric(context: PlanningContext, plan: Plan, scenario: Scenario, metric: MetricId): MetricTrace {
  const evaluation = evaluate(context, plan, scenario);
  return {
    metric,
    value: metricValue(evaluation, metric),
    formula: `formula.${metric}`,
    ...opened(metric, { context, plan, scenario, evaluation }),
  };
}

interface Subject {
  readonly context: PlanningContext;
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
}

type Opened = Pick<MetricTrace, "terms" | "columns" | "rows">;
type Row = MetricTrace["rows"][number];

function opened(metric: MetricId, subject: Subject): Opened {
  switch (metric) {
    case "needReached":
      return openNeedReached(subject);
    case "needLeftOut":
    case "coverage":
      return openPlaces(subject);
    case "precision":
      return openPrecision(subject);
    case "residentsReached":
      return openResidents(subject);
    case "worstOrganisation":
      return openOrganisations(subject);
    case "fte":
    case "costKr":
      return openCost(subject);
    case "fteMoved":
      return openStaffMoved(subject);
    case "belowCriticalMass":
      return openCriticalMass(subject);
    case "travelShare":
      return openTravel(subject);
    case "moversReached":
      return openMovers(subject);
    case "couplings":
      return openCouplings(subject);
  }
}

function openNeedReached({ evaluation }: Subject): Opened {
  return {
    terms: [{ name: "needReached", value: evaluation.needReached.value }],
    columns: ["fte", "need", "needReached"],
    rows: memberRows(evaluation, ({ fte, need, needReached }) => [fte, need, needReached]),
  };
}

function openPlaces({ evaluation }: Subject): Opened {
  return {
    terms: [
      { name: "needReached", value: evaluation.needReached.value },
      { name: "needTotal", value: evaluation.needTotal.value },
    ],
    columns: ["need", "needReached", "needLeftOut"],
    rows: [...evaluation.byArea, evaluation.outsideAreas].map((place) => placeRow(place, [place.need, place.reached, place.leftOut])),
  };
}

function openPrecision({ evaluation }: Subject): Opened {
  return {
    terms: [
      { name: "needReached", value: evaluation.needReached.value },
      { name: "householdsContacted", value: evaluation.householdsContacted },
    ],
    columns: ["needReached", "householdsContacted"],
    rows: memberRows(evaluation, ({ needReached, householdsContacted }) => [needReached, householdsContacted]),
  };
}

/** Residents by area, the last row being those outside every area. */
function openResidents({ context, plan, scenario, evaluation }: Subject): Opened {
  const { table } = context;
  const { share } = reachMembers(context, plan.reachModel, scenario.scope.members);
  const all = new Float64Array(table.areas.length + 1);
  const reached = new Float64Array(table.areas.length + 1);
  share.forEach((unitShare, unit) => {
    const area = table.areaOf[unit] ?? -1;
    const at = area < 0 ? table.areas.length : area;
    all[at] = (all[at] ?? 0) + (table.residents[unit] ?? 0);
    if (unitShare > 0) reached[at] = (reached[at] ?? 0) + (table.residents[unit] ?? 0);
  });
  const places = [...table.areas.map(({ id, name }) => ({ id, name })), { id: noPlaceId, name: noPlaceId }];
  return {
    terms: [{ name: "residents", value: evaluation.residents }],
    columns: ["residents", "residentsReached"],
    rows: places.map(({ id, name }, at) => ({ id, name, values: [all[at] ?? 0, reached[at] ?? 0] })),
  };
}

function openOrganisations({ context, evaluation }: Subject): Opened {
  return {
    terms: [],
    columns: ["need", "needReached", "coverage"],
    rows: evaluation.byOrganisation
      .slice(0, context.table.organisations.length)
      .map((place) => placeRow(place, [place.need, place.reached, place.coverage])),
  };
}

function openCost({ plan, evaluation }: Subject): Opened {
  return {
    terms: [
      { name: "fte", value: evaluation.fte },
      { name: "krPerFte", value: plan.reachModel.krPerFte },
    ],
    columns: ["fte", "costKr"],
    rows: memberRows(evaluation, ({ fte, costKr }) => [fte, costKr]),
  };
}

function openStaffMoved(subject: Subject): Opened {
  const { table } = subject.context;
  const staff = staffByArea(table, works(subject));
  return {
    terms: [{ name: "fteToday", value: table.areas.reduce((sum, { fteToday }) => sum + fteToday, 0) }],
    columns: ["fteToday", "fte", "fteMoved"],
    rows: table.areas.map(({ id, name, fteToday }, area) => ({ id, name, values: [fteToday, staff[area] ?? 0, staffLeaving(fteToday, staff[area] ?? 0)] })),
  };
}

function openCriticalMass({ evaluation, plan }: Subject): Opened {
  return {
    terms: [
      { name: "criticalMassFte", value: plan.reachModel.criticalMassFte },
      { name: "criticalMassPer1000", value: plan.reachModel.criticalMassPer1000 },
    ],
    columns: ["fte", "criticalMass", "belowCriticalMass"],
    rows: memberRows(
      { members: evaluation.members.filter(({ member }) => member.kind === "area") },
      ({ fte, criticalMass, belowCriticalMass }) => [fte, criticalMass, belowCriticalMass ? 1 : 0],
    ),
  };
}

function openTravel(subject: Subject): Opened {
  const { reachModel } = subject.plan;
  const reached = works(subject);
  const travels = travelHours(subject.context.table, reachModel, reached);
  return {
    terms: [
      { name: "tripsPerWeek", value: reachModel.tripsPerWeek },
      { name: "travelKmPerHour", value: reachModel.travelKmPerHour },
    ],
    columns: ["fte", "distanceKm", "travelHours", "workHours"],
    rows: reached.map(({ member, coverage }, number) => {
      const travel = travels[number] ?? null;
      return { id: member.id, name: coverage.name, values: [coverage.fte, travel?.distanceKm ?? null, travel?.travelHours ?? null, travel?.workHours ?? null] };
    }),
  };
}

/** Areas households were rehoused from; places for other areas reach nobody. */
function openMovers({ context, scenario, evaluation }: Subject): Opened {
  const names = new Map(context.table.areas.map(({ id, name }) => [id, name]));
  const rows: Row[] = [...rehousedHouseholds(context.frame)].map(([id, rehoused]) => {
    const places = scenario.scope.members.reduce((sum, member) => sum + (member.kind === "movers" && member.id === id ? member.places : 0), 0);
    return { id, name: names.get(id) ?? id, values: [rehoused, Math.min(places, rehoused)] };
  });
  return {
    terms: [
      { name: "moversOffered", value: evaluation.movers.offered },
      { name: "rehoused", value: evaluation.movers.rehoused },
    ],
    columns: ["rehoused", "moversOffered"],
    rows,
  };
}

function openCouplings({ context, scenario }: Subject): Opened {
  const names = new Map(context.table.areas.map(({ id, name }) => [id, name]));
  const nameOf = ({ vulnerable, wellFunctioning }: Coupling): string => `${names.get(vulnerable) ?? vulnerable} – ${names.get(wellFunctioning) ?? wellFunctioning}`;
  return {
    terms: [{ name: "couplings", value: scenario.scope.couplings.length }],
    columns: ["reasons", "couplings"],
    rows: scenario.scope.couplings.map((coupling) => ({
      id: `${coupling.vulnerable}:${coupling.wellFunctioning}`,
      name: nameOf(coupling),
      values: [coupling.reasons.length, 1],
    })),
  };
}

function works({ context, plan, scenario }: Subject): readonly ReachedMember[] {
  return reachMembers(context, plan.reachModel, scenario.scope.members).works;
}

function memberRows({ members }: Pick<Evaluation, "members">, values: (row: Evaluation["members"][number]) => readonly number[]): Row[] {
  return members.map((row) => ({ id: row.member.id, name: row.name, values: values(row) }));
}

function placeRow({ id, name }: PlaceReach, values: readonly (number | null)[]): Row {
  return { id, name, values };
}
