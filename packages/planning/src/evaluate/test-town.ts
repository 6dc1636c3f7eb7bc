import { newPlan, type Area, type AreaLink, type Board, type Flow, type Member, type Organisation, type Plan, type PlanCase, type Pot, type ReachModel, type Scenario, type Scope, type Tenure } from "@byfokus/model";
import type { AreaSummary, BlockSummary, PlaceSummary, PlanningContext } from "../table/planning-table.ts";
import { tenures } from "../table/tenures.ts";

/** One block of a test town; a place it does not name it does not belong to. */
export interface TestBlock {
  readonly id: string;
  readonly area?: string;
  readonly organisation?: string;
  readonly department?: string;
  readonly district?: string;
  readonly tenure?: Tenure;
  readonly dwellings: number;
  /** Expected households in need; every dwelling is occupied. */
  readonly need: number;
  /** Variance of the need; 0 unless told. */
  readonly variance?: number;
  readonly x?: number;
  readonly y?: number;
}

export interface TestTown {
  readonly blocks: readonly TestBlock[];
  readonly fteToday?: Readonly<Record<string, number>>;
  /** Pairs of neighbouring areas. */
  readonly neighbours?: readonly (readonly [string, string])[];
  readonly pots?: readonly Pot[];
  readonly flows?: readonly Flow[];
  readonly links?: readonly AreaLink[];
  readonly boards?: readonly Board[];
  readonly planCases?: readonly PlanCase[];
  readonly asOf?: string;
}

/** Round figures that can be worked in the head: 1 FTE is 1,000 hours and one million kroner. */
export const testReach: ReachModel = {
  criticalMassFte: 1,
  criticalMassPer1000: 2,
  curve: [
    { ftePer1000: 2, share: 0.2 },
    { ftePer1000: 4, share: 0.3 },
    { ftePer1000: 8, share: 0.4 },
  ],
  offerShare: 0.5,
  offerSetupHours: 20,
  offerHoursPerDwelling: 2,
  hoursPerPlace: 50,
  placeUse: 0.8,
  annualHours: 1000,
  tripsPerWeek: 2,
  travelKmPerHour: 20,
  krPerFte: 1_000_000,
};

