import type { BaseMapFeature, Estimate, Position, Tenure } from "@byfokus/model";
import { tenures, type AreaSummary, type BlockSummary, type PlaceSummary, type PlanningContext } from "@byfokus/planning";
import { fjordbyAreas, type TestArea } from "./fjordby-areas.ts";

interface TestUnit {
  readonly id: string;
  readonly name: string;
  readonly area: number;
  readonly organisation: string;
  readonly district: string;
  readonly tenure: Tenure;
  readonly dwellings: number;
  readonly need: number;
  readonly x: number;
  readonly y: number;
}

const organisations = [{ id: "fjordbo", name: "Fjordbo" }, { id: "nordvang", name: "AB Nordvang" }, { id: "bakken", name: "Bakken" }] as const;
const districts = [{ id: "nord", name: "Nordbyen" }, { id: "syd", name: "Sydbyen" }] as const;
const dwellingsPerBlock = 40;

/** Test-only: Fjordby made by hand, eighteen areas with blocks of about 40 dwellings, one block = one unit. */
export function fjordby(): PlanningContext {
  const units = [...fjordbyAreas.flatMap((area, index) => unitsOf(area, index)), ...outsideUnits()];
  const indexes = (holds: (unit: TestUnit) => boolean): number[] => units.flatMap((unit, index) => (holds(unit) ? [index] : []));
  const place = <Id extends string>(id: Id, name: string, own: readonly number[]): PlaceSummary<Id> => summarise(id, name, own.map((index) => [index, units[index]] as const).flatMap(([index, unit]) => (unit === undefined ? [] : [{ index, unit }])));
  return {
    frame: {
      name: "Fjordby", synthetic: true,
      edition: { id: "4f1c2ab0d9e3", asOf: "2026-10-01", label: "2026-10", sources: ["omraader.csv", "opgange.csv", "tal.csv"], export: "full" },
      districts, organisations, departments: [],
      areas: fjordbyAreas.map((area) => ({ id: area.id, name: area.name, tenure: area.tenure, districtId: districtOf(area), geometry: [[closed(area.ring.map(toMetres))]], ...(area.id === "egeparken" ? { statuses: [{ list: "vulnerable" as const, listDate: "2025-12-01" }] } : {}) })),
      indicators: [indicator("outsideWork", "Uden for arbejde og uddannelse", "Outside work and education"), indicator("lowIncome", "Lav indkomst", "Low income")],
      boards: [{ id: "b1", name: "Egeparkens bestyrelse", kind: "departmentBoard", areaIds: ["egeparken"], contactRole: "formand" }],
      flows: [
        { from: "egeparken", to: "rosenhaven", year: "2025", households: 34, reason: "renovation" },
        { from: "egeparken", year: "2025", households: 19, reason: "ordinary" },
        { to: "egeparken", year: "2025", households: 88, reason: "ordinary" },
      ],
      links: [], planCases: [{ id: "lp1", title: "Lokalplan for Havnen", kind: "localPlan", areaIds: ["havneengen"] }],
      pots: [
        { id: "lbf", name: "Landsbyggefonden (LBF)", krPerYear: 6_400_000, maxShare: 0.75, tenures: ["social"], validTo: "2026-12-31" },
        { id: "kommune", name: "Kommunen", krPerYear: 3_000_000 },
        { id: "disp", name: "Dispositionsfond", krPerYear: 1_800_000, tenures: ["social"] },
      ],
      staffToday: fjordbyAreas.filter((area) => area.fteToday > 0).map((area) => ({ areaId: area.id, fte: area.fteToday })),
      baseMap: baseMap(),
    },
    table: {
      level: "block", editionId: "4f1c2ab0d9e3",
      need: { parts: [{ indicatorId: "outsideWork", weight: 2 }, { indicatorId: "lowIncome", weight: 1 }], periods: 2 },
      unitIds: units.map(({ id }) => id), unitLabels: units.map(({ name }) => name),
      areaOf: Int32Array.from(units, ({ area }) => area),
      blockOf: Int32Array.from(units, (_, index) => index),
      departmentOf: Int32Array.from(units, () => -1),
      organisationOf: Int32Array.from(units, ({ organisation }) => organisations.findIndex(({ id }) => id === organisation)),
      districtOf: Int32Array.from(units, ({ district }) => districts.findIndex(({ id }) => id === district)),
      tenureOf: Uint8Array.from(units, ({ tenure }) => tenures.indexOf(tenure)),
      dwellings: Float64Array.from(units, ({ dwellings }) => dwellings),
      households: Float64Array.from(units, ({ dwellings }) => dwellings),
      residents: Float64Array.from(units, ({ dwellings }) => 2 * dwellings),
      needHouseholds: Float64Array.from(units, ({ need }) => need),
      needVariance: Float64Array.from(units, ({ need }) => need * 0.8),
      x: Float64Array.from(units, ({ x }) => x), y: Float64Array.from(units, ({ y }) => y),
      areas: fjordbyAreas.map((area, index): AreaSummary => ({ ...place(area.id, area.name, indexes((unit) => unit.area === index)), needState: area.state, tenure: area.tenure, districtId: districtOf(area), fteToday: area.fteToday, neighbours: area.id === "egeparken" ? [1, 7] : [] })),
      blocks: units.map((unit, index): BlockSummary => ({ ...place(unit.id, unit.name, [index]), area: unit.area })),
      departments: [],
      organisations: organisations.map(({ id, name }) => place(id, name, indexes((unit) => unit.organisation === id))),
      districts: districts.map(({ id, name }) => place(id, name, indexes((unit) => unit.district === id))),
      total: place("city", "Fjordby", indexes(() => true)),
    },
    history: [
      { areaId: "egeparken", indicatorId: "outsideWork", points: [point("2024", 660, 1500), point("2025", null, null), point("2026", 623, 1512)] },
    ],
  };
}

