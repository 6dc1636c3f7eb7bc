import { describe, expect, it } from "vitest";
import type { Lock, Member, Plan } from "@byfokus/model";
import { evaluate } from "../evaluate/evaluate.ts";
import { seeded } from "../evaluate/random-town.ts";
import { testPlan, testReach, testScenario, testTown } from "../evaluate/test-town.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { brokenRules } from "./broken-rules.ts";
import { choiceFigures } from "./choice-figures.ts";
import { choiceMembers } from "./choice-members.ts";
import { choiceOf } from "./choice-of.ts";
import type { ProgramChoice } from "./program-choice.ts";
import type { ScopeProgram } from "./scope-program.ts";
import { scopeProgram } from "./scope-program-of.ts";
import { bestScopeByTrying, demanded } from "./test-support/every-scope.ts";
import { tinyProblem, townProblem } from "./test-support/random-problem.ts";

/** Two areas of 500 and 250 dwellings (critical mass 1 FTE in both) and two blocks outside. */
const town = testTown({
  blocks: [
    { id: "big", area: "Store", organisation: "X", dwellings: 500, need: 200 },
    { id: "small", area: "Lille", organisation: "Y", dwellings: 250, need: 50 },
    { id: "hard", organisation: "X", dwellings: 40, need: 20 },
    { id: "mild", dwellings: 40, need: 4 },
  ],
  fteToday: { Lille: 2 },
});
const lock = (member: Lock["member"], state: Lock["state"]): Lock => ({ member, state, by: "bestyrelsen", why: "aftale" });
const programOf = (context: PlanningContext, plan: Plan, type: "single" | "areas" | "areasPlus" | "balance" = "areasPlus", keep: readonly Member[] = []): ScopeProgram => scopeProgram({ context, plan, type, keep });

