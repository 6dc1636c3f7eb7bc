import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { seeded } from "../evaluate/random-town.ts";
import { testTown } from "../evaluate/test-town.ts";
import { choosePairs } from "./choose-pairs.ts";
import type { CouplingProposal } from "./coupling-proposal.ts";
import { couplingWeights } from "./coupling-weights.ts";
import { proposeCouplings } from "./propose-couplings.ts";

const blocks = [
  { id: "1", area: "Udsat", dwellings: 100, need: 50, x: 0, y: 0 },
  { id: "2", area: "Villa", tenure: "ownerOccupied", dwellings: 100, need: 5, x: 800, y: 0 },
  { id: "3", area: "Midt", dwellings: 100, need: 27, x: 0, y: 300 },
  { id: "4", area: "Fjern", dwellings: 100, need: 8, x: 9000, y: 0 },
] as const;

describe("proposeCouplings", () => {
  it("[COUP1] pairs a vulnerable area with a well-functioning one that shares something with it", () => {
    // The town's share is 22.5 %: Udsat is vulnerable, Villa and Fjern well functioning, Midt neither (27 < 1.2 x 22.5 = 27).
    const town = testTown({
      blocks,
      neighbours: [["Udsat", "Villa"]],
      links: [{ a: "Villa", b: "Udsat", kind: "school", name: "Fjordskolen" }],
      flows: [
        { from: "Udsat", to: "Villa", year: "2025", households: 22, reason: "ordinary" },
        { from: "Villa", to: "Udsat", year: "2025", households: 19, reason: "ordinary" },
        { from: "Udsat", to: "Villa", year: "2024", households: 90, reason: "ordinary" },
      ],
      boards: [
        { id: "b1", name: "Afdelingsbestyrelsen", kind: "departmentBoard", areaIds: ["Udsat"] },
        { id: "b2", name: "Villaejerne", kind: "homeownersAssociation", areaIds: ["Villa"] },
      ],
    });
    const proposals = proposeCouplings(town);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]?.coupling).toEqual({
      vulnerable: "Udsat",
      wellFunctioning: "Villa",
      reasons: [{ kind: "border" }, { kind: "school", name: "Fjordskolen" }, { kind: "walk", amount: 10 }, { kind: "moves", amount: 22 }, { kind: "boards", amount: 2 }],
    });
    expect(proposals[0]?.distanceM).toBe(800);
    expect(proposals[0]?.walking).toEqual({ minutes: 10, source: "straightLine" });
    expect(proposals[0]?.value).toBeCloseTo(0.2 + 0.2 + 0.15 * (10 / 15) + 0.1 + 0.05, 12);
  });

  it("[COUP2] the weights add up to 1", () => {
    expect(Object.values(couplingWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it("[COUP3] a walk the data gives stands above the straight line, and a barrier lowers the value", () => {
    const [near] = proposeCouplings(testTown({ blocks, links: [{ a: "Udsat", b: "Villa", kind: "path", walkingMinutes: 5 }] }));
    expect(near?.walking).toEqual({ minutes: 5, source: "link" });
    expect(near?.value).toBeCloseTo(0.1 + 0.15, 12);
    const [cut] = proposeCouplings(testTown({ blocks, links: [{ a: "Udsat", b: "Villa", kind: "path", walkingMinutes: 5 }, { a: "Udsat", b: "Villa", kind: "barrier", name: "Ringvejen" }] }));
    expect(cut?.value).toBeCloseTo(0.05, 12);
  });

  it("[COUP4] boards on both sides are a help, not a reason by themselves; unknown need is in no pair", () => {
    const boards = [{ id: "b", name: "Fælles", kind: "residentsGroup" as const, areaIds: ["Udsat", "Fjern"] }];
    expect(proposeCouplings(testTown({ blocks: [blocks[0], blocks[3]], boards }))).toEqual([]);
    expect(proposeCouplings(testTown({ blocks: [] }))).toEqual([]);
  });

  it("[COUP5] no area is in more than two pairs, and the limit holds", () => {
    const many = Array.from({ length: 6 }, (_, at) => ({ id: `w${at}`, area: `Villa${at}`, dwellings: 100, need: 5, x: 100 * at, y: 0 }));
    const town = testTown({ blocks: [{ id: "v", area: "Udsat", dwellings: 100, need: 60, x: 0, y: 100 }, ...many] });
    expect(proposeCouplings(town).map(({ coupling }) => coupling.wellFunctioning)).toEqual(["Villa0", "Villa1"]);
    expect(proposeCouplings(town, { limit: 1 })).toHaveLength(1);
  });
});

describe("choosePairs", () => {
  const pair = (vulnerable: string, wellFunctioning: string, value: number): CouplingProposal => ({ coupling: { vulnerable, wellFunctioning, reasons: [] }, value, distanceM: null });

  it("[COUP6] gives up one good pair for two that together are better", () => {
    const chosen = choosePairs([pair("a", "x", 0.6), pair("a", "y", 0.5), pair("b", "x", 0.5)], 1, 10);
    expect(chosen.map(({ coupling }) => coupling.vulnerable + coupling.wellFunctioning)).toEqual(["ay", "bx"]);
  });

  it("[COUP6] has at least half the value of the best choice there is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const random = seeded(seed);
        const pairs = ["a", "b", "c"].flatMap((weak) => ["x", "y", "z"].flatMap((strong) => (random() < 0.8 ? [pair(weak, strong, Math.ceil(random() * 100) / 100)] : [])));
        const value = (list: readonly CouplingProposal[]): number => list.reduce((sum, each) => sum + each.value, 0);
        let best = 0;
        for (let kept = 0; kept < 2 ** pairs.length; kept++) {
          const list = pairs.filter((_, at) => (kept >> at) % 2 === 1);
          const ends = list.flatMap(({ coupling }) => [coupling.vulnerable, coupling.wellFunctioning]);
          if (ends.every((end) => ends.filter((other) => other === end).length <= 2)) best = Math.max(best, value(list));
        }
        const found = choosePairs(pairs, 2, 99);
        const ends = found.flatMap(({ coupling }) => [coupling.vulnerable, coupling.wellFunctioning]);
        expect(Math.max(0, ...ends.map((end) => ends.filter((other) => other === end).length))).toBeLessThanOrEqual(2);
        expect(value(found)).toBeGreaterThanOrEqual(0.5 * best - 1e-9);
      }),
      { seed: 44, numRuns: 60 },
    );
  });
});
