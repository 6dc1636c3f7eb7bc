import fc from "fast-check";
import type { Town, TownEvent } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { defaultNeed } from "../need/default-need.ts";
import { buildContext } from "./build-context.ts";
import { indicatorForTests, seen, stairwellForTests, townForTests } from "./town-for-tests.ts";
import type { PlanningTable } from "./planning-table.ts";

/** Egeparken: six stairwells of two departments; Havnen: houses of no area; Øen: an area without stairwells. */
const town: Town = townForTests({
  districts: [{ id: "N", name: "Nordbyen" }, { id: "S", name: "Sydbyen" }],
  organisations: [{ id: "bo", name: "Bo Godt" }, { id: "hjem", name: "Hjem" }],
  departments: [
    { id: "12", name: "Afd. 12", organisationId: "bo", validTo: "2024-12-31" },
    { id: "12a", name: "Afd. 12 a", organisationId: "bo", validFrom: "2025-01-01" },
    { id: "12b", name: "Afd. 12 b", organisationId: "bo", validFrom: "2025-01-01" },
    { id: "7", name: "Afd. 7", organisationId: "hjem" },
  ],
  areas: [
    { id: "ege", name: "Egeparken", tenure: "social", districtId: "N", geometry: square(0, 0, 300) },
    { id: "ø", name: "Øen", tenure: "mixed", districtId: "S", dwellings: 44, residents: 90, geometry: square(5000, 0, 100) },
    { id: "væk", name: "Nedrevet", tenure: "social", validTo: "2020-06-30" },
  ],
  buildings: [{ id: "b1" }],
  stairwells: [
    ...[0, 1, 2].map((k) => stairwellForTests(`opg-a${k}`, { areaId: "ege", departmentIds: ["12", "12a"], districtId: "N", point: [50 + 10 * k, 50], households: 9 })),
    ...[0, 1].map((k) => stairwellForTests(`opg-b${k}`, { areaId: "ege", departmentIds: ["12b", "7"], districtId: "N", point: [200 + 10 * k, 50] })),
    stairwellForTests("opg-c", { areaId: "ege", departmentIds: ["7"], point: [250, 50], dwellings: 8 }),
    ...[0, 1, 2].map((k) => stairwellForTests(`opg-h${k}`, { tenure: "ownerOccupied", districtId: "N", point: [900 + 10 * k, 900] })),
    stairwellForTests("opg-s", { tenure: "ownerOccupied", districtId: "S", point: [4000, 900], dwellings: 3 }),
    stairwellForTests("opg-gone", { areaId: "væk", departmentIds: ["12"], validTo: "2020-06-30" }),
  ],
  observations: [
    ...["opg-a0", "opg-a1", "opg-a2", "opg-b0", "opg-b1", "opg-c"].map((id, i) => seen(id, i, 12)),
    ...["opg-h0", "opg-h1", "opg-h2", "opg-s"].map((id) => seen(id, 1, 12)),
    seen("ø", 20, 60, { level: "area" }),
    seen("opg-gone", 9, 9),
  ],
  flows: [
    { from: "ege", to: "ø", year: "2025", households: 7, reason: "renovation" },
    { from: "ege", to: "ege", year: "2025", households: 4, reason: "ordinary" },
    { from: "ege", year: "2025", households: 15, reason: "renovation" },
    { from: "ø", to: "ege", year: "2025", households: 20, reason: "ordinary" },
  ],
  staffToday: [{ areaId: "ege", fte: 1.5 }, { areaId: "ege", fte: 0.5 }],
});
const block = buildContext(town, defaultNeed(town));
const stairwell = buildContext(town, defaultNeed(town), { level: "stairwell" });