describe("scopeProgram", () => {
  it("[PROG1] an area: whole tenths from critical mass to the end of the curve, with what each reaches", () => {
    const [lille, store] = programOf(town, testPlan(3)).areas;
    expect(store).toMatchObject({ id: "Store", leastTenths: 10, mostTenths: 40, organisations: [{ at: 0, share: 1 }], today: -1, required: false, offers: [] });
    // 1 FTE on 500 dwellings is 2 per 1,000: a share of 0.2 of 200 in need, among 0.2 of 500 households; 4 FTE: 0.4.
    expect(store?.reached[0]).toBeCloseTo(40, 12);
    expect(store?.contacted[0]).toBeCloseTo(100, 12);
    expect(store?.reached[1]).toBeCloseTo(42, 12);
    expect(store?.reached.at(-1)).toBeCloseTo(80, 12);
    // 1 FTE on 250 dwellings is 4 per 1,000 already.
    expect(lille?.reached[0]).toBeCloseTo(15, 12);
    expect(lille).toMatchObject({ leastTenths: 10, mostTenths: 20, today: 0 });
  });

  it("[PROG2] an offer: its staff, half of the block's need, and its homes' organisation", () => {
    const { offers, organisations, needTotal } = programOf(town, testPlan(3));
    expect(offers.map(({ id }) => id)).toEqual(["hard", "mild"]);
    expect(offers[0]).toMatchObject({ fte: 0.1, reached: 10, contacted: 20, organisations: [{ at: 0, share: 1 }], area: -1, today: -1 });
    expect(offers[1]).toMatchObject({ reached: 2, organisations: [] });
    expect(organisations).toEqual([{ id: "X", need: 220 }, { id: "Y", need: 50 }]);
    expect(needTotal).toBeCloseTo(274, 9);
  });

  it("[PROG2] types 'single' and 'areas' have areas only; 'single' at most one, and none beside a kept one", () => {
    expect(programOf(town, testPlan(3), "areas")).toMatchObject({ mostAreas: null, offers: [], lots: [] });
    expect(programOf(town, testPlan(3), "single")).toMatchObject({ mostAreas: 1, offers: [], lots: [] });
    expect(programOf(town, testPlan(3), "single", [{ kind: "area", id: "Lille", fte: 1 }]).mostAreas).toBe(0);
    const rules = { minShareOfEachOrganisation: 0.1, maxFteMoved: 1, minPrecision: 0.2 };
    expect(programOf(town, testPlan(3, { rules }), "single").rules).toMatchObject({ minShareOfEachOrganisation: null, maxFteMoved: null, minPrecision: 0.2 });
    expect(programOf(town, testPlan(3, { rules }), "areas").rules).toMatchObject(rules);
  });

  it("[PROG3] kept members are fixed: others add only what they lift above them, per organisation too", () => {
    // Half of "big" has an offer already (share 0.5): area work there lifts nobody, it never reaches above 0.4.
    const halves = testTown({
      blocks: [
        { id: "a", area: "A", organisation: "X", dwellings: 100, need: 40 },
        { id: "b", area: "A", organisation: "Y", dwellings: 100, need: 20 },
      ],
    });
    const plan = testPlan(5, { reachModel: { ...testReach, criticalMassFte: 0.4 } });
    const { areas, fixed, fte } = programOf(halves, plan, "areasPlus", [{ kind: "block", id: "a" }]);
    expect(fixed).toMatchObject({ reached: 20, contacted: 50 });
    expect(fte).toBeCloseTo(4.78, 12);
    expect(areas[0]?.organisations).toEqual([{ at: 1, share: 1 }]);
    expect(areas[0]?.reached[0]).toBeCloseTo(0.2 * 20, 12);
    // Work in all of X's homes at a share of 0.25 is overtaken on the way: the parts then change with the staff.
    const wide = programOf(halves, plan, "areasPlus", [{ kind: "organisation", id: "X", fte: 0.4 }]).areas[0];
    expect(wide?.reachedByOrganisation?.map((reached) => reached.length)).toEqual([wide?.reached.length, wide?.reached.length]);
    const last = (wide?.reached.length ?? 0) - 1;
    expect((wide?.reachedByOrganisation?.[0]?.[last] ?? 0) + (wide?.reachedByOrganisation?.[1]?.[last] ?? 0)).toBeCloseTo(wide?.reached[last] ?? 0, 12);
  });

  it("[PROG3] a kept area is no choice and holds its blocks too: one road only", () => {
    const { areas, offers } = programOf(halfTown, testPlan(3), "areasPlus", [{ kind: "area", id: "A", fte: 1 }]);
    expect(areas).toEqual([]);
    expect(offers.map(({ id, area }) => [id, area])).toEqual([["c", -1]]);
    expect(programOf(halfTown, testPlan(3)).offers.map(({ id, area }) => [id, area])).toEqual([["a", 0], ["b", 0], ["c", -1]]);
  });

  it("[PROG7] an offer inside a worked area, and a pot's largest share of the whole cost, are broken rules", () => {
    const halves = programOf(halfTown, testPlan(3));
    expect(brokenRules(halves, { tenths: Int32Array.of(10), taken: Uint8Array.of(1, 0, 1), places: new Int32Array(halves.lots.length) })).toEqual([{ rule: "oneRoad", value: 1, limit: 0, causes: ["a"] }]);
    const pots = [{ id: "grant", name: "Tilskud", krPerYear: 9_000_000, maxShare: 0.75 }];
    const paid = programOf(testTown({ blocks: [{ id: "a", area: "A", dwellings: 100, need: 40 }], pots }), testPlan(3), "areas");
    // A quarter of one million has no payer.
    expect(brokenRules(paid, { tenths: Int32Array.of(10), taken: new Uint8Array(0), places: new Int32Array(0) })).toEqual([{ rule: "funding", value: 250_000, limit: 1, causes: [] }]);
    expect(() => brokenRules(paid, { tenths: Int32Array.of(3), taken: new Uint8Array(0), places: new Int32Array(0) })).toThrow('Expected 0 or 10 to 10 tenths of an FTE in "A", got 3.');
    expect(() => brokenRules(paid, { tenths: new Int32Array(2), taken: new Uint8Array(0), places: new Int32Array(0) })).toThrow("Expected a choice over 1 areas, got 2.");
  });

  it("[PROG4] locks: out is no choice, an area with its blocks; in is required, other members are fixed at their least", () => {
    const out = programOf(town, testPlan(3, { locks: [lock({ kind: "area", id: "Store" }, "out"), lock({ kind: "block", id: "hard" }, "out")] }));
    expect(out.areas.map(({ id }) => id)).toEqual(["Lille"]);
    expect(out.offers.map(({ id }) => id)).toEqual(["mild"]);
    const inside = programOf(town, testPlan(3, { locks: [lock({ kind: "area", id: "Lille" }, "in"), lock({ kind: "organisation", id: "Y" }, "in"), lock({ kind: "referral", id: "referral" }, "in")] }));
    expect(inside.areas.map(({ id, required }) => [id, required])).toEqual([["Lille", true], ["Store", false]]);
    expect(inside.fixed.members).toEqual([{ kind: "organisation", id: "Y", fte: 1 }, { kind: "referral", id: "referral", places: 1 }]);
    expect(inside.lots).toMatchObject([{ kind: "referral", least: 1, most: 1 }]);
  });

  it("[PROG5] type 3 holds back 5 % for couplings, but never what fixed members use", () => {
    expect(programOf(town, testPlan(10), "balance").fte).toBeCloseTo(9.5, 12);
    expect(programOf(town, testPlan(10), "balance", [{ kind: "city", id: "city", fte: 9.8 }]).fte).toBe(0);
    expect(programOf(town, testPlan(10), "balance", [{ kind: "city", id: "city", fte: 11 }]).fte).toBeCloseTo(-1, 12);
  });

  it("[PROG6] places: as many as can be used, referral at most a tenth of the budget", () => {
    const moved = testTown({ blocks: [{ id: "a", area: "A", dwellings: 100, need: 50 }], flows: [{ from: "A", year: "2025", households: 8, reason: "renovation" }] });
    const { lots } = programOf(moved, testPlan(3));
    // 8 rehoused, half in need, 0.8 of the places used: 5 places; a tenth of 3 FTE at 0.05 each: 6.
    expect(lots).toMatchObject([
      { kind: "movers", id: "A", most: 5, ftePerPlace: 0.05, reachedPerPlace: 0.8, pool: 4 },
      { kind: "referral", id: "referral", most: 6, pool: 50 },
    ]);
  });

  it("[PROG7] figures of any choice are those of evaluate, and the broken rules those of judgeRules: 300 random towns with kept members and locks", () => {
    let varying = 0;
    const broken = new Set<string>();
    for (let seed = 1; seed <= 300; seed++) {
      const problem = townProblem(seed);
      const program = scopeProgram(problem);
      const choice = randomChoice(program, seed);
      const members = choiceMembers(problem, program, choice);
      const evaluation = evaluate(problem.context, problem.plan, testScenario(members));
      const figures = choiceFigures(program, choice);
      varying += program.areas.some(({ reachedByOrganisation }) => reachedByOrganisation !== undefined) ? 1 : 0;
      expect(figures.reached, `seed ${seed}`).toBeCloseTo(evaluation.needReached.value, 8);
      expect(figures.contacted, `seed ${seed}`).toBeCloseTo(evaluation.householdsContacted, 8);
      expect(figures.fte, `seed ${seed}`).toBeCloseTo(evaluation.fte, 9);
      expect(figures.fteMoved, `seed ${seed}`).toBeCloseTo(evaluation.fteMoved, 8);
      expect(figures.fteBySlice.reduce((sum, fte) => sum + fte, 0) * program.krPerFte).toBeCloseTo(evaluation.costKr, 2);
      program.organisations.forEach(({ id }, at) => expect(figures.byOrganisation[at], `seed ${seed}`).toBeCloseTo(evaluation.byOrganisation.find((row) => row.id === id)?.reached ?? -1, 8));
      if (members.length === 0) continue;
      const ours = new Set<string>(brokenRules(program, choice).map(({ rule }) => rule));
      for (const { rule, state } of evaluation.rules) {
        // A kept member may be locked out at the same time, which no choice can mend.
        if (rule === "locks" || !demanded(problem.type, rule)) continue;
        expect(ours.has(rule), `seed ${seed}, ${rule}`).toBe(state === "broken");
        if (state === "broken") broken.add(rule);
      }
    }
    expect(varying).toBeGreaterThan(10);
    expect([...broken].sort()).toEqual(["budget", "funding", "maxFteMoved", "minPrecision", "minShareOfEachOrganisation"]);
  });

  it("[PROG8] trying every choice of the program finds what trying every scope with evaluate finds: 150 tiny towns", () => {
    let found = 0;
    let none = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const problem = tinyProblem(seed);
      const program = scopeProgram(problem);
      const byScope = bestScopeByTrying(problem, program.fixed.members ?? []);
      const byProgram = bestByTryingRules(program);
      if (byScope === null) none += 1;
      else found += 1;
      expect(byProgram === null, `seed ${seed}`).toBe(byScope === null);
      if (byScope !== null) expect(byProgram, `seed ${seed}`).toBeCloseTo(byScope.reached, 8);
    }
    expect(found).toBeGreaterThan(80);
    expect(none).toBeGreaterThan(10);
  });

  it("[PROG9] a choice becomes members and comes back the same; what is no choice is told, with the reason", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const problem = townProblem(seed);
      const program = scopeProgram(problem);
      const choice = randomChoice(program, seed);
      expect(choiceOf(program, choiceMembers(problem, program, choice)), `seed ${seed}`).toEqual({ choice, outside: [] });
    }
    const program = programOf(halfTown, testPlan(3, { locks: [lock({ kind: "block", id: "c" }, "in")] }));
    const reasons = (members: readonly Member[]): readonly (readonly [string, string])[] => choiceOf(program, members).outside.map(({ member, reason }) => [member.id, reason]);
    expect(reasons([{ kind: "block", id: "c" }, { kind: "area", id: "A", fte: 0.9 }])).toEqual([["A", "belowCriticalMass"]]);
    expect(reasons([{ kind: "block", id: "c" }, { kind: "area", id: "A", fte: 1.25 }])).toEqual([["A", "notInTenths"]]);
    expect(reasons([{ kind: "block", id: "c" }, { kind: "area", id: "A", fte: 30 }])).toEqual([["A", "beyondCurve"]]);
    expect(reasons([{ kind: "block", id: "c" }, { kind: "area", id: "A", fte: 1 }, { kind: "block", id: "a" }])).toEqual([["a", "oneRoad"]]);
    expect(reasons([{ kind: "city", id: "city", fte: 1 }, { kind: "referral", id: "referral", places: 90 }])).toEqual([["c", "fixed"], ["city", "unknown"], ["referral", "tooManyPlaces"]]);
    expect(choiceOf(program, []).choice).toBeNull();
  });

  it("[PROG10] the order of areas and blocks is irrelevant", () => {
    const blocks = [
      { id: "a", area: "A", organisation: "X", dwellings: 80, need: 31 },
      { id: "b", area: "B", organisation: "Y", dwellings: 60, need: 22 },
      { id: "c", organisation: "Y", dwellings: 25, need: 12 },
    ];
    const plan = testPlan(1, { reachModel: { ...testReach, criticalMassFte: 0.3 }, rules: { minShareOfEachOrganisation: 0.05 } });
    const best = [blocks, blocks.toReversed()].map((listed) => bestByTryingRules(programOf(testTown({ blocks: listed, fteToday: { B: 0.5 } }), plan)));
    expect(best[0]).not.toBeNull();
    expect(best[1]).toBeCloseTo(best[0] ?? 0, 10);
  });

  it("[PROG11] nothing to choose: no money, no areas, a town without anybody, all locked out, no organisations or pots", () => {
    expect(bestByTryingRules(programOf(town, testPlan(0)))).toBe(0);
    const empty = programOf(testTown({ blocks: [] }), testPlan(3));
    expect(empty).toMatchObject({ areas: [], offers: [], lots: [], organisations: [], pots: [], needTotal: 0 });
    expect(bestByTryingRules(empty)).toBe(0);
    const locks = [...town.table.areas.map(({ id }) => lock({ kind: "area" as const, id }, "out")), ...town.table.blocks.map(({ id }) => lock({ kind: "block" as const, id }, "out")), lock({ kind: "referral", id: "referral" }, "out")];
    expect(programOf(town, testPlan(3, { locks }))).toMatchObject({ areas: [], offers: [], lots: [] });
    expect(programOf(town, testPlan(3)).rules.funded).toBe(false);
    expect(bestByTryingRules(programOf(town, testPlan(0.5, { locks: [lock({ kind: "area", id: "Lille" }, "in")] })))).toBeNull();
  });

  it("[PROG11] an area without units is no choice; staff there today is nowhere on the map and leaves whatever is chosen", () => {
    const context = { ...town, table: { ...town.table, areas: town.table.areas.map((area) => (area.id === "Lille" ? { ...area, units: new Int32Array(0), dwellings: 0, need: { value: 0, low: 0, high: 0 } } : area)) } };
    expect(programOf(context, testPlan(3)).areas.map(({ id }) => id)).toEqual(["Store"]);
    const program = programOf(context, testPlan(3, { rules: { maxFteMoved: 1.9 } }), "areas");
    expect(program.areas.map(({ id }) => id)).toEqual(["Store"]);
    expect(bestByTryingRules(program)).toBeNull();
  });

  it("[PROG12] a number that is none is refused by name", () => {
    const broken = (changes: Partial<typeof testReach>): (() => unknown) => () => programOf(town, testPlan(3, { reachModel: { ...testReach, ...changes } }));
    expect(broken({ offerShare: Number.NaN })).toThrow("Expected the reach model's offerShare to be a share from 0 to 1, got NaN.");
    expect(broken({ annualHours: 0 })).toThrow("Expected the reach model's annualHours above 0, got 0.");
    expect(broken({ curve: [{ ftePer1000: 2, share: 0.2 }, { ftePer1000: Number.NaN, share: 0.3 }] })).toThrow("ftePer1000 at point 2 of the reach curve");
    expect(broken({ curve: [{ ftePer1000: 1e9, share: 0.2 }] })).toThrow('staff at the end of the reach curve in "Lille" to be from 0 to 2000 FTE');
    expect(() => programOf(town, { ...testPlan(3), budget: { fte: Number.NaN } })).toThrow("Expected the budget to be a number of at least 0, got NaN.");
    expect(() => programOf(town, testPlan(3, { rules: { minPrecision: 1.5 } }))).toThrow("minPrecision");
    expect(() => programOf(testTown({ blocks: [{ id: "x", dwellings: 10, need: Number.NaN }] }), testPlan(3))).toThrow('Expected the need of "x" to be a number of at least 0, got NaN.');
  });
});

