import { describe, expect, it } from "vitest";
import type { Pot } from "@byfokus/model";
import { evaluate } from "./evaluate.ts";
import { testPlan, testScenario, testTown } from "./test-town.ts";

const blocks = [
  { id: "s", area: "A", organisation: "X", dwellings: 150, need: 30 },
  { id: "p", area: "A", tenure: "privateRental", dwellings: 50, need: 10 },
  { id: "y", area: "B", organisation: "Y", dwellings: 100, need: 10 },
] as const;
const grant: Pot = { id: "grant", name: "Tilskud", krPerYear: 5_000_000, maxShare: 0.75, tenures: ["social"] };
const own: Pot = { id: "own", name: "Dispositionsfond X", krPerYear: 200_000, organisationIds: ["X"] };
const open: Pot = { id: "open", name: "Kommunen", krPerYear: 1_000_000 };
const judge = (pots: readonly Pot[], members = [{ kind: "area", id: "A", fte: 1 }] as const, asOf = "2026-01-01") =>
  evaluate(testTown({ blocks, pots, asOf }), testPlan(2), testScenario([...members]));

describe("money", () => {
  it("[EVAL13] a pot pays only homes of its tenures: a quarter of this area's cost has no payer", () => {
    const result = judge([grant]);
    expect(result.pots).toEqual([{ id: "grant", name: "Tilskud", usedKr: 750_000, unusedKr: 4_250_000 }]);
    expect(result.unfundedKr).toBeCloseTo(250_000, 6);
    expect(result.rules.find(({ rule }) => rule === "funding")).toMatchObject({ state: "broken", causes: ["A"] });
  });

  it("[EVAL13] narrow money is used before open money, and a largest share is of the whole cost", () => {
    const result = judge([open, grant, own]);
    expect(Object.fromEntries(result.pots.map(({ id, usedKr }) => [id, usedKr]))).toEqual({ own: 200_000, grant: 550_000, open: 250_000 });
    expect(result.unfundedKr).toBe(0);
    expect(result.rules.find(({ rule }) => rule === "funding")?.state).toBe("passed");
  });

  it("[EVAL13] an organisation's own money stays with its homes", () => {
    const result = judge([own], [{ kind: "area", id: "A", fte: 1 }, { kind: "area", id: "B", fte: 1 }] as never);
    expect(result.pots[0]?.usedKr).toBe(200_000);
    expect(result.unfundedKr).toBeCloseTo(1_800_000, 6);
    expect(result.rules.find(({ rule }) => rule === "funding")?.causes).toEqual(["A", "B"]);
  });

  it("[EVAL13] a pot that has ended on the edition's date pays nothing and is not listed", () => {
    const ended = { ...grant, validTo: "2025-12-31" };
    expect(judge([ended, open]).pots.map(({ id }) => id)).toEqual(["open"]);
    expect(judge([ended]).rules.find(({ rule }) => rule === "funding")).toMatchObject({ state: "broken", value: 1_000_000 });
  });

  it("[EVAL13] referral places are paid by pots without terms; mover places as the area that was left", () => {
    const referral = judge([grant], [{ kind: "referral", id: "referral", places: 20 }] as never);
    expect(referral.unfundedKr).toBe(1_000_000);
    const movers = judge([grant], [{ kind: "movers", id: "B", places: 20 }] as never);
    expect(movers.pots[0]?.usedKr).toBe(750_000);
  });

  it("[EVAL11] without any pots in the data, money is not judged", () => {
    expect(judge([]).rules.find(({ rule }) => rule === "funding")).toMatchObject({ state: "notJudged", limit: null });
  });
});
