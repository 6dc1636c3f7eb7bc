import { describe, expect, it } from "vitest";
import { columnShares } from "./column-shares.ts";

const table = (titles: readonly string[], rows: readonly (readonly string[])[]) => ({ columns: titles.map((title) => ({ title, align: "end" as const })), rows });

describe("columnShares", () => {
  it("[PAPER-F16] where all texts fit, the row header takes what the others leave", () => {
    // Two columns of 3 + 10 letters of 90: the header keeps 1 - 26 / 90.
    const shares = columnShares(table(["Kriterium", "I dag", "Type 1"], [["Nået behov", "507 (100 %", "649 (100 %"]]));
    expect(shares[0]).toBeCloseTo(1 - 26 / 90, 9);
    expect(shares[1]).toBeCloseTo(13 / 90, 9);
  });
  it("[PAPER-F16] long titles never squeeze the row header below a good quarter", () => {
    const long = "Områder-og-udvalgte-borgere-og-opgange";
    const shares = columnShares(table(["Kriterium", long, long, long, long], [["Nået behov", "1", "2", "3", "4"]]));
    expect(shares[0]).toBeCloseTo(0.26, 9);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
  it("[PAPER-F16] one column has it all, no columns have none", () => {
    expect(columnShares(table(["A"], []))).toEqual([1]);
    expect(columnShares(table([], []))).toEqual([]);
  });
});
