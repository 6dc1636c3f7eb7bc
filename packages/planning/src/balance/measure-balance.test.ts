import { describe, expect, it } from "vitest";
import { testTown } from "../evaluate/test-town.ts";
import { measureBalance } from "./measure-balance.ts";

describe("measureBalance", () => {
  it("[BAL1] by hand: two areas and the homes outside them in one district", () => {
    // Need 30, 10, 10 of 100, 100, 100: D = 1/2 (|.6-.28| + |.2-.36| + |.2-.36|), isolation = (900 + 100 + 100)/100/50.
    const report = measureBalance(
      testTown({
        blocks: [
          { id: "1", area: "A", district: "nord", dwellings: 100, need: 30 },
          { id: "2", area: "B", district: "syd", dwellings: 100, need: 10 },
          { id: "3", district: "syd", dwellings: 60, need: 6 },
          { id: "4", district: "syd", dwellings: 40, need: 4 },
        ],
      }),
    );
    expect(report.byArea.places).toBe(3);
    expect(report.byArea.dissimilarity).toBeCloseTo(0.32, 12);
    expect(report.byArea.isolation).toBeCloseTo(0.22, 12);
    expect(report.byArea.isolationEven).toBeCloseTo(50 / 300, 12);
    expect(report.byDistrict.places).toBe(2);
    expect(report.byDistrict.dissimilarity).toBeCloseTo(0.5 * (0.32 + 0.32), 12);
  });

  it("[BAL2] chance is worked out on whole households and taken out of the excess", () => {
    // Two places of one household, one in need: chance always gives D = 1, so there is no room for an excess.
    const certain = measureBalance(testTown({ blocks: [{ id: "1", area: "A", dwellings: 1, need: 0.9 }, { id: "2", area: "B", dwellings: 1, need: 0.2 }] }));
    expect(certain.byArea.dissimilarityByChance).toBeCloseTo(1, 12);
    expect(certain.byArea.dissimilarityExcess).toBeNull();
    const { byArea } = measureBalance(testTown({ blocks: [{ id: "1", area: "A", dwellings: 50, need: 20 }, { id: "2", area: "B", dwellings: 50, need: 10 }] }));
    const { dissimilarity, dissimilarityByChance, dissimilarityExcess } = byArea;
    expect(dissimilarityByChance).toBeGreaterThan(0);
    expect(dissimilarityExcess).toBeCloseTo(((dissimilarity ?? 0) - (dissimilarityByChance ?? 0)) / (1 - (dissimilarityByChance ?? 0)), 12);
  });

  it("[BAL4] blocks are no level where they have no figures of their own", () => {
    const town = testTown({ blocks: [{ id: "1", area: "A", dwellings: 100, need: 30 }, { id: "2", area: "A", dwellings: 100, need: 31 }, { id: "3", area: "B", dwellings: 100, need: 10 }] });
    expect(measureBalance(town).levels.map(({ name }) => name)).toEqual(["district", "area", "block"]);
    const ofAreas = { ...town, table: { ...town.table, blocks: town.table.blocks.map((block) => ({ ...block, needState: block.units.length === 1 && block.area === 1 ? block.needState : ("missing" as const) })) } };
    const balance = measureBalance(ofAreas);
    expect(balance.levels.map(({ name }) => name)).toEqual(["district", "area"]);
    expect([balance.byOrganisation, balance.byTenure]).toEqual([[], []]);
  });

  it("[BAL3] a town without need, or without homes, has no measures", () => {
    const none = { dissimilarity: null, dissimilarityByChance: null, dissimilarityExcess: null, isolation: null, isolationEven: null };
    expect(measureBalance(testTown({ blocks: [{ id: "1", area: "A", dwellings: 50, need: 0 }] })).byArea).toMatchObject({ places: 1, ...none });
    expect(measureBalance(testTown({ blocks: [] })).byDistrict).toMatchObject({ places: 0, ...none });
    expect(Object.values(measureBalance(testTown({ blocks: [] })).byBlock).filter((value) => value !== null)).toEqual([0]);
    expect(measureBalance(testTown({ blocks: [] })).levels).toEqual([]);
  });

  it("[BAL1] evenly spread need gives D = 0 and isolation = the town's share", () => {
    const { byArea } = measureBalance(testTown({ blocks: [{ id: "1", area: "A", dwellings: 40, need: 8 }, { id: "2", area: "B", dwellings: 80, need: 16 }] }));
    expect(byArea.dissimilarity).toBeCloseTo(0, 12);
    expect(byArea.isolation).toBeCloseTo(byArea.isolationEven ?? -1, 12);
  });

  const town = testTown({
    blocks: [
      { id: "1", area: "A", district: "nord", organisation: "x", dwellings: 40, need: 20 },
      { id: "2", area: "A", district: "nord", organisation: "y", dwellings: 60, need: 10 },
      { id: "3", area: "B", district: "syd", organisation: "y", tenure: "ownerOccupied", dwellings: 100, need: 10 },
      { id: "4", district: "syd", tenure: "privateRental", dwellings: 60, need: 6.4 },
      { id: "5", district: "syd", tenure: "privateRental", dwellings: 40, need: 3.6 },
    ],
  });

  it("[BAL4] by hand: M between districts, areas within them and blocks within those; the parts sum to M of the blocks", () => {
    const { levels, byDistrict, byArea, byBlock, byOrganisation, byTenure } = measureBalance(town);
    expect(levels.map(({ name }) => name)).toEqual(["district", "area", "block"]);
    expect(levels[0]?.m).toBeCloseTo(byDistrict.mutualInformation ?? NaN, 14);
    expect((levels[0]?.m ?? 0) + (levels[1]?.m ?? 0)).toBeCloseTo(byArea.mutualInformation ?? NaN, 14);
    for (const split of [levels, byOrganisation, byTenure]) {
      expect(split.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(byBlock.mutualInformation ?? NaN, 14);
      expect(split.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
    }
    // Organisation x: 20 of 40; y: 20 of 160; none: 10 of 100; the town 50 of 300.
    const term = (x: number, t: number): number => (x / 300) * Math.log((x / t) * 6) + ((t - x) / 300) * Math.log(((t - x) / t) * 1.2);
    expect(byOrganisation[0]?.m).toBeCloseTo(term(20, 40) + term(20, 160) + term(10, 100), 12);
    expect(byTenure.map(({ name }) => name)).toEqual(["tenure", "block"]);
    // Chance of the blocks: that of whole households.
    expect(levels.reduce((sum, { mExpected }) => sum + (mExpected ?? NaN), 0)).toBeCloseTo(byBlock.mutualInformationByChance ?? NaN, 14);
  });

  it("[BAL5] H with its excess over chance, eta2 without oneself, and standard errors", () => {
    const { byArea } = measureBalance(town);
    const { theilH, theilHByChance, theilHExcess, standardErrors, mutualInformation, eta2, eta2SelfExcluded } = byArea;
    expect(theilHByChance).toBeGreaterThan(0);
    expect(theilHExcess).toBeCloseTo(((theilH ?? 0) - (theilHByChance ?? 0)) / (1 - (theilHByChance ?? 0)), 12);
    expect(standardErrors?.m).toBeGreaterThan(0);
    expect(mutualInformation).toBeGreaterThan(theilHByChance ?? 1);
    expect(eta2SelfExcluded).toBeLessThan(eta2 ?? 0);
  });
});
