import { describe, expect, it } from "vitest";
import { periodYears, periodsPerQuarter } from "./period-time.ts";

describe("periodsPerQuarter", () => {
  it("[MONI5] years hold a quarter of a period, quarters one, months three; one period says nothing", () => {
    expect(periodsPerQuarter(["2024", "2025", "2026"])).toBe(0.25);
    expect(periodsPerQuarter(["2025-01-01", "2025-04-01", "2025-07-01"])).toBeCloseTo(1, 9);
    expect(periodsPerQuarter(["2026-01-01", "2026-02-01", "2026-03-01"])).toBeCloseTo(3, 9);
    expect(periodsPerQuarter(["2026"])).toBeNull();
  });

  it("[MONI5] a hole in the series does not make it rarer: the middle gap counts", () => {
    expect(periodsPerQuarter(["2016", "2017", "2018", "2026"])).toBe(0.25);
    expect(periodsPerQuarter(["2010", "2011", "2016", "2017"])).toBe(0.25);
    expect(periodsPerQuarter(["2010", "2011", "2013", "2015"])).toBe(0.125);
  });

  it("[MONI5] a period begins on its first day", () => {
    expect([periodYears("2013"), periodYears("2013-10"), periodYears("2013-10-01")]).toEqual([2013, 2013.75, 2013.75]);
    expect(periodYears("2013-01-02")).toBeCloseTo(2013 + 1 / 365, 10);
  });
});