describe("buildContext, a small town by hand", () => {
  it("[TABLE1] stairwell level: valid stairwells in the source's order, then areas without stairwells", () => {
    expect(stairwell.table.unitIds).toEqual(["opg-a0", "opg-a1", "opg-a2", "opg-b0", "opg-b1", "opg-c", "opg-h0", "opg-h1", "opg-h2", "opg-s", "ø"]);
    expect(stairwell.table.unitLabels.slice(-2)).toEqual(["Vangen opg-s", "Øen"]);
  });

  it("[TABLE2] only what is valid on the edition's day: the split department, the demolished area", () => {
    expect(stairwell.table.areas.map(({ id }) => id)).toEqual(["ege", "ø"]);
    expect(stairwell.table.departments.map(({ id }) => id)).toEqual(["12a", "12b", "7"]);
    expect(Array.from(stairwell.table.departmentOf.subarray(0, 6))).toEqual([0, 0, 0, 1, 1, 2]);
  });

  it("[TABLE3] a stairwell shared by two departments is counted in the first, and its organisation", () => {
    expect([...stairwell.table.departments[1]?.units ?? []]).toEqual([3, 4]);
    expect(Array.from(stairwell.table.organisationOf.subarray(3, 6))).toEqual([0, 0, 1]);
  });

  it("[TABLE4] occupied dwellings where they are given, all dwellings otherwise", () => {
    expect([...stairwell.table.households]).toEqual([9, 9, 9, 10, 10, 8, 10, 10, 10, 3, 44]);
    expect(stairwell.table.areas[0]).toMatchObject({ dwellings: 58, households: 55, residents: 120, fteToday: 2, tenure: "social", districtId: "N" });
    expect(stairwell.table.areas[1]).toMatchObject({ dwellings: 44, households: 44, residents: 90, fteToday: 0 });
  });

  it("[TABLE5] blocks: departments that are large enough keep to themselves, the rest joins the nearest", () => {
    expect(block.table.unitLabels).toEqual(["Egeparken blok 1", "Egeparken blok 2", "Øen", "Nordbyen blok 1"]);
    expect(block.table.unitIds).toEqual(["area/ege/1", "area/ege/2", "area/ø/1", "district/N/1"]);
    expect([...block.table.dwellings]).toEqual([30, 28, 44, 33]);
    expect(stairwell.table.blocks.map(({ stairwellIds }) => stairwellIds)).toEqual([["opg-a0", "opg-a1", "opg-a2"], ["opg-b0", "opg-b1", "opg-c"], [], ["opg-h0", "opg-h1", "opg-h2", "opg-s"]]);
    expect(block.table.blocks.map(({ area }) => area)).toEqual([0, 0, 1, -1]);
  });

  it("[TABLE6] a block belongs to the department, organisation and district of most of its dwellings", () => {
    expect([...block.table.departmentOf]).toEqual([0, 1, -1, -1]);
    expect([...block.table.organisationOf]).toEqual([0, 0, -1, -1]);
    expect([...block.table.districtOf]).toEqual([0, 0, 1, 0]);
  });

  it("[TABLE6] the organisation comes first: two small departments of one outweigh a larger one of another", () => {
    const shared = townForTests({
      organisations: town.organisations, departments: town.departments, areas: [{ id: "ege", name: "Egeparken", tenure: "social" }],
      stairwells: [["12a", 6], ["12b", 7], ["7", 9]].map(([id, dwellings]) => stairwellForTests(`opg-${id}`, { areaId: "ege", departmentIds: [String(id)], dwellings: Number(dwellings) })),
    });
    const { table } = buildContext(shared, { parts: [], periods: 1 });
    expect(table.organisations[table.organisationOf[0] ?? -1]?.id).toBe("bo");
    expect(table.departments[table.departmentOf[0] ?? -1]?.id).toBe("12b");
  });

  it("[TABLE6] a department that only shares blocks has no units and says that its figure is hidden", () => {
    expect(block.table.departments[2]).toMatchObject({ id: "7", needState: "suppressed", needShare: null, dwellings: 0 });
    expect(stairwell.table.departments[2]).toMatchObject({ id: "7", needState: "known", dwellings: 8 });
  });

  it("[TABLE6] a rest below the least size counts in the district of the block it joined", () => {
    expect(stairwell.table.districts.map(({ dwellings }) => dwellings)).toEqual([88, 47]);
    expect(block.table.districts.map(({ dwellings }) => dwellings)).toEqual([91, 44]);
  });

  it("[TABLE7] no stairwell's id or label is in a block context", () => {
    const text = JSON.stringify(block, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value));
    expect(text).not.toMatch(/opg-|Vangen/);
    expect(text).not.toContain("stairwellIds");
    expect(JSON.stringify(stairwell)).toMatch(/opg-/);
    for (const hidden of ["stairwells", "buildings", "observations"]) expect(block.frame).not.toHaveProperty(hidden);
  });

  it("[TABLE8] small moves go to and from elsewhere at block level, each place's totals kept; inner ones are left out", () => {
    expect(block.frame.flows).toEqual([
      { from: "ø", to: "ege", year: "2025", households: 20, reason: "ordinary" },
      { from: "ege", year: "2025", households: 22, reason: "renovation" },
      { to: "ø", year: "2025", households: 7, reason: "renovation" },
    ]);
    expect(stairwell.frame.flows).toEqual(town.flows);
  });

  it("[EFFP1] readers of blocks see a stairwell's event as its area's", () => {
    const events: TownEvent[] = [
      { id: "e1", kind: "renovation", date: "2025-01-01", title: "Nye bade", place: { level: "stairwell", id: "inside" } },
      { id: "e2", kind: "renovation", date: "2025-01-01", title: "Nyt tag", place: { level: "stairwell", id: "outside" } },
      { id: "e3", kind: "law", date: "2025-01-01", title: "Lov" },
    ];
    const given = townForTests({ events, areas: [{ id: "a", name: "A", tenure: "social" }], stairwells: [stairwellForTests("inside", { areaId: "a" }), stairwellForTests("outside")] });
    const none = { parts: [], periods: 1 };
    expect(buildContext(given, none).frame.events).toEqual([{ ...events[0], place: { level: "area", id: "a" } }, events[2]]);
    expect(buildContext(given, none, { level: "stairwell" }).frame.events).toEqual(events);
  });

  it("[TABLE9] the same need and intervals of areas and town at both levels", () => {
    block.table.areas.forEach((place, i) => expect(place.need.value).toBeCloseTo(stairwell.table.areas[i]?.need.value ?? NaN, 9));
    expect(block.table.total.need.value).toBeCloseTo(stairwell.table.total.need.value, 9);
    expect(block.table.total.need.low).toBeCloseTo(stairwell.table.total.need.low, 9);
    expect(block.table.areas[0]?.needShare?.high).toBeCloseTo(stairwell.table.areas[0]?.needShare?.high ?? NaN, 9);
  });

  it("positions: stairwells' points, an area's middle, blocks' means", () => {
    expect(stairwell.table.x[0]).toBe(50);
    expect(stairwell.table.x[10]).toBeCloseTo(5050, 9);
    expect(block.table.x[0]).toBeCloseTo(60, 9);
  });

  it("[TABLE1] an empty town and a town without indicators still give a table", () => {
    const empty = buildContext(townForTests({}), { parts: [], periods: 1 });
    expect(empty.table.total).toMatchObject({ households: 0, needShare: null, needState: "missing" });
    const silent = buildContext({ ...town, observations: [] }, { parts: [], periods: 1 });
    expect(silent.table.total).toMatchObject({ needShare: null, needState: "missing", need: { value: 0, low: 0, high: 132 } });
  });

  it("[NEED1] [NEED2] refuses a need definition with origin or unknown parts", () => {
    const withOrigin = { ...town, indicators: [...town.indicators, indicatorForTests("origin", { origin: true })] };
    expect(() => buildContext(withOrigin, { parts: [{ indicatorId: "origin", weight: 1 }], periods: 1 })).toThrow("Expected a need definition without refused ingredients, got 1: origin (origin).");
    expect(() => buildContext(town, { parts: [{ indicatorId: "luck", weight: 1 }], periods: 1 })).toThrow("luck (unknown)");
  });
});

