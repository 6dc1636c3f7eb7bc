import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import type { Member, Reach } from "@byfokus/model";
import { defaultNeed } from "../need/default-need.ts";
import { buildContext } from "../table/build-context.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { seen, stairwellForTests, townForTests } from "../table/town-for-tests.ts";
import { evaluate } from "./evaluate.ts";
import type { ActivityReach } from "./evaluation.ts";
import { randomMember, randomTown, seeded } from "./random-town.ts";
import { testPlan, testScenario, testTown } from "./test-town.ts";

/** Need 30 + 20 in A, 40 in B, 20 and 30 outside areas: 140 in all. Two residents per dwelling. */
const town = testTown({
  blocks: [
    { id: "a1", area: "A", organisation: "X", dwellings: 100, need: 30 },
    { id: "a2", area: "A", organisation: "X", dwellings: 100, need: 20 },
    { id: "b1", area: "B", organisation: "Y", dwellings: 200, need: 40 },
    { id: "o1", organisation: "X", dwellings: 50, need: 20 },
    { id: "o2", tenure: "ownerOccupied", dwellings: 550, need: 30 },
  ],
});
const inA: Member = { kind: "area", id: "A", fte: 1 };
const offerO1: Member = { kind: "block", id: "o1" };

function open(context: PlanningContext, members: readonly Member[], ...reaches: readonly Reach[]): readonly ActivityReach[] {
  return evaluate(context, testPlan(3), testScenario(members, { activities: reaches.map((reach, at) => ({ activityId: `activity${at}`, reach })) })).activities;
}

const one = (members: readonly Member[], reach: Reach): ActivityReach | undefined => open(town, members, reach)[0];

