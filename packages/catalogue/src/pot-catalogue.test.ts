import { placesAt, potWithAmount, type PotTerms } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { potCatalogue } from "./index.ts";

function terms(id: string): PotTerms {
  const found = potCatalogue.find((pot) => pot.id === id);
  if (!found) throw new Error(`Expected terms "${id}" in the catalogue.`);
  return found;
}

describe("pots", () => {
  it("[POT1] no terms carry an amount", () => {
    for (const pot of potCatalogue) expect(Object.keys(pot)).not.toContain("krPerYear");
  });

  it("[POT2] the National Building Fund pays at most 75 % of social housing work until the end of 2026", () => {
    const lbf = potWithAmount(terms("lbfSocial2019"), { id: "lbf", name: "LBF", krPerYear: 3_250_000 });
    expect(lbf).toEqual({ id: "lbf", name: "LBF", krPerYear: 3_250_000, maxShare: 0.75, tenures: ["social"], validFrom: "2019-01-01", validTo: "2026-12-31" });
    expect(placesAt(potCatalogue, "2026-12-31").map(({ id }) => id)).toContain("lbfSocial2019");
    expect(placesAt(potCatalogue, "2027-01-01").map(({ id }) => id)).toEqual(["dispositionFund", "municipal"]);
  });

  it("[POT3] an organisation's own fund needs its organisation", () => {
    expect(() => potWithAmount(terms("dispositionFund"), { id: "own", name: "Egne midler", krPerYear: 400_000 })).toThrow('Expected the organisation that pot "own" belongs to, got none.');
    expect(potWithAmount(terms("dispositionFund"), { id: "own", name: "Egne midler", krPerYear: 400_000, organisationIds: ["nord"] }).organisationIds).toEqual(["nord"]);
  });
});
