import type { Lock, Member, Plan, ReachModel, ScopeType } from "@byfokus/model";
import { randomMember, randomTown, seeded } from "../../evaluate/random-town.ts";
import { testPlan, testReach, testTown, type TestBlock } from "../../evaluate/test-town.ts";
import type { ScopeProblem } from "../../ports/scope-solver.ts";

/** Small critical mass and a curve that bends twice, so that a small place has few staff levels. */
const smallReach: ReachModel = {
  ...testReach,
  criticalMassFte: 0.3,
  criticalMassPer1000: 3,
  curve: [
    { ftePer1000: 3, share: 0.2 },
    { ftePer1000: 5, share: 0.3 },
    { ftePer1000: 9, share: 0.4 },
  ],
  hoursPerPlace: 100,
};

/** Test-only: a problem small enough to try every scope: two or three areas, a few blocks, every rule and lock now and then. */
export function tinyProblem(seed: number): ScopeProblem {
  const random = seeded(seed);
  const sometimes = (chance: number): boolean => random() < chance;
  const blocks: TestBlock[] = [];
  const add = (area: string | undefined): void => {
    const dwellings = 12 + Math.floor(random() * (area === undefined ? 20 : 50));
    const organisation = sometimes(0.8) ? `org${Math.floor(random() * 2)}` : undefined;
    blocks.push({
      id: `block${blocks.length}`,
      ...(area === undefined ? {} : { area }),
      ...(organisation === undefined ? {} : { organisation, department: `${organisation}-dep` }),
      tenure: organisation === undefined ? "ownerOccupied" : "social",
      dwellings,
      need: sometimes(0.1) ? 0 : dwellings * (0.1 + 0.6 * random()),
    });
  };
  const areas = sometimes(0.4) ? 1 : 2;
  for (let area = 0; area < areas; area++) for (let block = 0; block <= Math.floor(random() * 2); block++) add(`area${area}`);
  for (let block = Math.floor(random() * 3); block > 0; block--) add(undefined);
  const context = testTown({
    blocks,
    fteToday: Object.fromEntries(Array.from({ length: areas }, (_, area) => [`area${area}`, sometimes(0.5) ? 0 : Math.round(random() * 100) / 100])),
    flows: sometimes(0.5) ? [{ from: "area0", year: "2025", households: 1 + Math.floor(random() * 4), reason: "renovation" }] : [],
    pots: sometimes(0.5)
      ? [
          { id: "grant", name: "Tilskud", krPerYear: 1_500_000 * random(), maxShare: 0.75, tenures: ["social"] },
          { id: "town", name: "Kommunen", krPerYear: 1_500_000 * random() },
        ]
      : [],
  });
  const lock = (member: Lock["member"], state: Lock["state"]): Lock => ({ member, state, by: "bestyrelsen", why: "aftale" });
  const locks: Lock[] = [
    ...(sometimes(0.15) ? [lock({ kind: "area", id: "area0" }, sometimes(0.5) ? "in" : "out")] : []),
    ...(sometimes(0.15) ? [lock({ kind: "block", id: "block0" }, sometimes(0.6) ? "in" : "out")] : []),
    ...(sometimes(0.1) ? [lock({ kind: "referral", id: "referral" }, sometimes(0.5) ? "in" : "out")] : []),
  ];
  const keep: Member[] = sometimes(0.2) ? [sometimes(0.5) ? { kind: "organisation", id: "org0", fte: Math.round(random() * 6) / 10 } : { kind: "block", id: "block0" }] : [];
  const rules = {
    ...(sometimes(0.3) ? { minShareOfEachOrganisation: 0.2 * random() } : {}),
    ...(sometimes(0.3) ? { maxFteMoved: 0.8 * random() } : {}),
    ...(sometimes(0.4) ? { minPrecision: 0.2 + 0.4 * random() } : {}),
  };
  const types: readonly ScopeType[] = ["single", "areas", "areasPlus", "areasPlus", "areasPlus", "balance"];
  return { context, plan: testPlan(Math.round(5 + 15 * random()) / 10, { reachModel: smallReach, rules, locks }), type: types[Math.floor(random() * types.length)] ?? "areasPlus", keep };
}

/** Test-only: a whole random town with random kept members of every kind, rules and locks. */
export function townProblem(seed: number): ScopeProblem {
  const random = seeded(seed);
  const context = randomTown(seed);
  const keep = Array.from({ length: Math.floor(random() * 4) }, () => randomMember(context, random)).filter((member, at, all) => all.findIndex(({ kind, id }) => kind === member.kind && id === member.id) === at);
  const lockedOut = randomMember(context, random);
  const plan: Plan = testPlan(2 + Math.round(60 * random()) / 10, {
    rules: { minShareOfEachOrganisation: 0.2 * random(), maxFteMoved: 3 * random(), minPrecision: 0.5 * random() },
    locks: random() < 0.5 ? [{ member: { kind: lockedOut.kind, id: lockedOut.id }, state: random() < 0.5 ? "out" : "in", by: "bestyrelsen", why: "aftale" }] : [],
  });
  return { context, plan, type: random() < 0.7 ? "areasPlus" : "areas", keep };
}
