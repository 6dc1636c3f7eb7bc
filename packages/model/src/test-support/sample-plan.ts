import { addArgument, addReservation, addScenario, couple, coverPlaces, lockMember, newPlan, offerBlocks, recommend, scenarioFromTemplate, setReferralPlaces, type Action, type Plan } from "../index.ts";
import { deepFreeze } from "./deep-freeze.ts";

/** An invented town's plan with no scenario; everything in it is frozen. */
export const emptyPlan: Plan = deepFreeze(
  newPlan({
    title: "Plan for Fjordby",
    townName: "Fjordby",
    editionId: "edition1",
    need: { parts: [{ indicatorId: "outsideWork", weight: 2 }, { indicatorId: "lowIncome", weight: 1 }], periods: 1 },
    reachModel: {
      criticalMassFte: 0.5,
      criticalMassPer1000: 1,
      curve: [{ ftePer1000: 1, share: 0.2 }, { ftePer1000: 2, share: 0.32 }],
      offerShare: 0.35,
      offerSetupHours: 12,
      offerHoursPerDwelling: 3,
      hoursPerPlace: 30,
      placeUse: 0.8,
      annualHours: 1480,
      tripsPerWeek: 4,
      travelKmPerHour: 15,
      krPerFte: 800_000,
    },
    fte: 12,
  }),
);

/** Two scenarios, members of several kinds, a coupling, a lock, an argument, a reservation and a recommendation; frozen. */
export const samplePlan: Plan = deepFreeze(
  [
    addScenario(scenarioFromTemplate("single", { id: "one", title: "Ét område" })),
    addScenario(scenarioFromTemplate("balance", { id: "balance", title: "Balancen i byen" })),
    coverPlaces("one", [{ kind: "area", id: "nord", fte: 3 }]),
    coverPlaces("balance", [{ kind: "area", id: "nord", fte: 2 }, { kind: "area", id: "syd", fte: 1.5 }]),
    offerBlocks("balance", ["b1", "b2"]),
    setReferralPlaces("balance", 8),
    couple("balance", { vulnerable: "nord", wellFunctioning: "vest", reasons: [{ kind: "walk", amount: 9 }] }),
    lockMember({ member: { kind: "area", id: "nord" }, state: "in", by: "Bestyrelsen", why: "Aftale til 2028" }),
    addArgument({ id: "a1", scenarioId: "balance", side: "for", text: "Når flere", by: "Sekretariatet", at: "2026-11-22", evidence: { metric: "needReached", value: 210, editionId: "edition1" } }),
    addReservation({ id: "r1", scenarioId: "one", by: "Afdeling 4", text: "For smalt", at: "2026-11-22", condition: { metric: "coverage", limit: 0.2, triggeredWhen: "below", date: "2027-06-30" } }),
    recommend("balance"),
  ].reduce((plan: Plan, action: Action) => action(plan), emptyPlan),
);
