import type { PlanningContext, ScopeProblem } from "@byfokus/planning";

/** Twenty areas of one block each, need falling from area to area; 12 FTE and no rules unless `change` says so. */
export function townOfTwenty(change: Partial<ScopeProblem["plan"]> = {}, type: ScopeProblem["type"] = "areas"): ScopeProblem {
  const count = 20;
  const ids = Array.from({ length: count }, (_, at) => `area${String(at).padStart(2, "0")}`);
  const dwellings = 200;
  const need = (at: number): number => 100 - 4 * at;
  const summary = <Id extends string>(id: Id, units: readonly number[]) => {
    const households = units.length * dwellings;
    const value = units.reduce((sum, unit) => sum + need(unit), 0);
    const estimate = { value, low: value, high: value };
    const share = { value: value / households, low: 0, high: 1 };
    return { id, name: id, dwellings: households, households, residents: 2 * households, need: estimate, needShare: share, needState: "known" as const, units: Int32Array.from(units), x: 0, y: 0 };
  };
  const column = (value: (at: number) => number): Float64Array => Float64Array.from(ids, (_, at) => value(at));
  const none = new Int32Array(count).fill(-1);
  const context: PlanningContext = {
    frame: {
      name: "Prøveby", synthetic: true, edition: { id: "e", asOf: "2026-01-01", label: "2026", sources: [], export: "full" },
      districts: [], organisations: [], departments: [], areas: [], indicators: [], boards: [], flows: [], links: [], planCases: [], pots: [], staffToday: [], baseMap: [],
    },
    table: {
      level: "block", editionId: "e", need: { parts: [], periods: 1 }, unitIds: ids, unitLabels: ids,
      areaOf: Int32Array.from(ids, (_, at) => at), blockOf: Int32Array.from(ids, (_, at) => at), departmentOf: none, organisationOf: none, districtOf: none, tenureOf: new Uint8Array(count),
      dwellings: column(() => dwellings), households: column(() => dwellings), residents: column(() => 2 * dwellings), needHouseholds: column(need), needVariance: column(() => 0), x: column(() => 0), y: column(() => 0),
      areas: ids.map((id, at) => ({ ...summary(id, [at]), tenure: "social" as const, fteToday: 0, neighbours: [] })),
      blocks: ids.map((id, at) => ({ ...summary(id, [at]), area: at })),
      departments: [], organisations: [], districts: [], total: summary("city", ids.map((_, at) => at)),
    },
    history: [],
  };
  const reachModel = {
    criticalMassFte: 1, criticalMassPer1000: 2, curve: [{ ftePer1000: 2, share: 0.2 }, { ftePer1000: 10, share: 0.5 }], offerShare: 0.5, offerSetupHours: 20, offerHoursPerDwelling: 2,
    hoursPerPlace: 50, placeUse: 0.8, annualHours: 1000, tripsPerWeek: 2, travelKmPerHour: 20, krPerFte: 1_000_000,
  };
  return {
    context,
    plan: { schema: "byfokus-plan/1", title: "", townName: "", editionId: "e", need: { parts: [], periods: 1 }, reachModel, budget: { fte: 12 }, rules: {}, scenarios: [], locks: [], deliberation: { arguments: [], reservations: [] }, ...change },
    type,
    keep: [],
  };
}
