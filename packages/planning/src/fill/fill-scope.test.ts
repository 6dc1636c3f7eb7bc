import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { memberKey, scenarioFromTemplate, scopeTypes, type Member, type Plan, type ScopeType } from "@byfokus/model";
import { evaluate } from "../evaluate/evaluate.ts";
import { createLiveTotals } from "../evaluate/live-totals.ts";
import { randomTown, seeded } from "../evaluate/random-town.ts";
import { testPlan, testReach, testScenario, testTown } from "../evaluate/test-town.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { couplingReserve, largestWholeAreaOffer } from "./fill-parameters.ts";
import { fillScope, fillSteps } from "./fill-scope.ts";

const fill = (context: PlanningContext, plan: Plan, type: ScopeType, keep: readonly Member[] = []) => fillScope({ context, plan, type, keep });
const judge = (context: PlanningContext, plan: Plan, members: readonly Member[]) => evaluate(context, plan, testScenario(members));

/** Two areas of 500 and 250 dwellings, and blocks outside; critical mass 1 FTE in both. */
const town = testTown({
  blocks: [
    { id: "big", area: "Store", organisation: "X", dwellings: 500, need: 200, x: 0, y: 0 },
    { id: "small", area: "Lille", organisation: "Y", dwellings: 250, need: 50, x: 500, y: 0 },
    { id: "hard", organisation: "X", dwellings: 40, need: 20, x: 900, y: 0 },
    { id: "mild", organisation: "X", dwellings: 40, need: 4, x: 900, y: 500 },
  ],
  fteToday: { Lille: 2 },
});

