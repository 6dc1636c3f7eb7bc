import { describe, expect, it } from "vitest";
import { studentCritical, studentTwoSided } from "./student-t.ts";

describe("Student's t", () => {
  it("[EFFT1] has the critical values of the printed tables (Fisher & Yates 1963, table III)", () => {
    for (const [df, critical] of [[1, 12.7062047362], [2, 4.30265272991], [10, 2.22813885196], [30, 2.0422724563], [1000, 1.96233907899]] as const) {
      expect(studentCritical(0.05, df)).toBeCloseTo(critical, 8);
      expect(studentTwoSided(critical, df)).toBeCloseTo(0.05, 9);
    }
  });
  it("[EFFT1] one degree is Cauchy, 0 is certain, and what cannot be is refused", () => {
    expect(studentTwoSided(1, 1)).toBeCloseTo(0.5, 12);
    expect(studentTwoSided(0, 3)).toBe(1);
    expect(studentTwoSided(-2, 5)).toBe(studentTwoSided(2, 5));
    expect(() => studentTwoSided(1, 0)).toThrow("Expected degrees of freedom above 0, got 0.");
    expect(() => studentCritical(0, 3)).toThrow("Expected a probability between 0 and 1, got 0.");
  });
});
