import { describe, expect, it } from "vitest";
import { validDuring, validOn } from "./valid-on.ts";

describe("validOn and validDuring", () => {
  it("[TABLE2] both ends are included, absent ends are open", () => {
    expect(validOn({}, "2026-01-01")).toBe(true);
    expect(validOn({ validFrom: "2026-01-01", validTo: "2026-01-01" }, "2026-01-01")).toBe(true);
    expect(validOn({ validTo: "2025-12-31" }, "2026-01-01")).toBe(false);
    expect(validOn({ validFrom: "2026-01-02" }, "2026-01-01")).toBe(false);
  });

  it("[TABLE2] a bare year is its last day, for the edition and for an end", () => {
    expect(validOn({ validFrom: "2026-07-01" }, "2026")).toBe(true);
    expect(validOn({ validTo: "2026" }, "2026-07-01")).toBe(true);
  });

  it("[TABLE10] a place stood in a year if it stood on any day of it", () => {
    expect(validDuring({ validTo: "2024-01-01" }, "2024")).toBe(true);
    expect(validDuring({ validTo: "2023-12-31" }, "2024")).toBe(false);
    expect(validDuring({ validFrom: "2024-12-31" }, "2024")).toBe(true);
    expect(validDuring({ validFrom: "2025-01-01" }, "2024")).toBe(false);
    expect(validDuring({ validFrom: "2013-10-08" }, "2013-10-07")).toBe(false);
  });
});
