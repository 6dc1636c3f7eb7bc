import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addArgument, addReservation, addScenario, applyStep, couple, coverPlaces, diffPlans, invertDiff, isEmptyDiff, lockMember, offerBlocks, offerStairwells, parseHistory, parsePlan,
  recommend, redo, removeActivity, removeArgument, removeMembers, removeReservation, removeScenario, renameScenario, scenarioFromTemplate, scopeTypes, setActivityReach, setBudget, setFte,
  setMoverPlaces, setPlanCases, setReferralPlaces, setRules, setScopeRules, startHistory, uncouple, undo, unlockMember, type Action, type MemberRef, type Plan, type PlanHistory,
} from "../index.ts";
import { deepFreeze } from "../test-support/deep-freeze.ts";
import { samplePlan } from "../test-support/sample-plan.ts";

const runs = { seed: 20261122, numRuns: 150 };

const scenario = fc.constantFrom("one", "balance", "three");
const area = fc.constantFrom("nord", "syd", "vest");
const block = fc.constantFrom("b1", "b2", "b3");
const fte = fc.constantFrom(0, 0.5, 1, 2.5);
const small = fc.nat(3);
const member: fc.Arbitrary<MemberRef> = fc.oneof(fc.record({ kind: fc.constant("area" as const), id: area }), fc.record({ kind: fc.constant("block" as const), id: block }));
const where = { scenarioId: scenario, by: fc.constantFrom("A", "B"), text: fc.constantFrom("Ja", "Nej"), at: fc.constant("2026-11-22") };
const couplingPair = fc.tuple(area, area).filter(([a, b]) => a !== b);

/** Edits over a few ids, so that they meet; some name a scenario that is not there, or staff that is not there, and throw. */
const edit: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(scenario, area, fte).map(([id, place, staff]) => coverPlaces(id, [{ kind: "area", id: place, fte: staff }])),
  fc.tuple(scenario, fte).map(([id, staff]) => coverPlaces(id, [{ kind: "city", id: "city", fte: staff }])),
  fc.tuple(scenario, area, fte).map(([id, place, staff]) => setFte(id, { kind: "area", id: place }, staff)),
  fc.tuple(scenario, fc.array(member, { maxLength: 3 })).map(([id, members]) => removeMembers(id, members)),
  fc.tuple(scenario, fc.array(block, { maxLength: 3 })).map(([id, blocks]) => offerBlocks(id, blocks)),
  fc.tuple(scenario, fc.array(fc.constantFrom("s1", "s2"))).map(([id, stairwells]) => offerStairwells(id, stairwells)),
  fc.tuple(scenario, small).map(([id, places]) => setReferralPlaces(id, places)),
  fc.tuple(scenario, area, small).map(([id, place, places]) => setMoverPlaces(id, place, places)),
  fc.tuple(scenario, fc.array(area)).map(([id, ids]) => setActivityReach(id, "outreach", { kind: "areas", ids })),
  scenario.map((id) => removeActivity(id, "homeworkCafe")),
  fc.tuple(scenario, couplingPair, small).map(([id, [vulnerable, wellFunctioning], amount]) => couple(id, { vulnerable, wellFunctioning, reasons: [{ kind: "walk", amount }] })),
  fc.tuple(scenario, couplingPair).map(([id, [a, b]]) => uncouple(id, a, b)),
  fc.tuple(scenario, fc.array(fc.constantFrom("p1", "p2"))).map(([id, cases]) => setPlanCases(id, cases)),
  fc.tuple(scenario, fc.boolean()).map(([id, on]) => setScopeRules(id, on ? { entryRule: { needShare: 0.3, editions: 2 } } : {})),
  fc.tuple(scenario, fc.constantFrom(...scopeTypes)).map(([id, type]) => addScenario(scenarioFromTemplate(type, { id, title: type }))),
  scenario.map(removeScenario),
  fc.tuple(scenario, fc.constantFrom("Bred", "Smal")).map(([id, title]) => renameScenario(id, title)),
  fc.option(scenario, { nil: undefined }).map(recommend),
  fte.map(setBudget),
  fc.option(fte, { nil: undefined }).map((maxFteMoved) => setRules(maxFteMoved === undefined ? {} : { maxFteMoved })),
  fc.tuple(member, fc.constantFrom("in" as const, "out" as const)).map(([locked, state]) => lockMember({ member: locked, state, by: "", why: "" })),
  member.map(unlockMember),
  fc.record({ id: fc.constantFrom("a1", "a2"), side: fc.constantFrom("for" as const, "against" as const), ...where }).map(addArgument),
  fc.record({ id: fc.constantFrom("r1", "r2"), ...where }).map(addReservation),
  fc.constantFrom("a1", "a2").map(removeArgument),
  fc.constantFrom("r1", "r2").map(removeReservation),
);
const edits = fc.array(edit, { maxLength: 30 });

/** Does the edits in turn, passing over those that throw; everything that appears is frozen. */
function play(history: PlanHistory, actions: readonly Action[]): PlanHistory {
  return actions.reduce((before, action, step) => {
    try {
      return deepFreeze(applyStep(before, action, { label: `Skridt ${step}`, at: "2026-11-22T10:00:00Z" }));
    } catch (error) {
      if (error instanceof TypeError) throw error;
      return before;
    }
  }, history);
}

