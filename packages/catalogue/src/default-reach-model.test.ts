import { newPlan, planKnowledge, validatePlan } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { defaultReachModel, defaultReachModelNote, indicatorCatalogue } from "./index.ts";

describe("planning assumptions", () => {
  it("[ASM1] a plan with them has no problem", () => {
    const need = { parts: [{ indicatorId: "outsideWork", weight: 1 }], periods: 1 };
    const plan = newPlan({ title: "Plan", townName: "By", editionId: "a", need, reachModel: defaultReachModel, fte: 10 });
    const town = { areas: [], departments: [], organisations: [], planCases: [], indicators: indicatorCatalogue };
    expect(validatePlan(plan, planKnowledge({ town, blocks: [] }))).toEqual([]);
  });

  it("[ASM2] each further post reaches less than the one before", () => {
    const { curve } = defaultReachModel;
    const gains = curve.slice(1).map((point, index) => (point.share - curve[index]!.share) / (point.ftePer1000 - curve[index]!.ftePer1000));
    expect(gains).toHaveLength(3);
    for (let step = 1; step < gains.length; step++) expect(gains[step]).toBeLessThan(gains[step - 1]!);
  });

  it("[ASM3] they say that they are assumptions", () => {
    expect(defaultReachModelNote.note.da).toMatch(/antagelser/i);
    expect(defaultReachModelNote.note.en).toMatch(/assumptions/i);
    expect(defaultReachModelNote.note.en).toMatch(/local evidence/);
  });

  it("[ASM4] the values are the agreed ones", () => {
    expect(defaultReachModel).toEqual({
      criticalMassFte: 0.5,
      criticalMassPer1000: 1,
      curve: [
        { ftePer1000: 1, share: 0.2 },
        { ftePer1000: 2, share: 0.32 },
        { ftePer1000: 3, share: 0.39 },
        { ftePer1000: 4, share: 0.43 },
      ],
      offerShare: 0.35,
      offerSetupHours: 12,
      offerHoursPerDwelling: 3,
      hoursPerPlace: 30,
      placeUse: 0.8,
      annualHours: 1480,
      tripsPerWeek: 4,
      travelKmPerHour: 15,
      krPerFte: 800_000,
    });
  });
});