describe("areas without stairwells", () => {
  const areas = [1, 2, 3, 4].map((k) => ({ id: `K${k}`, name: `Karré ${k}`, tenure: "mixed" as const, ...(k === 1 ? { dwellings: 70 } : { dwellings: "missing" as const }) }));
  const blocks = townForTests({
    areas,
    indicators: [indicatorForTests("work"), indicatorForTests("lone", { unit: "households" }), indicatorForTests("small", { unit: "dwellings" })],
    observations: [
      ...[1, 2, 3, 4].map((k) => seen(`K${k}`, 10, 90, { level: "area" })),
      seen("K1", 4, 66, { level: "area", indicatorId: "lone" }),
      seen("K2", 4, 52, { level: "area", indicatorId: "lone", period: "2024" }), seen("K2", 9, 55, { level: "area", indicatorId: "small" }), seen("K2", 3, 50, { level: "area", indicatorId: "lone", period: "2023" }),
      seen("K3", 9, 40, { level: "area", indicatorId: "small", period: "2025" }), seen("K3", 9, 41, { level: "area", indicatorId: "small" }),
    ],
  });

  it("[TABLE1] households: the area's dwellings, else the newest base in households, else in dwellings, else none", () => {
    expect(Array.from(buildContext(blocks, defaultNeed(blocks)).table.households)).toEqual([70, 52, 41, 0]);
  });

  it("[TABLE5] each is its own block, carrying its name", () => {
    const { table } = buildContext(blocks, defaultNeed(blocks));
    expect(table.unitLabels).toEqual(["Karré 1", "Karré 2", "Karré 3", "Karré 4"]);
    expect(table.blocks.map(({ area }) => area)).toEqual([0, 1, 2, 3]);
  });
});