const times = <Value>(count: number, value: Value, step: (value: Value) => Value): Value => Array.from({ length: count }).reduce<Value>((last) => step(last), value);
const start = deepFreeze(startHistory(samplePlan));
const end = (actions: readonly Action[]): Plan => play(start, actions).present;

describe("any sequence of edits", () => {
  it("[HISTORY1] [HISTORY2] undo goes back through every plan there was, and redo forward again", () => {
    fc.assert(
      fc.property(edits, (actions) => {
        const done = play(start, actions);
        const plans = [...done.past.map(({ plan }) => plan), done.present];
        for (let back = 0; back < plans.length; back++) expect(times(back, done, undo).present).toBe(plans.at(-1 - back));
        const undone = times(done.past.length, done, undo);
        expect(undone.present).toEqual(samplePlan);
        expect(undone.past).toEqual([]);
        expect(times(done.past.length, undone, redo)).toEqual(done);
      }),
      runs,
    );
  });

  it("[HISTORY3] no two plans in a row are the same", () => {
    fc.assert(
      fc.property(edits, (actions) => {
        const { past, present } = play(start, actions);
        const plans = [...past.map(({ plan }) => plan), present];
        for (let step = 1; step < plans.length; step++) expect(plans[step]).not.toEqual(plans[step - 1]);
      }),
      runs,
    );
  });

  it("[HISTORY6] [FILE1] [FILE7] a history written as JSON and read again is the same history, half undone too", () => {
    fc.assert(
      fc.property(edits, fc.nat(10), (actions, back) => {
        const history = times(back, play(start, actions), undo);
        expect(parseHistory(JSON.parse(JSON.stringify(history)))).toStrictEqual(history);
        expect(parsePlan(JSON.parse(JSON.stringify(history.present)))).toStrictEqual(history.present);
      }),
      runs,
    );
  });

  it("[ACTION2] [SCOPE3] covering, offering and coupling twice is doing it once", () => {
    const cover: fc.Arbitrary<Action> = fc.oneof(
      fc.tuple(area, fte).map(([place, staff]) => coverPlaces("balance", [{ kind: "area", id: place, fte: staff }])),
      fc.array(block).map((blocks) => offerBlocks("balance", blocks)),
      couplingPair.map(([vulnerable, wellFunctioning]) => couple("balance", { vulnerable, wellFunctioning, reasons: [] })),
    );
    fc.assert(
      fc.property(edits, cover, (actions, action) => {
        const plan = end(actions);
        if (!plan.scenarios.some(({ id }) => id === "balance")) return;
        const once = action(plan);
        expect(action(once)).toBe(once);
      }),
      runs,
    );
  });

  it("[SCOPE1] [PLAN2] [PLAN4] keys stay unique", () => {
    fc.assert(
      fc.property(edits, (actions) => {
        const plan = end(actions);
        const lists = [plan.scenarios.map(({ id }) => id), plan.locks.map(({ member: { kind, id } }) => `${kind}:${id}`), ...plan.scenarios.map(({ scope }) => scope.members.map(({ kind, id }) => `${kind}:${id}`))];
        for (const keys of lists) expect(new Set(keys).size).toBe(keys.length);
      }),
      runs,
    );
  });

  it("[DIFF1] a plan does not differ from itself, and differs from every plan it became", () => {
    fc.assert(
      fc.property(edits, (actions) => {
        const { past, present } = play(start, actions);
        expect(isEmptyDiff(diffPlans(present, structuredClone(present)))).toBe(true);
        const before = past.at(-1)?.plan;
        if (before && !sameButOrder(before, present)) expect(isEmptyDiff(diffPlans(before, present))).toBe(false);
      }),
      runs,
    );
  });

  it("[DIFF3] the difference from the other side is the inverted one", () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const [a, b] = [end(one), end(other)];
        const diff = diffPlans(a, b);
        expect(diffPlans(b, a)).toEqual(invertDiff(diff));
        expect(invertDiff(invertDiff(diff))).toEqual(diff);
      }),
      runs,
    );
  });

  it("[DIFF2] the difference holds what is needed to make the later scope's members from the earlier's", () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const [a, b] = [end(one), end(other)];
        for (const change of diffPlans(a, b).scenarios.changed) {
          const key = ({ kind, id }: MemberRef) => `${kind}:${id}`;
          const rebuilt = new Map(a.scenarios.find(({ id }) => id === change.id)?.scope.members.map((each) => [key(each), each]));
          for (const gone of change.members.removed) rebuilt.delete(key(gone));
          for (const added of change.members.added) rebuilt.set(key(added), added);
          for (const { after } of change.members.changed) rebuilt.set(key(after), after);
          const wanted = b.scenarios.find(({ id }) => id === change.id)?.scope.members.map((each) => [key(each), each] as const);
          expect(new Map([...rebuilt].sort())).toEqual(new Map(wanted?.toSorted()));
        }
      }),
      runs,
    );
  });
});

/** The obvious, slow comparison: both plans with every list sorted by its text. */
function sameButOrder(a: Plan, b: Plan): boolean {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => JSON.stringify(sorted(item))).sort();
    if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sorted(part)]).sort());
    return value;
  };
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
