import { describe, expect, it } from "vitest";
import type { Member } from "@byfokus/model";
import { defaultNeed } from "../need/default-need.ts";
import { buildContext } from "../table/build-context.ts";
import { seen, stairwellForTests, townForTests } from "../table/town-for-tests.ts";
import { evaluate } from "./evaluate.ts";
import { testPlan, testScenario } from "./test-town.ts";

/** Two areas of twelve stairwells with ten homes each, and four stairwells outside. */
const numbers = Array.from({ length: 28 }, (_, at) => String(at).padStart(2, "0"));
const town = townForTests({
  areas: ["nord", "syd"].map((id) => ({ id, name: id, tenure: "social" })),
  stairwells: numbers.map((id, at) => stairwellForTests(id, { ...(at < 24 ? { areaId: at < 12 ? "nord" : "syd" } : {}), point: [100 * at, at < 12 ? 0 : 5000] })),
  observations: numbers.map((id, at) => seen(id, at % 5, 9)),
});
const need = defaultNeed(town);
const blocks = buildContext(town, need);
const stairwells = buildContext(town, need, { level: "stairwell" });

describe("evaluate on real tables", () => {
  it("[EVAL19] opening blocks into stairwells changes no figure", () => {
    const block = blocks.table.blocks[0];
    const members: readonly Member[] = [{ kind: "area", id: "nord", fte: 1.2 }, { kind: "block", id: block!.id }, { kind: "referral", id: "referral", places: 4 }];
    const coarse = evaluate(blocks, testPlan(3), testScenario(members));
    const fine = evaluate(stairwells, testPlan(3), testScenario(members));
    expect(stairwells.table.unitIds.length).toBeGreaterThan(blocks.table.unitIds.length);
    expect(coarse.needReached.value).toBeGreaterThan(0);
    expect(fine.needReached.value).toBeCloseTo(coarse.needReached.value, 9);
    expect(fine.householdsContacted).toBeCloseTo(coarse.householdsContacted, 9);
    expect(fine.residentsReached).toBe(coarse.residentsReached);
    expect(fine.fte).toBeCloseTo(coarse.fte, 12);
    expect(coarse.needTotal.value).toBeCloseTo(blocks.table.total.need.value, 9);
  });

  it("[EVAL12] a stairwell offer counts where stairwells may be named, and nowhere else", () => {
    const members: readonly Member[] = [{ kind: "stairwell", id: "03" }];
    const fine = evaluate(stairwells, testPlan(3), testScenario(members));
    expect(fine.fte).toBeCloseTo((20 + 2 * 10) / 1000, 12);
    expect(fine.residentsReached).toBe(20);
    expect(fine.needReached.value).toBeGreaterThan(0);
    expect(evaluate(blocks, testPlan(3), testScenario(members))).toMatchObject({ fte: 0, residentsReached: 0 });
  });

  it("[EVAL6] a whole area's interval comes from the area's own", () => {
    const { needReached } = evaluate(blocks, testPlan(9), testScenario([{ kind: "area", id: "nord", fte: 9 }]));
    const area = blocks.table.areas.find(({ id }) => id === "nord");
    expect(area).toBeDefined();
    const wide = (area!.need.high - area!.need.low) * 0.4;
    expect((needReached.high - needReached.low) / wide).toBeGreaterThan(0.9);
    expect((needReached.high - needReached.low) / wide).toBeLessThan(1.1);
  });
});
