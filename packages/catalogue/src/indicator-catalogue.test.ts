import type { Indicator } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { indicatorCatalogue } from "./index.ts";

const byId = new Map(indicatorCatalogue.map((indicator) => [indicator.id, indicator]));
const keys = ["id", "title", "numerator", "denominator", "unit", "direction", "source", "purpose", "validFrom", "validTo", "origin"];
const counted: Record<Indicator["unit"], RegExp> = { persons: /[Rr]esidents|[Cc]hildren/, households: /[Hh]ouseholds/, dwellings: /[Dd]wellings/ };

describe("indicators", () => {
  it.each(indicatorCatalogue.map((indicator) => [indicator.id, indicator] as const))("[IND1] [IND2] %s", (_id, indicator) => {
    expect(keys).toEqual(expect.arrayContaining(Object.keys(indicator)));
    expect(["persons", "households", "dwellings"]).toContain(indicator.unit);
    expect(["higherIsNeed", "lowerIsNeed", "context"]).toContain(indicator.direction);
    expect([undefined, true]).toContain(indicator.origin);
    expect(indicator.numerator).not.toEqual(indicator.denominator);
    expect(indicator.denominator.en).toMatch(counted[indicator.unit]);
  });

  it("[IND3] origin is context and the catalogue has exactly one such indicator", () => {
    const origins = indicatorCatalogue.filter(({ origin }) => origin);
    expect(origins.map(({ id }) => id)).toEqual(["nonWesternOrigin"]);
    for (const { direction } of origins) expect(direction).toBe("context");
  });

  it("[IND3] no indicator that may be chosen speaks of where people come from", () => {
    const chosen = indicatorCatalogue.filter(({ direction }) => direction !== "context");
    for (const { title, numerator } of chosen) expect(JSON.stringify([title, numerator])).not.toMatch(/vestlig|western|indvandr|immigra|oprindelse|origin|herkomst|descend/i);
  });

  it.each(["convicted", "moveOuts", "singleAdult", "children0to5", "children6to17", "adults18to64", "aged65to74", "aged75plus"])("[IND4] %s is context", (id) => {
    expect(byId.get(id)?.direction).toBe("context");
  });

  it("[IND5] each unit has a sign of need", () => {
    for (const unit of ["households", "persons", "dwellings"]) expect(indicatorCatalogue.some((indicator) => indicator.unit === unit && indicator.direction === "higherIsNeed")).toBe(true);
  });
});