const halfTown = testTown({
  blocks: [
    { id: "a", area: "A", dwellings: 100, need: 40 },
    { id: "b", area: "A", dwellings: 100, need: 20 },
    { id: "c", dwellings: 30, need: 10 },
  ],
});

/** Any choice, one road kept. */
function randomChoice({ areas, offers, lots }: ScopeProgram, seed: number): ProgramChoice {
  const random = seeded(seed + 5000);
  const tenths = Int32Array.from(areas, ({ leastTenths, mostTenths, required }) => (required || random() < 0.5 ? leastTenths + Math.floor(random() * (mostTenths - leastTenths + 1)) : 0));
  const taken = Uint8Array.from(offers, ({ area }) => ((tenths[area] ?? 0) === 0 && random() < 0.4 ? 1 : 0));
  return { tenths, taken, places: Int32Array.from(lots, ({ least = 0, most }) => least + Math.floor(random() * (most - least + 1))) };
}

/** The most any choice reaches that keeps every rule; `null` where none does. */
function bestByTryingRules(program: ScopeProgram): number | null {
  const { areas, offers, lots } = program;
  const choice = { tenths: new Int32Array(areas.length), taken: new Uint8Array(offers.length), places: Int32Array.from(lots, ({ least = 0 }) => least) };
  let best: number | null = null;
  const tryFrom = (at: number): void => {
    const area = areas[at];
    const offer = offers[at - areas.length];
    const lot = lots[at - areas.length - offers.length];
    if (area !== undefined) {
      for (let level = area.leastTenths - 1; level <= area.mostTenths; level++) {
        choice.tenths[at] = level < area.leastTenths ? 0 : level;
        tryFrom(at + 1);
      }
      choice.tenths[at] = 0;
    } else if (offer !== undefined) {
      for (const taken of (choice.tenths[offer.area] ?? 0) > 0 ? [0] : [0, 1]) {
        choice.taken[at - areas.length] = taken;
        tryFrom(at + 1);
      }
      choice.taken[at - areas.length] = 0;
    } else if (lot !== undefined) {
      for (let places = lot.least ?? 0; places <= lot.most; places++) {
        choice.places[at - areas.length - offers.length] = places;
        tryFrom(at + 1);
      }
      choice.places[at - areas.length - offers.length] = lot.least ?? 0;
    } else if (brokenRules(program, choice).length === 0) {
      best = Math.max(best ?? 0, choiceFigures(program, choice).reached);
    }
  };
  tryFrom(0);
  return best;
}