describe("activities", () => {
  it("[EVAL20] an activity for the members is open to every place they cover, however little staff is there", () => {
    expect(one([inA, offerO1], { kind: "members" })).toEqual({
      activityId: "activity0", reach: "members", places: 3, dwellings: 250, residents: 500,
      need: 70, needInside: 70, needOutside: 0, coverageOpen: 0.5, unresolved: 0,
    });
    expect(one([{ ...inA, fte: 0 }], { kind: "members" })).toMatchObject({ need: 50, needInside: 50 });
    expect(one([{ kind: "referral", id: "referral", places: 9 }, { kind: "movers", id: "A", places: 9 }], { kind: "members" })).toMatchObject({ places: 0, need: 0, unresolved: 0 });
  });

  it("[EVAL20] members that overlap open their places once", () => {
    expect(one([inA, { kind: "block", id: "a1" }, { kind: "organisation", id: "X", fte: 1 }], { kind: "members" })).toMatchObject({ places: 3, dwellings: 250, need: 70 });
  });

  it("[EVAL21] what is open splits into the places the members cover and what lies beyond", () => {
    expect(one([inA, offerO1], { kind: "organisations", ids: ["X", "Y"] })).toMatchObject({ places: 4, dwellings: 450, need: 110, needInside: 70, needOutside: 40 });
    expect(one([inA], { kind: "areas", ids: ["A", "B"] })).toMatchObject({ places: 3, need: 90, needInside: 50, needOutside: 40 });
    expect(one([inA], { kind: "blocks", ids: ["a2", "o2"] })).toMatchObject({ places: 2, residents: 1300, need: 50, needInside: 20, needOutside: 30 });
    expect(one([inA], { kind: "city" })).toMatchObject({ places: 5, dwellings: 1000, residents: 2000, need: 140, needInside: 50, needOutside: 90, coverageOpen: 1 });
  });

  it("[EVAL22] a list without ids is all the scope's members of that kind, and nobody where there are none", () => {
    const members: readonly Member[] = [inA, offerO1, { kind: "organisation", id: "Y", fte: 1 }];
    expect(one(members, { kind: "areas", ids: [] })).toMatchObject({ places: 2, need: 50 });
    expect(one(members, { kind: "blocks", ids: [] })).toMatchObject({ places: 1, need: 20 });
    expect(one(members, { kind: "organisations", ids: [] })).toMatchObject({ places: 1, need: 40 });
    expect(one([inA], { kind: "blocks", ids: [] })).toMatchObject({ places: 0, need: 0, coverageOpen: 0, unresolved: 0 });
  });

  it("[EVAL22] listing a place twice opens it once", () => {
    expect(one([inA], { kind: "areas", ids: ["B", "B"] })).toEqual(one([inA], { kind: "areas", ids: ["B"] }));
  });

  it("[EVAL23] referral places open an activity to the households that get one, at no place and beyond the members", () => {
    const members: readonly Member[] = [inA, { kind: "referral", id: "referral", places: 10 }];
    expect(one(members, { kind: "referral" })).toMatchObject({ places: 0, dwellings: 0, residents: 0, need: 8, needInside: 0, needOutside: 8, coverageOpen: 8 / 140, unresolved: 0 });
    expect(one([inA], { kind: "referral" })).toMatchObject({ need: 0 });
    expect(one([{ kind: "referral", id: "referral", places: 1000 }], { kind: "referral" })).toMatchObject({ need: 140, coverageOpen: 1 });
  });

  it("[EVAL24] places the table cannot name are counted as unresolved, never guessed at", () => {
    expect(one([inA], { kind: "stairwells", ids: ["s1", "s2", "s2"] })).toMatchObject({ places: 0, need: 0, unresolved: 2 });
    expect(one([inA], { kind: "areas", ids: ["A", "gone"] })).toMatchObject({ places: 2, need: 50, unresolved: 1 });
    expect(one([inA, { kind: "stairwell", id: "s1" }], { kind: "members" })).toMatchObject({ need: 50, unresolved: 1 });
  });

  it("[EVAL24] a stairwell is open where stairwells may be named, and unresolved in a table of blocks", () => {
    const numbers = Array.from({ length: 12 }, (_, at) => String(at).padStart(2, "0"));
    const real = townForTests({
      areas: [{ id: "nord", name: "nord", tenure: "social" }],
      stairwells: numbers.map((id, at) => stairwellForTests(id, { areaId: "nord", point: [100 * at, 0] })),
      observations: numbers.map((id, at) => seen(id, at % 5, 9)),
    });
    const need = defaultNeed(real);
    const stairwells: Reach = { kind: "stairwells", ids: ["03", "04"] };
    const fine = open(buildContext(real, need, { level: "stairwell" }), [{ kind: "stairwell", id: "03" }], stairwells, { kind: "stairwells", ids: [] });
    expect(fine).toMatchObject([{ places: 2, dwellings: 20, unresolved: 0 }, { places: 1, dwellings: 10, needOutside: 0, unresolved: 0 }]);
    expect(fine[0]?.needInside).toBeGreaterThan(0);
    expect(fine[0]?.needOutside).toBeGreaterThan(0);
    expect(open(buildContext(real, need), [], stairwells)[0]).toMatchObject({ places: 0, need: 0, unresolved: 2 });
  });

  it("[EVAL20] only the activities a scope lists have rows, in its order; a town without need has no share", () => {
    expect(open(town, [inA])).toEqual([]);
    expect(open(town, [inA], { kind: "city" }, { kind: "members" }).map(({ activityId, reach }) => [activityId, reach])).toEqual([["activity0", "city"], ["activity1", "members"]]);
    const calm = testTown({ blocks: [{ id: "a1", area: "A", dwellings: 100, need: 0 }] });
    expect(open(calm, [inA], { kind: "city" })[0]).toMatchObject({ dwellings: 100, need: 0, coverageOpen: null });
  });

  it("[EVAL25] on random scopes the parts sum to the whole, the town is the widest and a union is no more than its parts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const context = randomTown(seed);
        const { areas, organisations, blocks, unitIds } = context.table;
        const random = seeded(seed + 1);
        const members = Array.from({ length: 1 + Math.floor(random() * 6) }, () => randomMember(context, random));
        const some = (places: readonly { readonly id: string }[]): string[] => places.filter(() => random() < 0.5).map(({ id }) => id);
        const [first = [], second = []] = [some(blocks), some(blocks)];
        const reaches: readonly Reach[] = [
          { kind: "city" }, { kind: "members" }, { kind: "areas", ids: some(areas) }, { kind: "organisations", ids: some(organisations) }, { kind: "referral" },
          { kind: "blocks", ids: ["gone", ...first] }, { kind: "blocks", ids: ["gone", ...second] }, { kind: "blocks", ids: ["gone", ...first, ...second] },
        ];
        const rows = open(context, members, ...reaches);
        const [city, , , , , a, b, both] = rows;
        expect(city?.places).toBe(unitIds.length);
        for (const row of rows) {
          expect(row.needInside + row.needOutside).toBe(row.need);
          expect(row.need).toBeLessThanOrEqual((city?.need ?? 0) + 1e-9);
          expect(row.dwellings).toBeLessThanOrEqual(city?.dwellings ?? 0);
          expect(row.coverageOpen).toBeLessThanOrEqual(1);
        }
        expect(rows[1]?.needOutside).toBe(0);
        expect(city?.needInside).toBe(rows[1]?.need);
        expect(both?.need).toBeLessThanOrEqual((a?.need ?? 0) + (b?.need ?? 0) + 1e-9);
        expect(both?.need).toBeGreaterThanOrEqual(Math.max(a?.need ?? 0, b?.need ?? 0));
        expect(both?.dwellings).toBe([...new Set([...first, ...second])].reduce((sum, id) => sum + (blocks.find((block) => block.id === id)?.dwellings ?? 0), 0));
      }),
      { seed: 41, numRuns: 100 },
    );
  });
});