describe("areas whose own figure is all there is", () => {
  const own = townForTests({
    areas: [{ id: "A", name: "A", tenure: "social" }],
    stairwells: [1, 2, 3, 4, 5, 6].map((k) => stairwellForTests(`opg-${k}`, { areaId: "A" })),
    observations: [seen("A", 30, 90, { level: "area" }), seen("opg-1", "suppressed", 9)],
  });

  it("[NEED7] [NEED11] the area is known; its blocks are not, and one of them because it is hidden", () => {
    const { table } = buildContext(own, defaultNeed(own));
    expect(table.areas[0]?.needState).toBe("known");
    expect(table.total.needState).toBe("known");
    expect(new Set(table.blocks.map(({ needState }) => needState))).toEqual(new Set(["suppressed", "missing"]));
  });
});

describe("small areas and rests", () => {
  const small = townForTests({
    districts: [{ id: "N", name: "Nordbyen" }, { id: "S", name: "Sydbyen" }],
    areas: [{ id: "lille", name: "Lille", tenure: "social" }],
    stairwells: [stairwellForTests("1", { areaId: "lille", dwellings: 12 }), stairwellForTests("2", { districtId: "N" }), stairwellForTests("3", { districtId: "S" })],
    observations: ["1", "2", "3"].map((id) => seen(id, 3, 9)),
  });

  it("[TABLE5] rests of two districts below the least size make one block of the town's rest", () => {
    const { table } = buildContext(small, defaultNeed(small));
    expect(table.unitLabels).toEqual(["Lille", "Uden for boligområder blok 1"]);
    expect([...table.dwellings]).toEqual([12, 20]);
  });

  it("[TABLE5] a block below the least size keeps its need in the sums and shows no share of its own", () => {
    const { table } = buildContext(small, defaultNeed(small));
    expect(table.blocks[0]).toMatchObject({ dwellings: 12, needShare: null, needState: "suppressed" });
    expect(table.areas[0]?.needState).toBe("known");
    expect(table.areas[0]?.need.value).toBeGreaterThan(0);
  });
});

