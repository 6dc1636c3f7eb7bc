import type { Plan, PlanHistory } from "@byfokus/model";

/** A plan whose title tells its number. */
export function smallPlan(number: number): Plan {
  return {
    schema: "byfokus-plan/1",
    title: `Plan ${number}`,
    townName: "Prøveby",
    editionId: "e1",
    need: { parts: [{ indicatorId: "outsideWork", weight: 1 }], periods: 2 },
    reachModel: {
      criticalMassFte: 1, criticalMassPer1000: 1, curve: [{ ftePer1000: 1, share: 0.1 }], offerShare: 0.5, offerSetupHours: 10, offerHoursPerDwelling: 2,
      hoursPerPlace: 20, placeUse: 0.8, annualHours: 1500, tripsPerWeek: 5, travelKmPerHour: 20, krPerFte: 600_000,
    },
    budget: { fte: number },
    rules: {},
    scenarios: [],
    locks: [],
    deliberation: { arguments: [], reservations: [] },
  };
}

/** Plan number `length`, with every earlier one behind it (the last 30). */
export function historyOfLength(length: number): PlanHistory {
  const from = Math.max(0, length - 30);
  return {
    past: Array.from({ length: length - from }, (_, index) => ({ plan: smallPlan(from + index), label: `Trin ${from + index + 1}`, at: "2026-11-22T10:00:00Z" })),
    present: smallPlan(length),
    future: [],
  };
}
