import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { memberKey, type Member } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";
import { evaluate } from "./evaluate.ts";
import { createLiveTotals, type LiveTotals } from "./live-totals.ts";
import { randomMember, randomTown, seeded } from "./random-town.ts";
import { testPlan, testScenario } from "./test-town.ts";

const plan = testPlan(10);

function expectSame(context: PlanningContext, live: LiveTotals, members: readonly Member[]): void {
  const slow = evaluate(context, plan, testScenario(members));
  const fast = live.figures();
  const pairs: readonly (readonly [number | null, number | null])[] = [
    [fast.needReached, slow.needReached.value],
    [fast.needLeftOut, slow.needLeftOut.value],
    [fast.coverage, slow.coverage],
    [fast.householdsContacted, slow.householdsContacted],
    [fast.residentsReached, slow.residentsReached],
    [fast.fte, slow.fte],
    [fast.costKr / 1e6, slow.costKr / 1e6],
    [fast.worstCoverage, slow.worstOrganisation?.coverage ?? null],
    ...slow.byArea.slice(0, context.table.areas.length).map(({ reached }, area) => [live.reachedByArea[area] ?? 0, reached] as const),
    ...slow.byOrganisation.slice(0, context.table.organisations.length).map(({ reached }, at) => [live.reachedByOrganisation[at] ?? 0, reached] as const),
    ...slow.byDistrict.slice(0, context.table.districts.length).map(({ reached }, at) => [live.reachedByDistrict[at] ?? 0, reached] as const),
  ];
  for (const [quick, scratch] of pairs) {
    if (quick === null || scratch === null) expect(quick).toBe(scratch);
    else expect(Math.abs(quick - scratch)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(scratch)));
  }
  // Nobody contacted, but for rounding: then a ratio says nothing.
  if (slow.householdsContacted > 1e-6) expect(fast.precision).toBeCloseTo(slow.precision ?? -1, 9);
}

describe("createLiveTotals", () => {
  it("[EVAL15] equals a recomputation from scratch after every random edit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const context = randomTown(seed);
        const random = seeded(seed + 3);
        const live = createLiveTotals(context, plan);
        const members = new Map<string, Member>();
        for (let edit = 0; edit < 40; edit++) {
          const held = [...members.values()];
          if (held.length > 0 && random() < 0.4) {
            const gone = held[Math.floor(random() * held.length)] as Member;
            members.delete(memberKey(gone));
            live.remove(gone);
          } else {
            const member = randomMember(context, random);
            members.delete(memberKey(member));
            members.set(memberKey(member), member);
            live.put(member);
          }
          expectSame(context, live, [...members.values()]);
        }
      }),
      { seed: 38, numRuns: 60 },
    );
  });

  it("[EVAL15] returns to nothing when all is taken out again", () => {
    const context = randomTown(5);
    const random = seeded(6);
    const live = createLiveTotals(context, plan);
    const members = Array.from({ length: 300 }, () => randomMember(context, random));
    for (const member of members) live.put(member);
    for (const member of members) live.remove(member);
    expect(live.members()).toEqual([]);
    expect(Math.abs(live.figures().needReached)).toBeLessThan(1e-9);
    expect(live.figures().residentsReached).toBe(0);
    expect(live.share.every((share) => share === 0)).toBe(true);
  });

  it("[EVAL16] a lift foretells what putting the member in adds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const context = randomTown(seed);
        const random = seeded(seed + 4);
        const live = createLiveTotals(context, plan);
        for (let edit = 0; edit < 15; edit++) {
          const member = randomMember(context, random);
          if (member.kind === "referral" || member.kind === "movers" || live.members().some((held) => memberKey(held) === memberKey(member))) continue;
          const before = live.figures();
          const lift = live.lift(member);
          live.put(member);
          expect(live.figures().needReached - before.needReached).toBeCloseTo(lift.needReached, 9);
          expect(live.figures().householdsContacted - before.householdsContacted).toBeCloseTo(lift.householdsContacted, 9);
        }
      }),
      { seed: 39, numRuns: 60 },
    );
  });
});