describe("fillScope", () => {
  it("[FILL1] single takes the area the staff reaches most in, and only the staff that still pays", () => {
    // 500 dwellings reach the last corner, 8 per 1,000, with 4 FTE; the fifth would reach nobody.
    expect(fill(town, testPlan(5), "single").scope.members).toEqual([{ kind: "area", id: "Store", fte: 4 }]);
    expect(fill(town, testPlan(0.9), "single").scope.members).toEqual([]);
  });

  it("[FILL2] areas goes where a full-time post reaches most, piece by piece", () => {
    // Store: 1 FTE reaches 40, the second 20, then 10 each; Lille: 1 FTE reaches 15, then 5.
    expect(fill(town, testPlan(2), "areas").scope.members).toEqual([{ kind: "area", id: "Store", fte: 2 }]);
    const three = fill(town, testPlan(3), "areas");
    expect(three.scope.members).toEqual([{ kind: "area", id: "Lille", fte: 1 }, { kind: "area", id: "Store", fte: 2 }]);
    expect(three.needReached).toBeCloseTo(75, 10);
    expect(three).toMatchObject({ bound: null, method: "greedy" });
  });

  it("[FILL3] areasPlus also offers to blocks, where a full-time post reaches 100 here", () => {
    const members = fill(town, testPlan(1.1), "areasPlus").scope.members;
    expect(members).toContainEqual({ kind: "block", id: "hard" });
    expect(members).toContainEqual({ kind: "area", id: "Store", fte: 1 });
  });

  it("[FILL3] a block that is a whole large area is area work, and never offered to", () => {
    const members = fill(town, testPlan(20), "areasPlus").scope.members.map(memberKey);
    expect(members).not.toContain("block:big");
    expect(members).toContain("block:mild");
  });

  it("[FILL21] one road only: no offer is made inside an area with area work, unless someone kept it", () => {
    for (let round = 0; round < 40; round += 1) {
      const context = randomTown(2100 + round);
      const { members } = fill(context, testPlan(1 + (round % 9)), "areasPlus").scope;
      const worked = new Set(members.filter(({ kind }) => kind === "area").map(({ id }) => id));
      const doubled = members.filter(({ kind, id }) => kind === "block" && worked.has(context.table.areas[context.table.blocks.find((block) => block.id === id)?.area ?? -1]?.id ?? ""));
      expect(doubled).toEqual([]);
    }
    const kept = fill(town, testPlan(3), "areasPlus", [{ kind: "block", id: "big" }]).scope.members;
    expect(kept).toContainEqual({ kind: "block", id: "big" });
  });

  it("[FILL4] locks: out stays out with its blocks, in comes in at critical mass", () => {
    const plan = testPlan(3, {
      locks: [
        { member: { kind: "area", id: "Store" }, state: "out", by: "bestyrelsen", why: "sag kører" },
        { member: { kind: "area", id: "Lille" }, state: "in", by: "bestyrelsen", why: "aftale" },
        { member: { kind: "block", id: "mild" }, state: "in", by: "bestyrelsen", why: "aftale" },
      ],
    });
    const members = fill(town, plan, "areasPlus").scope.members.map(memberKey);
    expect(members).toContain("area:Lille");
    expect(members).toContain("block:mild");
    expect(members).not.toContain("area:Store");
    expect(judge(town, plan, fill(town, plan, "areasPlus").scope.members).rules.at(-1)?.state).toBe("passed");
    expect(fill(town, plan, "single").scope.members).toContainEqual({ kind: "area", id: "Lille", fte: 2 });
  });

  it("[FILL5] kept members stay as they are and the rest is filled around them", () => {
    const keep: readonly Member[] = [{ kind: "area", id: "Lille", fte: 1.3 }, { kind: "organisation", id: "Y", fte: 0.2 }];
    const { members } = fill(town, testPlan(3), "areas", keep).scope;
    expect(members.slice(0, 2)).toEqual(keep);
    expect(members).toContainEqual({ kind: "area", id: "Store", fte: 1.5 });
  });

  it("[FILL6] the continuity rule holds staff where it works today, and releases first what reaches least", () => {
    const plan = testPlan(3, { rules: { maxFteMoved: 0.5 } });
    const result = fill(town, plan, "areas");
    expect(result.scope.members).toEqual([{ kind: "area", id: "Lille", fte: 1.5 }, { kind: "area", id: "Store", fte: 1.5 }]);
    expect(judge(town, plan, result.scope.members).fteMoved).toBeCloseTo(0.5, 9);
  });

  it("[FILL7] under a least share the worst organisation is filled first", () => {
    const plan = testPlan(3, { rules: { minShareOfEachOrganisation: 0.3 } });
    const evaluation = judge(town, plan, fill(town, plan, "areas").scope.members);
    expect(evaluation.rules.find(({ rule }) => rule === "minShareOfEachOrganisation")?.state).not.toBe("notJudged");
    expect(evaluation.byOrganisation.find(({ id }) => id === "Y")?.coverage).toBeGreaterThanOrEqual(0.3 - 1e-9);
  });

  it("[FILL8] the precision rule keeps out places with too little need", () => {
    const plan = testPlan(20, { rules: { minPrecision: 0.34 } });
    const evaluation = judge(town, plan, fill(town, plan, "areasPlus").scope.members);
    expect(evaluation.precision).toBeGreaterThanOrEqual(0.34 - 1e-9);
    expect(fill(town, plan, "areas").scope.members.map(memberKey)).toEqual(["area:Lille", "area:Store"]);
    const strict = testPlan(20, { rules: { minPrecision: 0.39 } });
    expect(fill(town, strict, "areas").scope.members.map(memberKey)).toEqual(["area:Store"]);
  });

  it("[FILL9] what the pots may pay comes first; staff left over goes where they may not", () => {
    const context = testTown({
      blocks: [
        { id: "s", area: "Almen", organisation: "X", tenure: "social", dwellings: 500, need: 100 },
        { id: "p", area: "Privat", tenure: "privateRental", dwellings: 500, need: 150 },
      ],
      pots: [{ id: "grant", name: "Tilskud", krPerYear: 9_000_000, tenures: ["social"] }],
    });
    expect(fill(context, testPlan(1), "areas").scope.members).toEqual([{ kind: "area", id: "Almen", fte: 1 }]);
    expect(fill(context, testPlan(5), "areas").scope.members.map(memberKey)).toEqual(["area:Almen", "area:Privat"]);
    expect(fill(context, testPlan(1), "single").scope.members).toEqual([{ kind: "area", id: "Almen", fte: 1 }]);
  });

  it("[FILL1] a pot that pays only some of the staff does not cap the single area: more staff never reaches fewer", () => {
    const blocks = [
      { id: "s", area: "Stor", organisation: "X", tenure: "social" as const, dwellings: 900, need: 300 },
      { id: "t", area: "Lille", organisation: "X", tenure: "social" as const, dwellings: 300, need: 60 },
    ];
    const poor = testTown({ blocks, pots: [{ id: "grant", name: "Tilskud", krPerYear: 1_600_000, tenures: ["social"] }] });
    const reached = [1, 2, 3, 4, 5, 6, 8].map((fte) => fill(poor, testPlan(fte), "single").needReached);
    expect(reached).toEqual(reached.toSorted((a, b) => a - b));
  });

  it("[FILL10] ties go to where staff works today, then to the lowest id", () => {
    const blocks = ["a", "b", "c"].map((id) => ({ id, area: id, dwellings: 300, need: 60 }));
    expect(fill(testTown({ blocks }), testPlan(1), "areas").scope.members).toEqual([{ kind: "area", id: "a", fte: 1 }]);
    expect(fill(testTown({ blocks, fteToday: { b: 0.5 } }), testPlan(1), "areas").scope.members).toEqual([{ kind: "area", id: "b", fte: 1 }]);
  });

  it("[FILL11] Type 3 holds staff back for couplings and takes along couplings and open plan cases", () => {
    const context = testTown({
      blocks: [
        { id: "v", area: "Udsat", dwellings: 300, need: 120, x: 0, y: 0 },
        { id: "w", area: "Villa", tenure: "ownerOccupied", dwellings: 300, need: 10, x: 300, y: 0 },
      ],
      neighbours: [["Udsat", "Villa"]],
      planCases: [
        { id: "open", title: "Lokalplan", kind: "localPlan", areaIds: ["Villa"], hearingDeadline: "2026-06-01" },
        { id: "over", title: "Lokalplan", kind: "localPlan", areaIds: ["Villa"], hearingDeadline: "2025-06-01" },
        { id: "elsewhere", title: "Lokalplan", kind: "localPlan", areaIds: [] },
      ],
    });
    const { scope } = fill(context, testPlan(10), "balance");
    expect(scope.couplings.map(({ vulnerable, wellFunctioning }) => [vulnerable, wellFunctioning])).toEqual([["Udsat", "Villa"]]);
    expect(scope.planCaseIds).toEqual(["open"]);
    expect(judge(context, testPlan(10), scope.members).fte).toBeLessThanOrEqual(10 * (1 - couplingReserve) + 1e-9);
  });

  it("[FILL12] mover places are offered where households were rehoused, and never more than can be used", () => {
    const context = randomTown(11);
    const { members } = fill(context, testPlan(40), "areasPlus").scope;
    const result = judge(context, testPlan(40), members);
    expect(members.some(({ kind }) => kind === "movers")).toBe(true);
    for (const row of result.members) {
      if (row.member.kind === "movers" || row.member.kind === "referral") expect(row.needReached).toBeGreaterThan(0.8 * (row.member.places - 1) - 1e-9);
    }
  });

  it("[FILL13] never uses more than the budget, whatever the rules", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const context = randomTown(seed);
        const random = seeded(seed + 9);
        const fte = Math.round(random() * 120) / 10;
        const plan = testPlan(fte, { rules: randomRules(random), locks: randomLocks(context, random) });
        for (const type of ["single", "areas", "areasPlus", "balance"] as const) {
          const { scope, needReached } = fill(context, plan, type);
          const result = judge(context, plan, scope.members);
          const fixedFte = judge(context, plan, scope.members.filter((member) => plan.locks.some((lock) => lock.state === "in" && memberKey(lock.member) === memberKey(member) && member.kind !== "area"))).fte;
          expect(result.fte).toBeLessThanOrEqual(Math.max(fte, fixedFte) + 1e-9);
          expect(result.needReached.value).toBeCloseTo(needReached, 7);
          for (const lock of plan.locks) if (lock.state === "out") expect(scope.members.map(memberKey)).not.toContain(memberKey(lock.member));
        }
      }),
      { seed: 40, numRuns: 40 },
    );
  });

  it("[FILL14] with the same money a wider type never reaches less", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const context = randomTown(seed);
        const plan = testPlan(1 + (seed % 11));
        const single = fill(context, plan, "single").needReached;
        const areas = fill(context, plan, "areas").needReached;
        const plus = fill(context, plan, "areasPlus").needReached;
        expect(areas).toBeGreaterThanOrEqual(single - 1e-7);
        expect(plus).toBeGreaterThanOrEqual(areas - 1e-7);
      }),
      { seed: 41, numRuns: 40 },
    );
  });

  it("[FILL15] one whole FTE more never reaches less, up to eight", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const context = randomTown(seed);
        for (const type of ["areas", "areasPlus"] as const) {
          let before = 0;
          for (let fte = 1; fte <= 8; fte++) {
            const { needReached } = fill(context, testPlan(fte), type);
            expect(needReached).toBeGreaterThanOrEqual(before - 1e-7);
            before = needReached;
          }
        }
      }),
      { seed: 42, numRuns: 12 },
    );
  });

  it("[FILL16] on small towns it reaches at least 95 % of the best there is, found by trying everything", () => {
    let worst = 1;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const context = randomTown(seed, { areas: 3, blocksPerArea: 2, outside: 2 });
        const plan = testPlan(1 + (seed % 5));
        const ratio = fill(context, plan, "areas").needReached / Math.max(1e-9, bestOfAll(context, plan));
        worst = Math.min(worst, bestOfAll(context, plan) > 0 ? ratio : 1);
        expect(ratio >= 0.95 || bestOfAll(context, plan) === 0).toBe(true);
      }),
      { seed: 43, numRuns: 60 },
    );
    expect(worst).toBeLessThanOrEqual(1 + 1e-9);
  });

  it("[FILL16] with offers to blocks it reaches at least 90 % of the best there is, found by trying everything", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const context = randomTown(seed, { areas: 2, blocksPerArea: 2, outside: 3 });
        // Places that nobody uses reach nobody: what is left is area work and offers.
        const plan = { ...testPlan(0.5 + (seed % 6) / 2), reachModel: { ...testReach, placeUse: 0 } };
        expect(fill(context, plan, "areasPlus").needReached).toBeGreaterThanOrEqual(0.9 * bestWithOffers(context, plan) - 1e-7);
      }),
      { seed: 46, numRuns: 60 },
    );
  });

  it("[FILL17] the same problem gives the same scope, and progress only rises", () => {
    const problem = { context: randomTown(77), plan: testPlan(7), type: "areasPlus", keep: [] } as const;
    expect(fillScope(problem)).toEqual(fillScope(problem));
    let share = 0;
    for (const progress of fillSteps(problem)) {
      expect(progress.share).toBeGreaterThanOrEqual(share);
      share = progress.share;
    }
    expect(share).toBe(1);
  });

  it("[FILL18] a town without need, areas or money gives an empty scope", () => {
    const empty = testTown({ blocks: [] });
    for (const type of ["single", "areas", "areasPlus", "balance"] as const) {
      expect(fill(empty, testPlan(5), type).scope.members).toEqual([]);
      expect(fill(town, testPlan(0), type).scope.members).toEqual([]);
    }
  });

  it("[FILL22] a filled scope does what its type's template does, and Type 2 opens some of it beyond the areas", () => {
    const context = testTown({
      blocks: [
        { id: "a1", area: "A", dwellings: 100, need: 30 },
        { id: "a2", area: "A", dwellings: 100, need: 20 },
        { id: "b1", area: "B", dwellings: 80, need: 40 },
        { id: "b2", area: "B", dwellings: 300, need: 10 },
        { id: "o1", dwellings: 40, need: 25 },
      ],
    });
    const plan = testPlan(2);
    const opened = scopeTypes.map((type) => {
      const { scope } = fill(context, plan, type);
      expect(scope.activities).toEqual(scenarioFromTemplate(type, { id: type, title: type }).scope.activities);
      return evaluate(context, plan, { id: type, title: type, scope }).activities;
    });
    const needOf = (type: number, activityId: string): number => opened[type]?.find((activity) => activity.activityId === activityId)?.need ?? Number.NaN;
    expect(opened[0]?.every(({ needOutside }) => needOutside === 0)).toBe(true);
    expect(needOf(2, "socialCaretaker")).toBeGreaterThan(0);
    expect(needOf(2, "outreach")).toBeGreaterThan(needOf(2, "homeworkCafe"));
    expect(needOf(3, "neighbourNetworks")).toBe(125);
  });
});

