import type { PlanRules, ReachModel } from "@byfokus/model";
import { needByPlace } from "../evaluate/need-by-place.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";

/** Staff in one place above this is a mistyped assumption, and its staff levels would fill the memory. */
const mostFte = 2000;

/**
 * Throws at the first number that no choice can be worked out from, naming it: NaN or a negative number in the budget,
 * the rules, the reach model, today's staff or the need. A solver given such a number would search for ever or lie.
 */
export function checkProblem({ context: { table }, plan }: ScopeProblem): void {
  atLeastZero("the budget", plan.budget.fte);
  checkModel(plan.reachModel);
  checkRules(plan.rules);
  const unit = table.needHouseholds.findIndex((need) => !(need >= 0 && Number.isFinite(need)));
  if (unit >= 0) throw new RangeError(`Expected the need of "${table.unitLabels[unit]}" to be a number of at least 0, got ${table.needHouseholds[unit]}.`);
  const home = table.dwellings.findIndex((dwellings, at) => !(dwellings >= 0 && Number.isFinite(dwellings + (table.households[at] ?? 0))));
  if (home >= 0) throw new RangeError(`Expected the dwellings of "${table.unitLabels[home]}" to be a number of at least 0, got ${table.dwellings[home]}.`);
  atLeastZero("the town's need", needByPlace(table).needReached);
  for (const { name, fteToday } of table.areas) inOnePlace(`today's staff in "${name}"`, fteToday);
  const last = plan.reachModel.curve.at(-1)?.ftePer1000 ?? 0;
  for (const { name, dwellings } of table.areas) inOnePlace(`staff at the end of the reach curve in "${name}"`, Math.max((last * dwellings) / 1000, (plan.reachModel.criticalMassPer1000 * dwellings) / 1000));
  inOnePlace("critical mass", plan.reachModel.criticalMassFte);
}

function checkModel(model: ReachModel): void {
  for (const name of ["criticalMassFte", "criticalMassPer1000", "offerSetupHours", "offerHoursPerDwelling", "hoursPerPlace", "krPerFte"] as const) atLeastZero(`the reach model's ${name}`, model[name]);
  for (const name of ["offerShare", "placeUse"] as const) shareOfOne(`the reach model's ${name}`, model[name]);
  if (!(model.annualHours > 0 && Number.isFinite(model.annualHours))) throw new RangeError(`Expected the reach model's annualHours above 0, got ${model.annualHours}.`);
  model.curve.forEach(({ ftePer1000, share }, point) => {
    atLeastZero(`ftePer1000 at point ${point + 1} of the reach curve`, ftePer1000);
    shareOfOne(`the share at point ${point + 1} of the reach curve`, share);
  });
}

function checkRules({ minShareOfEachOrganisation, maxFteMoved, minPrecision }: PlanRules): void {
  shareOfOne("the rule minShareOfEachOrganisation", minShareOfEachOrganisation ?? 0);
  atLeastZero("the rule maxFteMoved", maxFteMoved ?? 0);
  shareOfOne("the rule minPrecision", minPrecision ?? 0);
}

function atLeastZero(what: string, value: number): void {
  if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`Expected ${what} to be a number of at least 0, got ${value}.`);
}

function shareOfOne(what: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`Expected ${what} to be a share from 0 to 1, got ${value}.`);
}

function inOnePlace(what: string, fte: number): void {
  if (!(fte >= 0 && fte <= mostFte)) throw new RangeError(`Expected ${what} to be from 0 to ${mostFte} FTE, got ${fte}.`);
}