describe("laws, on random towns", () => {
  const towns = fc.record({ seed: fc.nat(), stairwells: fc.integer({ min: 0, max: 60 }), areas: fc.integer({ min: 0, max: 5 }) }).chain(({ stairwells, areas }) =>
    fc.record({
      areas: fc.constant(Array.from({ length: areas }, (_, a) => ({ id: `a${a}`, name: `Område ${a}`, tenure: "social" as const, dwellings: 25 }))),
      districts: fc.constant([{ id: "d0", name: "Øst" }, { id: "d1", name: "Vest" }]),
      rows: fc.array(fc.record({
        area: fc.nat(6), district: fc.nat(2), dwellings: fc.nat(14), department: fc.nat(3),
        count: fc.nat(12), base: fc.nat(12), state: fc.constantFrom("known", "known", "known", "suppressed", "missing", "absent"),
        x: fc.nat(2000), y: fc.nat(2000),
      }), { minLength: stairwells, maxLength: stairwells }),
    }));

  it("[TABLE9] [NEED8] every place is the sum of its units, areas sum to their own estimate, nothing exceeds its households", () => {
    fc.assert(fc.property(towns, ({ areas, districts, rows }) => {
      const random = townForTests({
        areas, districts,
        organisations: [{ id: "o0", name: "O" }, { id: "o1", name: "P" }],
        departments: [0, 1, 2].map((k) => ({ id: `f${k}`, name: `F${k}`, organisationId: `o${k % 2}` })),
        stairwells: rows.map(({ area, district, dwellings, department, x, y }, i) => stairwellForTests(`opg-${i}`, { areaId: `a${area}`, districtId: `d${district}`, dwellings, departmentIds: [`f${department}`], point: [x, y] })),
        observations: rows.flatMap(({ count, base, state }, i) => state === "absent" ? [] : [seen(`opg-${i}`, state === "known" ? Math.min(count, base) : state as "missing", base)]),
      });
      for (const level of ["block", "stairwell"] as const) checkSums(buildContext(random, defaultNeed(random), { level }).table);
      const text = JSON.stringify(buildContext(random, defaultNeed(random)));
      expect(text).not.toContain("opg-");
    }), { seed: 20261122, numRuns: 60 });
  });
});

function checkSums(table: PlanningTable): void {
  const sum = (units: Int32Array, column: Float64Array): number => units.reduce((all, unit) => all + (column[unit] ?? NaN), 0);
  for (const place of [...table.areas, ...table.blocks, ...table.departments, ...table.organisations, ...table.districts, table.total]) {
    expect(place.dwellings).toBe(sum(place.units, table.dwellings));
    expect(place.households).toBe(sum(place.units, table.households));
    expect(place.residents).toBe(sum(place.units, table.residents));
    if (place.needState !== "missing" || place.needShare !== null) {
      expect(Math.abs(place.need.value - sum(place.units, table.needHouseholds))).toBeLessThan(1e-9);
      expect(place.need.low).toBeLessThanOrEqual(place.need.value + 1e-9);
      expect(place.need.high).toBeGreaterThanOrEqual(place.need.value - 1e-9);
    }
  }
  expect(table.blocks.flatMap(({ units }) => [...units]).sort((a, b) => a - b)).toEqual(table.unitIds.map((_, unit) => unit));
  table.needHouseholds.forEach((need, unit) => {
    expect(need).toBeGreaterThanOrEqual(0);
    expect(need).toBeLessThanOrEqual((table.households[unit] ?? 0) + 1e-9);
    expect(table.needVariance[unit]).toBeGreaterThanOrEqual(0);
  });
}

function square(x: number, y: number, side: number) {
  return [[[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]]] as const;
}