function randomRules(random: () => number): Plan["rules"] {
  return {
    ...(random() < 0.5 ? { minShareOfEachOrganisation: random() * 0.4 } : {}),
    ...(random() < 0.5 ? { maxFteMoved: random() * 4 } : {}),
    ...(random() < 0.5 ? { minPrecision: random() * 0.5 } : {}),
  };
}

function randomLocks({ table }: PlanningContext, random: () => number): Plan["locks"] {
  return [...table.areas, ...table.blocks].flatMap(({ id }, at) =>
    random() < 0.15 ? [{ member: { kind: at < table.areas.length ? ("area" as const) : ("block" as const), id }, state: random() < 0.5 ? ("in" as const) : ("out" as const), by: "bestyrelsen", why: "aftale" }] : [],
  );
}

/** The most need that any set of offers and, for the rest of the budget, any division over the areas can reach. */
function bestWithOffers(context: PlanningContext, plan: Plan): number {
  const { areas } = context.table;
  const isAreaWork = (area: number, units: number, dwellings: number): boolean => areas[area]?.units.length === units && dwellings > largestWholeAreaOffer;
  const blocks = context.table.blocks.filter(({ area, units, dwellings }) => !isAreaWork(area, units.length, dwellings));
  let best = 0;
  for (let set = 0; set < 2 ** blocks.length; set++) {
    const live = createLiveTotals(context, plan);
    blocks.forEach(({ id }, at) => (set >> at) % 2 === 1 && live.put({ kind: "block", id }));
    const { needReached, fte } = live.figures();
    if (fte > plan.budget.fte + 1e-9) continue;
    best = Math.max(best, needReached + bestOfAll(context, { ...plan, budget: { fte: plan.budget.fte - fte } }, live));
  }
  return best;
}

/** The most need that area work in tenths of an FTE can reach: every division of the budget over the areas. */
function bestOfAll(context: PlanningContext, plan: Plan, beside = createLiveTotals(context, plan)): number {
  const tenths = Math.floor(plan.budget.fte * 10 + 1e-6);
  const reachBy = context.table.areas.map(({ id }) =>
    Array.from({ length: tenths + 1 }, (_, fte) => beside.lift({ kind: "area", id, fte: fte / 10 }).needReached),
  );
  const bestWith = (from: number, left: number): number => {
    const reach = reachBy[from];
    if (reach === undefined) return 0;
    let best = 0;
    for (let fte = 0; fte <= left; fte++) best = Math.max(best, (reach[fte] ?? 0) + bestWith(from + 1, left - fte));
    return best;
  };
  return bestWith(0, tenths);
}
