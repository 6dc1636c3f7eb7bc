import { describe, expect, it } from "vitest";
import { potWithAmount, type PotTerms } from "../index.ts";
import { deepFreeze } from "../test-support/deep-freeze.ts";

const text = { da: "x", en: "x" };
const terms: PotTerms = deepFreeze({ id: "fund", title: text, maxShare: 0.75, tenures: ["social"], validTo: "2026-12-31", withinOrganisation: false, note: text, source: "afprøvning" });

describe("potWithAmount", () => {
  it("[POT1] joins terms and amount; what the town says wins", () => {
    expect(potWithAmount(terms, { id: "p", name: "LBF", krPerYear: 0 })).toStrictEqual({ id: "p", name: "LBF", krPerYear: 0, maxShare: 0.75, tenures: ["social"], validTo: "2026-12-31" });
    expect(potWithAmount(terms, { id: "p", name: "LBF", krPerYear: 5, maxShare: 0.5, validFrom: "2025-01-01" })).toMatchObject({ maxShare: 0.5, validFrom: "2025-01-01" });
  });

  it("[POT1] refuses an amount that cannot be, and an organisation's money without an organisation", () => {
    expect(() => potWithAmount(terms, { id: "p", name: "LBF", krPerYear: -1 })).toThrow('the amount of pot "p": expected a number >= 0, got -1');
    const own = { ...terms, withinOrganisation: true };
    expect(() => potWithAmount(own, { id: "p", name: "Egen", krPerYear: 1 })).toThrow('Expected the organisation that pot "p" belongs to, got none.');
    expect(() => potWithAmount(own, { id: "p", name: "Egen", krPerYear: 1, organisationIds: [] })).toThrow("got none");
    expect(potWithAmount(own, { id: "p", name: "Egen", krPerYear: 1, organisationIds: ["o1"] }).organisationIds).toEqual(["o1"]);
  });
});
