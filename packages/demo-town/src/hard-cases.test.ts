import { describe, expect, it } from "vitest";
import { convictionLimits, generateTown } from "./index.ts";

/** Hard cases hold in every town, not in the one of the first seed alone. */
describe.each([1, 2, 7, 99])("hard cases, seed %i", (seed) => {
  const { town, hardCases } = generateTown({ seed });
  const residents = (areaId: string) => town.stairwells.reduce((sum, stairwell) => sum + (stairwell.areaId === areaId ? stairwell.residents : 0), 0);
  const row = (placeId: string, indicatorId: string, period: string) => town.observations.find((each) => each.placeId === placeId && each.indicatorId === indicatorId && each.period === period);

  it("[HARD1] one area has 1,000 residents and one has 999", () => {
    expect(residents(hardCases.thousandResidents)).toBe(1000);
    expect(residents(hardCases.oneBelowThousand)).toBe(999);
  });
  it("[HARD2] exactly 60.0 % with basic school only: the count is three fifths of the base", () => {
    const { count, base } = row(hardCases.basicEducationOnLimit, "basicEducationOnly", "2026") ?? {};
    expect(Number(base)).toBeGreaterThan(100);
    expect(Number(count) * 5).toBe(Number(base) * 3);
  });
  it("[HARD3] convicted in two years exactly at the limit of the next list, and the limit is new every year", () => {
    const { areaId, count, of, periods } = hardCases.convictedOnLimit;
    for (const period of periods) {
      const found = row(areaId, "convicted", period);
      expect(Number(found?.count) * of).toBe(Number(found?.base) * count);
    }
    expect(convictionLimits["2026-12-01"]).toBe(count / of);
    expect(new Set(Object.values(convictionLimits)).size).toBe(Object.keys(convictionLimits).length);
  });
  it("[HARD4] a department ends and two begin the day after; the old one keeps its figures", () => {
    const { before, after } = hardCases.splitDepartment;
    const find = (id: string) => town.departments.find((department) => department.id === id);
    expect(find(before)?.validTo).toBe("2023-12-31");
    expect(after.map((id) => find(id)?.validFrom)).toEqual(["2024-01-01", "2024-01-01"]);
    expect(row(before, "outsideWork", "2023")).toBeDefined();
    expect(row(before, "outsideWork", "2024")).toBeUndefined();
    for (const id of after) {
      expect(row(id, "outsideWork", "2023")).toBeUndefined();
      expect(row(id, "outsideWork", "2024")).toBeDefined();
      expect(town.stairwells.some((stairwell) => stairwell.departmentIds[0] === id)).toBe(true);
    }
    expect(town.stairwells.some((stairwell) => stairwell.departmentIds.includes(before))).toBe(false);
  });
  it("[HARD5] a stairwell of two departments, and one whose department lies in another area", () => {
    const find = (id: string) => town.stairwells.find((stairwell) => stairwell.id === id);
    expect(new Set(find(hardCases.sharedStairwell)?.departmentIds).size).toBe(2);
    const stray = find(hardCases.strayStairwell);
    const others = town.stairwells.filter((stairwell) => stairwell.id !== stray?.id && stairwell.departmentIds[0] === stray?.departmentIds[0]);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other.areaId).not.toBe(stray?.areaId);
  });
  it("[HARD6] a demolished block: six stairwells that ended, figures until then, and 48 families rehoused", () => {
    const gone = town.stairwells.filter((stairwell) => stairwell.validTo !== undefined);
    expect(gone.map((stairwell) => stairwell.id)).toEqual(hardCases.demolishedStairwells);
    for (const stairwell of gone) {
      expect([stairwell.households, stairwell.residents, stairwell.validTo]).toEqual([0, 0, "2025-06-30"]);
      expect(row(stairwell.id, "outsideWork", "2024")).toBeDefined();
      expect(row(stairwell.id, "outsideWork", "2025")).toBeUndefined();
    }
    expect(town.flows.filter((flow) => flow.reason === "renovation").every((flow) => flow.from === hardCases.rehousedFrom && flow.year === "2025")).toBe(true);
  });
  it("[HARD7] a stairwell with homes and nobody in them: zero out of zero", () => {
    const empty = town.stairwells.find((stairwell) => stairwell.id === hardCases.emptyStairwell);
    expect([empty?.households, empty?.residents]).toEqual([0, 0]);
    expect(empty?.dwellings).toBeGreaterThan(0);
    expect(row(hardCases.emptyStairwell, "outsideWork", "2026")).toMatchObject({ count: 0, base: 0 });
  });
  it("[HARD8] missing, suppressed and zero stand side by side", () => {
    const { indicatorId, period } = hardCases.indicatorMissingOneYear;
    expect(new Set(town.observations.filter((each) => each.indicatorId === indicatorId && each.period === period).map((each) => each.count))).toEqual(new Set(["missing"]));
    expect(new Set(town.observations.filter((each) => each.placeId === hardCases.areaMissingNewestYear.areaId && each.period === "2026").map((each) => each.count))).toEqual(new Set(["missing"]));
    expect(row(hardCases.areaMissingNewestYear.areaId, "outsideWork", "2025")?.count).toBeTypeOf("number");
    const convicted = town.observations.filter((each) => each.level === "area" && each.indicatorId === hardCases.suppressedBesideZero && each.period === "2026");
    for (const value of [0, "suppressed", "missing"]) expect(convicted.some((each) => each.count === value), String(value)).toBe(true);
    expect(convicted.every((each) => typeof each.count !== "number" || each.count === 0 || each.count > 4)).toBe(true);
  });
  it("[HARD9] figures of a department below 100 residents or 50 households are suppressed", () => {
    const departments = town.observations.filter((each) => each.level === "department" && each.indicatorId === "loneParents" && each.period === "2026");
    expect(departments.some((each) => each.base === "suppressed")).toBe(true);
    expect(departments.every((each) => each.base === "suppressed" || Number(each.base) >= 50)).toBe(true);
  });
  it("[HARD10] origin is counted at areas alone", () => {
    expect(new Set(town.observations.filter((each) => each.indicatorId === "nonWesternOrigin").map((each) => each.level))).toEqual(new Set(["area"]));
  });
});
