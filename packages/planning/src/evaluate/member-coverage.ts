import type { Member, ReachModel } from "@byfokus/model";
import type { PlaceSummary, PlanningContext, PlanningTable } from "../table/planning-table.ts";
import { placeIndex } from "./place-index.ts";
import { criticalMass, reachShare } from "./reach-share.ts";

/** What one member covers by itself, before anybody asks what others cover too. */
export interface MemberCoverage {
  /** The place's name; the member's id where it has none, or where the table does not know the place. */
  readonly name: string;
  /** Units it works in, rising; empty for referral and mover places. */
  readonly units: Int32Array;
  readonly dwellings: number;
  readonly residents: number;
  /** Expected households in need in its units. */
  readonly need: number;
  /** Metres; NaN where unknown or where the member has no place. */
  readonly x: number;
  readonly y: number;
  readonly fte: number;
  readonly criticalMass: number;
  /** Share of need reached in each of its units, 0-1; 0 for referral and mover places. */
  readonly share: number;
}

const noUnits = new Int32Array(0);

/**
 * Reads a member against a table. A place the table cannot name (from another edition, or a stairwell in a table of
 * blocks) reaches nobody; staff written on it is still counted.
 */
export function memberCoverage({ table }: PlanningContext, model: ReachModel, member: Member): MemberCoverage {
  const index = placeIndex(table);
  switch (member.kind) {
    case "area":
      return placeWork(model, member, table.areas[index.area.get(member.id) ?? -1]);
    case "department":
      return placeWork(model, member, table.departments[index.department.get(member.id) ?? -1]);
    case "organisation":
      return placeWork(model, member, table.organisations[index.organisation.get(member.id) ?? -1]);
    case "city":
      return placeWork(model, member, table.total);
    case "block":
      return offer(model, member.id, table.blocks[index.block.get(member.id) ?? -1]);
    case "stairwell":
      return offer(model, member.id, unitSummary(table, index.stairwell.get(member.id)));
    case "referral":
      return places(member.id, placesFte(model, member.places));
    case "movers":
      return places(table.areas[index.area.get(member.id) ?? -1]?.name ?? member.id, placesFte(model, member.places));
  }
}

/** Staff that a number of referral or mover places takes, FTE. */
export function placesFte(model: ReachModel, count: number): number {
  return (count * model.hoursPerPlace) / model.annualHours;
}

/** Staff that an offer to every household of a block or stairwell takes, FTE. */
export function offerFte(model: ReachModel, dwellings: number): number {
  return (model.offerSetupHours + model.offerHoursPerDwelling * dwellings) / model.annualHours;
}

type Place = Pick<PlaceSummary, "name" | "dwellings" | "residents" | "units" | "x" | "y"> & { readonly need: Pick<PlaceSummary["need"], "value"> };

function placeWork(model: ReachModel, member: { readonly id: string; readonly fte: number }, place: Place | undefined): MemberCoverage {
  if (place === undefined) return { ...places(member.id, member.fte), criticalMass: model.criticalMassFte };
  return {
    ...described(place),
    fte: member.fte,
    criticalMass: criticalMass(model, place.dwellings),
    share: reachShare(model, member.fte, place.dwellings),
  };
}

function offer(model: ReachModel, id: string, place: Place | undefined): MemberCoverage {
  if (place === undefined) return places(id, 0);
  return { ...described(place), fte: offerFte(model, place.dwellings), criticalMass: 0, share: model.offerShare };
}

function places(name: string, fte: number): MemberCoverage {
  return { name, units: noUnits, dwellings: 0, residents: 0, need: 0, x: Number.NaN, y: Number.NaN, fte, criticalMass: 0, share: 0 };
}

function described({ name, dwellings, residents, need, units, x, y }: Place): Omit<MemberCoverage, "fte" | "criticalMass" | "share"> {
  return { name, dwellings, residents, need: need.value, units, x, y };
}

function unitSummary(table: PlanningTable, unit: number | undefined): Place | undefined {
  if (unit === undefined) return undefined;
  return {
    name: table.unitLabels[unit] ?? "",
    dwellings: table.dwellings[unit] ?? 0,
    residents: table.residents[unit] ?? 0,
    need: { value: table.needHouseholds[unit] ?? 0 },
    units: Int32Array.of(unit),
    x: table.x[unit] ?? Number.NaN,
    y: table.y[unit] ?? Number.NaN,
  };
}
