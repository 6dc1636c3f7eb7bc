import { describe, expect, it } from "vitest";
import { isCalendarDate, isKnown, isMissing, isSuppressed, placesAt, stairwellsOfArea, stairwellsOfDepartment, type Stairwell } from "../index.ts";
import { deepFreeze } from "../test-support/deep-freeze.ts";

const stairwell = (id: string, areaId: string | undefined, departmentIds: readonly string[]): Stairwell => ({
  id,
  label: id,
  tenure: "social",
  departmentIds,
  ...(areaId === undefined ? {} : { areaId }),
  dwellings: 8,
  residents: 15,
});
const stairwells = deepFreeze([stairwell("s3", "nord", ["d2", "d1"]), stairwell("s1", "nord", ["d1"]), stairwell("s2", undefined, ["d1"]), stairwell("s4", "syd", [])]);

describe("validity", () => {
  const places = deepFreeze([
    { id: "always" },
    { id: "from", validFrom: "2026-01-01" },
    { id: "to", validTo: "2025-12-31" },
    { id: "day", validFrom: "2026-01-01", validTo: "2026-01-01" },
  ]);

  it.each([
    ["2025-12-31", ["always", "to"]],
    ["2026-01-01", ["always", "from", "day"]],
    ["2026-01-02", ["always", "from"]],
  ])("[PLACE1] on %s these hold", (date, ids) => {
    expect(placesAt(places, date).map(({ id }) => id)).toEqual(ids);
  });

  it("[PLACE1] no place holds on no day", () => {
    expect(placesAt([], "2026-01-01")).toEqual([]);
  });

  it.each(["2026-1-1", "01-01-2026", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "2026", "", "2026-01-01T10:00"])("[PLACE2] refuses %j as a date", (text) => {
    expect(() => placesAt(places, text)).toThrow(`Expected a date such as 2026-11-22, got "${text}".`);
  });

  it("[PLACE2] knows leap years", () => {
    expect(["2024-02-29", "2000-02-29", "1900-02-29", "2026-02-28"].map(isCalendarDate)).toEqual([true, true, false, true]);
  });
});

describe("membership", () => {
  it("[PLACE3] an area is the stairwells that name it, in the list's order", () => {
    expect(stairwellsOfArea(stairwells, "nord").map(({ id }) => id)).toEqual(["s3", "s1"]);
    expect(stairwellsOfArea(stairwells, "øst")).toEqual([]);
  });

  it("[PLACE4] a shared stairwell is counted by the first department it names", () => {
    expect(stairwellsOfDepartment(stairwells, "d1").map(({ id }) => id)).toEqual(["s1", "s2"]);
    expect(stairwellsOfDepartment(stairwells, "d2").map(({ id }) => id)).toEqual(["s3"]);
  });
});

describe("counts", () => {
  it("[COUNT1] zero is known; suppressed and missing are not, and are not each other", () => {
    expect(([0, "suppressed", "missing"] as const).map((count) => [isKnown(count), isSuppressed(count), isMissing(count)])).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });
});
