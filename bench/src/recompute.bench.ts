/**
 * Recomputing a scope's figures: every sum of an evaluation against one bare pass over the same typed arrays
 * (sum of need x share) in the same run, and one area put in and taken out of live totals.
 * Budgets: a city of 30,000 stairwells 5 ms, a country of 700,000 16 ms.
 */
import { performance } from "node:perf_hooks";
import { sfc32 } from "@byfokus/analysis";
import { createLiveTotals, recomputeTotals, type PlaceSummary, type PlanningContext, type PlanningTable } from "@byfokus/planning";

const rounds = 41;

const emptyFrame: PlanningContext["frame"] = {
  name: "bench",
  synthetic: true,
  edition: { id: "bench", asOf: "2026-01-01", label: "2026", sources: [], export: "full" },
  districts: [],
  organisations: [],
  departments: [],
  areas: [],
  indicators: [],
  boards: [],
  flows: [],
  links: [],
  planCases: [],
  pots: [],
  staffToday: [],
  baseMap: [],
};

const reachModel = {
  criticalMassFte: 1,
  criticalMassPer1000: 2,
  curve: [
    { ftePer1000: 2, share: 0.2 },
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
  krPerFte: 650_000,
};

for (const stairwells of [30_000, 700_000]) {
  const table = seededTable(stairwells);
  const share = seededShares(table);
  const [bare, full] = measurePair(
    () => barePass(table, share),
    () => recomputeTotals(table, share).needReached,
  );
  const name = `${stairwells} stairwells`;
  console.log(`${name}: bare pass            min ${bare.min.toFixed(3)} ms, median ${bare.median.toFixed(3)} ms, checksum ${bare.result.toFixed(6)}`);
  console.log(`${name}: all figures          min ${full.min.toFixed(3)} ms, median ${full.median.toFixed(3)} ms, checksum ${full.result.toFixed(6)}`);
  console.log(`${name}: ratio                min ${(full.min / bare.min).toFixed(2)}, median ${(full.median / bare.median).toFixed(2)} (of ${rounds} rounds)`);
  const edit = measureEdit(table);
  console.log(`${name}: one put and remove   min ${(1000 * edit.min).toFixed(1)} µs, median ${(1000 * edit.median).toFixed(1)} µs (an area of 40 stairwells), checksum ${edit.result.toFixed(6)}`);
}

interface Measure {
  readonly min: number;
  readonly median: number;
  readonly result: number;
}

/** Alternates the two, so that a busy machine slows both alike. */
function measurePair(first: () => number, second: () => number): [Measure, Measure] {
  const times: [number[], number[]] = [[], []];
  const results = [0, 0];
  for (let round = -10; round < rounds; round++) {
    [first, second].forEach((run, which) => {
      const start = performance.now();
      results[which] = run();
      if (round >= 0) times[which]?.push(performance.now() - start);
    });
  }
  return [summed(times[0], results[0] ?? 0), summed(times[1], results[1] ?? 0)];
}

function measureEdit(table: PlanningTable): Measure {
  const live = createLiveTotals({ table, frame: emptyFrame, history: [] }, { reachModel });
  const times: number[] = [];
  let result = 0;
  for (let round = -200; round < 1000; round++) {
    const area = table.areas[(round + 200) % table.areas.length];
    if (area === undefined) continue;
    const start = performance.now();
    live.put({ kind: "area", id: area.id, fte: 2 });
    result += live.figures().needReached;
    live.remove({ kind: "area", id: area.id });
    if (round >= 0) times.push(performance.now() - start);
  }
  return summed(times, result);
}

function summed(times: readonly number[], result: number): Measure {
  const sorted = [...times].sort((a, b) => a - b);
  return { min: sorted[0] ?? Number.NaN, median: sorted[sorted.length >> 1] ?? Number.NaN, result };
}

function barePass({ needHouseholds }: PlanningTable, share: Float64Array): number {
  let reached = 0;
  for (let unit = 0; unit < needHouseholds.length; unit++) reached += (needHouseholds[unit] ?? 0) * (share[unit] ?? 0);
  return reached;
}

/** Half of the areas worked in at one of ten shares, and every twentieth stairwell elsewhere offered to. */
function seededShares({ areaOf }: PlanningTable): Float64Array {
  return Float64Array.from(areaOf, (area, unit) => (area >= 0 && area % 2 === 0 ? 0.2 + (area % 10) / 50 : unit % 20 === 0 ? 0.5 : 0));
}

/** Areas of 40 stairwells that hold 40 % of them, 9 organisations, 12 districts; the same on every machine. */
function seededTable(stairwells: number): PlanningTable {
  const random = sfc32(35);
  const areaCount = Math.floor((0.4 * stairwells) / 40);
  const column = (value: (unit: number) => number): Float64Array => Float64Array.from({ length: stairwells }, (_, unit) => value(unit));
  const indexes = (value: (unit: number) => number): Int32Array => Int32Array.from({ length: stairwells }, (_, unit) => value(unit));
  const dwellings = column(() => 6 + Math.floor(7 * random()));
  const needHouseholds = column((unit) => (dwellings[unit] ?? 0) * (0.05 + 0.4 * random()));
  const summary = <Id extends string>(id: Id, first: number, count: number): PlaceSummary<Id> => {
    const units = Int32Array.from({ length: count }, (_, at) => first + at);
    const sum = (values: Float64Array): number => units.reduce((total, unit) => total + (values[unit] ?? 0), 0);
    const need = sum(needHouseholds);
    return { id, name: id, dwellings: sum(dwellings), households: sum(dwellings), residents: 2 * sum(dwellings), need: { value: need, low: need, high: need }, needShare: null, needState: "known", units, x: 0, y: 0 };
  };
  return {
    level: "block",
    editionId: "bench",
    need: { parts: [], periods: 1 },
    unitIds: [],
    unitLabels: [],
    areaOf: indexes((unit) => (unit < 40 * areaCount ? Math.floor(unit / 40) : -1)),
    blockOf: indexes((unit) => unit),
    departmentOf: indexes(() => -1),
    // Most areas have one owner; in every tenth two owners alternate door by door, and outside areas streets do.
    organisationOf: indexes((unit) => (unit >= 40 * areaCount ? -1 : Math.floor(unit / 40) % 10 === 9 ? unit % 2 : Math.floor(unit / 40) % 9)),
    districtOf: indexes((unit) => Math.floor(unit / 1000) % 12),
    tenureOf: Uint8Array.from({ length: stairwells }, (_, unit) => (unit < 40 * areaCount ? 0 : Math.floor(unit / 7) % 4)),
    dwellings,
    households: dwellings,
    residents: column((unit) => 2 * (dwellings[unit] ?? 0)),
    needHouseholds,
    needVariance: column((unit) => 0.1 * (dwellings[unit] ?? 0)),
    x: column(() => 0),
    y: column(() => 0),
    areas: Array.from({ length: areaCount }, (_, area) => ({ ...summary(`area${area}`, 40 * area, 40), tenure: "social" as const, fteToday: 0, neighbours: [] })),
    blocks: [],
    departments: [],
    organisations: Array.from({ length: 9 }, (_, at) => summary(`organisation${at}`, 0, 0)),
    districts: Array.from({ length: 12 }, (_, at) => summary(`district${at}`, 0, 0)),
    total: summary("city", 0, stairwells),
  };
}
