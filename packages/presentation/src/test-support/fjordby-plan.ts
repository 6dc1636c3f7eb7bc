import type { Member, Plan, ReachModel, Scenario, Scope, ScopeType } from "@byfokus/model";
import { compareScenarios, type Comparison, type PlanningContext } from "@byfokus/planning";

const reachModel: ReachModel = {
  criticalMassFte: 1, criticalMassPer1000: 1.5,
  curve: [{ ftePer1000: 1.5, share: 0.25 }, { ftePer1000: 3, share: 0.45 }, { ftePer1000: 6, share: 0.6 }],
  offerShare: 0.5, offerSetupHours: 20, offerHoursPerDwelling: 1.5, hoursPerPlace: 30, placeUse: 0.8,
  annualHours: 1_450, tripsPerWeek: 3, travelKmPerHour: 15, krPerFte: 800_000,
};

const emptyScope: Omit<Scope, "type" | "members"> = { activities: [], couplings: [], planCaseIds: [] };

/** Test-only: a plan for Fjordby with the four types, a lock, an argument and a reservation with a condition. */
export function fjordbyPlan(): Plan {
  return {
    schema: "byfokus-plan/1", title: "Geografisk fokus for det boligsociale arbejde 2027–2030", townName: "Fjordby", editionId: "4f1c2ab0d9e3",
    need: { parts: [{ indicatorId: "outsideWork", weight: 2 }, { indicatorId: "lowIncome", weight: 1 }], periods: 2 },
    reachModel, budget: { fte: 14 }, rules: { minShareOfEachOrganisation: 0.1, maxFteMoved: 5 },
    scenarios: [
      scenario("single", "Traditionel", "single", [work("egeparken", 9.5)]),
      scenario("areas", "Type 1", "areas", [work("egeparken", 4.5), work("skovvaenget", 3), work("havneengen", 2.5), work("bakkelunden", 2), work("fjordglimt", 1), work("soendermarken", 1)]),
      scenario("areasPlus", "Type 2", "areasPlus", [
        work("egeparken", 3.5), work("skovvaenget", 2.5), work("havneengen", 2), work("fjordglimt", 1), work("soendermarken", 1),
        ...blocks("bakkelunden", 15), ...blocks("noerrevang", 14), ...blocks("moellehaven", 10), ...blocks("stationskvarteret", 7), ...blocks("teglvaerket", 5),
        { kind: "referral", id: "referral", places: 40 },
      ]),
      {
        ...scenario("balance", "Type 3", "balance", [work("egeparken", 3.5), work("skovvaenget", 2.5), work("havneengen", 2), work("soendermarken", 1), ...blocks("bakkelunden", 5), ...blocks("noerrevang", 4)]),
        scope: {
          ...emptyScope, type: "balance",
          members: [work("egeparken", 3.5), work("skovvaenget", 2.5), work("havneengen", 2), work("soendermarken", 1), ...blocks("bakkelunden", 5), ...blocks("noerrevang", 4)],
          couplings: [
            { vulnerable: "egeparken", wellFunctioning: "rosenhaven", reasons: [{ kind: "school", name: "Bakkeskolen" }, { kind: "walk", amount: 9 }] },
            { vulnerable: "skovvaenget", wellFunctioning: "laerkebo", reasons: [{ kind: "moves", amount: 31 }] },
            { vulnerable: "havneengen", wellFunctioning: "teglvaerket", reasons: [{ kind: "path" }] },
          ],
          planCaseIds: ["lp1"],
        },
      },
    ],
    locks: [{ member: { kind: "area", id: "egeparken" }, state: "in", by: "M. Holm", why: "Aftale til 2028" }],
    deliberation: {
      arguments: [
        { id: "a1", scenarioId: "areasPlus", side: "for", text: "Flere blokke får et tilbud for de samme penge", by: "Boligsocialt sekretariat", at: "2026-11-10", evidence: { metric: "needReached", value: 652, editionId: "4f1c2ab0d9e3" } },
        { id: "a2", scenarioId: "areasPlus", side: "against", text: "Egeparken mister to årsværk", by: "Fjordbo", at: "2026-11-12" },
      ],
      reservations: [{ id: "r1", scenarioId: "areasPlus", by: "AB Nordvang", text: "Nørrevang må ikke stå uden arbejde", at: "2026-11-14", condition: { metric: "coverage", limit: 0.1, triggeredWhen: "below", date: "2027-12-01" } }],
    },
    recommended: "areasPlus",
  };
}

/** Test-only: today's work in Fjordby as a scenario. */
export function fjordbyToday(context: PlanningContext): Scenario {
  return scenario("today", "I dag", "areas", context.table.areas.filter((area) => area.fteToday > 0).map((area) => work(area.id, area.fteToday)));
}

/** Test-only: all scenarios of the plan side by side. */
export function compared(context: PlanningContext, plan: Plan): Comparison {
  return compareScenarios(context, plan, plan.scenarios.map(({ id }) => id));
}

function scenario(id: string, title: string, type: ScopeType, members: readonly Member[]): Scenario {
  return { id, title, scope: { ...emptyScope, type, members } };
}

function work(id: string, fte: number): Member {
  return { kind: "area", id, fte };
}

function blocks(area: string, count: number): Member[] {
  return Array.from({ length: count }, (_, index) => ({ kind: "block" as const, id: `${area}-${index + 1}` }));
}