function summarise<Id extends string>(id: Id, name: string, own: readonly { readonly index: number; readonly unit: TestUnit }[]): PlaceSummary<Id> {
  const sum = (pick: (unit: TestUnit) => number): number => own.reduce((total, { unit }) => total + pick(unit), 0);
  const [dwellings, need] = [sum((unit) => unit.dwellings), sum((unit) => unit.need)];
  const half = 1.96 * Math.sqrt(need * 0.8);
  const estimate: Estimate = { value: need, low: Math.max(0, need - half), high: need + half };
  return {
    id, name, dwellings, households: dwellings, residents: 2 * dwellings, need: estimate,
    needShare: dwellings === 0 ? null : { value: need / dwellings, low: estimate.low / dwellings, high: estimate.high / dwellings },
    needState: "known", units: Int32Array.from(own, ({ index }) => index),
    x: sum((unit) => unit.x) / own.length, y: sum((unit) => unit.y) / own.length,
  };
}

/** Blocks in a grid around the middle of the area, four to a row; need falls from the first block to the last. */
function unitsOf(area: TestArea, index: number): TestUnit[] {
  const count = Math.max(1, Math.round(area.dwellings / dwellingsPerBlock));
  const middle = toMetres([mean(area.ring.map(([x]) => x)), mean(area.ring.map(([, y]) => y))]);
  const rows = Math.ceil(count / 4);
  const weights = Array.from({ length: count }, (_, block) => 1.4 - (0.8 * block) / Math.max(1, count - 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const stepY = Math.min(42, 250 / rows);
  return weights.map((weight, block) => ({
    id: `${area.id}-${block + 1}`, name: `Blok ${block + 1}`, area: index, organisation: area.organisation, district: districtOf(area), tenure: area.tenure,
    dwellings: area.dwellings / count, need: (area.need * weight) / total,
    x: middle[0] + ((block % 4) - 1.5) * 52, y: middle[1] + (Math.floor(block / 4) - (rows - 1) / 2) * stepY,
  }));
}

function outsideUnits(): TestUnit[] {
  return [0, 1, 2, 3].map((number) => ({
    id: `spredt-${number + 1}`, name: `Spredt blok ${number + 1}`, area: -1, organisation: "", district: number < 2 ? "nord" : "syd", tenure: "ownerOccupied" as const,
    dwellings: 420, need: 120, ...asPoint(toMetres([300 + number * 120, 260 + number * 60])),
  }));
}

function baseMap(): BaseMapFeature[] {
  const polygon = (points: readonly (readonly [number, number])[]): BaseMapFeature["polygon"] & object => [[closed(points.map(toMetres))]];
  const line = (points: readonly (readonly [number, number])[]): Position[] => points.map(toMetres);
  return [
    { kind: "urban", polygon: polygon([[96, 150], [240, 80], [430, 58], [640, 54], [800, 70], [940, 130], [900, 215], [780, 252], [572, 320], [548, 366], [700, 386], [838, 470], [830, 530], [660, 536], [480, 596], [262, 532], [118, 396], [26, 240]]) },
    { kind: "green", name: "Egeskov", polygon: polygon([[30, 30], [150, 6], [226, 44], [170, 120], [60, 140], [14, 90]]) },
    { kind: "water", name: "Fjorden", polygon: polygon([[1000, 196], [812, 250], [668, 286], [562, 320], [548, 366], [704, 392], [872, 440], [1000, 486]]) },
    { kind: "stream", name: "Fjord Å", line: line([[0, 372], [140, 384], [290, 372], [470, 356], [550, 356]]) },
    { kind: "road", line: line([[0, 300], [180, 180], [470, 60], [720, 110], [1000, 190]]) },
    { kind: "road", line: line([[480, 0], [478, 300], [520, 600]]) },
    { kind: "road", line: line([[0, 360], [300, 330], [478, 300], [700, 230], [1000, 120]]) },
    { kind: "rail", line: line([[0, 385], [300, 390], [480, 340], [560, 430], [640, 640]]) },
    { kind: "place", name: "Midtbyen", point: toMetres([492, 318]) },
  ];
}

function indicator(id: string, da: string, en: string): PlanningContext["frame"]["indicators"][number] {
  return { id, title: { da, en }, numerator: { da, en }, denominator: { da: "husstande", en: "households" }, unit: "households", direction: "higherIsNeed", source: "tal.csv", purpose: { da, en }, validFrom: "2016-01-01" };
}

function point(period: string, count: number | null, base: number | null): PlanningContext["history"][number]["points"][number] {
  if (count === null || base === null) return { period, state: "suppressed", count: null, base: null, share: null };
  return { period, state: "known", count, base, share: { value: count / base, low: count / base - 0.02, high: count / base + 0.02 } };
}

function districtOf(area: TestArea): string {
  return mean(area.ring.map(([, y]) => y)) < 330 ? "nord" : "syd";
}

function toMetres([x, y]: readonly [number, number]): Position {
  return [580_000 + x * 5, 6_220_000 - y * 5];
}

function asPoint([x, y]: Position): { readonly x: number; readonly y: number } {
  return { x, y };
}

function closed(ring: readonly Position[]): Position[] {
  return [...ring, ...ring.slice(0, 1)];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