/** Test-only: a planning context made by hand, one unit per block, two residents per dwelling. */
export function testTown({ blocks, fteToday = {}, neighbours = [], pots = [], flows = [], links = [], boards = [], planCases = [], asOf = "2026-01-01" }: TestTown): PlanningContext {
  const namesOf = (pick: (block: TestBlock) => string | undefined): string[] => [...new Set(blocks.map(pick).filter((name) => name !== undefined))].sort();
  const areaIds = namesOf(({ area }) => area);
  const organisationIds = namesOf(({ organisation }) => organisation);
  const departmentIds = namesOf(({ department }) => department);
  const districtIds = namesOf(({ district }) => district);
  const summarise = <Id extends string>(id: Id, units: number[]): PlaceSummary<Id> => {
    const sumOf = (pick: (block: TestBlock) => number): number => units.reduce((sum, unit) => sum + pick(blockAt(blocks, unit)), 0);
    const dwellings = sumOf((block) => block.dwellings);
    const need = sumOf((block) => block.need);
    const half = 1.96 * Math.sqrt(sumOf(({ variance = 0 }) => variance));
    return {
      id,
      name: id,
      dwellings,
      households: dwellings,
      residents: 2 * dwellings,
      need: { value: need, low: Math.max(0, need - half), high: need + half },
      needShare: dwellings > 0 ? { value: need / dwellings, low: (need - half) / dwellings, high: (need + half) / dwellings } : null,
      needState: "known",
      units: Int32Array.from(units),
      x: sumOf(({ x = Number.NaN }) => x) / units.length,
      y: sumOf(({ y = Number.NaN }) => y) / units.length,
    };
  };
  const unitsWhere = (holds: (block: TestBlock) => boolean): number[] => blocks.flatMap((block, unit) => (holds(block) ? [unit] : []));
  const tenureOf = (id: string): Tenure => {
    const found = new Set(blocks.filter(({ area }) => area === id).map(({ tenure = "social" }) => tenure));
    return found.size === 1 ? ([...found][0] ?? "mixed") : "mixed";
  };
  const areas = areaIds.map((id): AreaSummary => ({
    ...summarise(id, unitsWhere(({ area }) => area === id)),
    tenure: tenureOf(id),
    fteToday: fteToday[id] ?? 0,
    neighbours: neighbours
      .flatMap(([a, b]) => (a === id ? [areaIds.indexOf(b)] : b === id ? [areaIds.indexOf(a)] : []))
      .sort((a, b) => a - b),
  }));
  const indexOf = (names: readonly string[], pick: (block: TestBlock) => string | undefined): Int32Array =>
    Int32Array.from(blocks, (block) => names.indexOf(pick(block) ?? ""));
  return {
    frame: {
      name: "Prøveby",
      synthetic: true,
      edition: { id: "0123456789ab", asOf, label: asOf.slice(0, 4), sources: [], export: "full" },
      districts: districtIds.map((id) => ({ id, name: id })),
      organisations: organisationIds.map((id): Organisation => ({ id, name: id })),
      departments: departmentIds.map((id) => ({ id, name: id, organisationId: blocks.find(({ department }) => department === id)?.organisation ?? "" })),
      areas: areaIds.map((id): Area => ({ id, name: id, tenure: tenureOf(id) })),
      indicators: [],
      boards,
      flows,
      links,
      planCases,
      pots,
      staffToday: Object.entries(fteToday).map(([areaId, fte]) => ({ areaId, fte })),
      baseMap: [],
    },
    table: {
      level: "block",
      editionId: "0123456789ab",
      need: { parts: [], periods: 1 },
      unitIds: blocks.map(({ id }) => id),
      unitLabels: blocks.map(({ id }) => id),
      areaOf: indexOf(areaIds, ({ area }) => area),
      blockOf: Int32Array.from(blocks, (_, unit) => unit),
      departmentOf: indexOf(departmentIds, ({ department }) => department),
      organisationOf: indexOf(organisationIds, ({ organisation }) => organisation),
      districtOf: indexOf(districtIds, ({ district }) => district),
      tenureOf: Uint8Array.from(blocks, ({ tenure = "social" }) => tenures.indexOf(tenure)),
      dwellings: Float64Array.from(blocks, ({ dwellings }) => dwellings),
      households: Float64Array.from(blocks, ({ dwellings }) => dwellings),
      residents: Float64Array.from(blocks, ({ dwellings }) => 2 * dwellings),
      needHouseholds: Float64Array.from(blocks, ({ need }) => need),
      needVariance: Float64Array.from(blocks, ({ variance = 0 }) => variance),
      x: Float64Array.from(blocks, ({ x = Number.NaN }) => x),
      y: Float64Array.from(blocks, ({ y = Number.NaN }) => y),
      areas,
      blocks: blocks.map(({ id, area }, unit): BlockSummary => ({ ...summarise(id, [unit]), area: areaIds.indexOf(area ?? "") })),
      departments: departmentIds.map((id) => summarise(id, unitsWhere(({ department }) => department === id))),
      organisations: organisationIds.map((id) => summarise(id, unitsWhere(({ organisation }) => organisation === id))),
      districts: districtIds.map((id) => summarise(id, unitsWhere(({ district }) => district === id))),
      total: summarise("city", blocks.map((_, unit) => unit)),
    },
    history: [],
  };
}

/** A plan on a test town with the round assumptions. */
export function testPlan(fte: number, changes: Partial<Plan> = {}): Plan {
  return {
    ...newPlan({ title: "Prøve", townName: "Prøveby", editionId: "0123456789ab", need: { parts: [], periods: 1 }, reachModel: testReach, fte }),
    ...changes,
  };
}

export function testScenario(members: readonly Member[], changes: Partial<Scope> = {}): Scenario {
  return { id: "prøve", title: "Prøve", scope: { type: "areasPlus", members, activities: [], couplings: [], planCaseIds: [], ...changes } };
}

function blockAt(blocks: readonly TestBlock[], unit: number): TestBlock {
  const block = blocks[unit];
  if (block === undefined) throw new RangeError(`Expected a unit below ${blocks.length}, got ${unit}.`);
  return block;
}
