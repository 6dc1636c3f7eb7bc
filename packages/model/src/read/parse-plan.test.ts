import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offerStairwells, parseHistory, parsePlan, PlanValueError, setMoverPlaces, setPlanCases, setRules, setScopeRules, startHistory, type Plan } from "../index.ts";
import { samplePlan } from "../test-support/sample-plan.ts";

const full: Plan = [
  offerStairwells("balance", ["s1"]),
  setMoverPlaces("balance", "nord", 4),
  setPlanCases("balance", ["p1"]),
  setScopeRules("balance", { entryRule: { needShare: 0.25, editions: 2 }, exitRule: { needShare: 0.15, editions: 3 } }),
  setRules({ minShareOfEachOrganisation: 0.1, maxFteMoved: 5, minPrecision: 0.3 }),
].reduce((plan, action) => action(plan), samplePlan);

/** The saved plan with one value replaced, by path; `undefined` takes the key out. */
function saved(path: string, value: unknown): unknown {
  const json: unknown = structuredClone(full);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  const last = steps.pop() ?? "";
  const holder = steps.reduce<Record<string, unknown>>((place, step) => place[step] as Record<string, unknown>, json as Record<string, unknown>);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return json;
}

describe("parsePlan", () => {
  it("[FILE1] gives back the plan that was saved", () => {
    expect(parsePlan(JSON.parse(JSON.stringify(full)))).toStrictEqual(full);
  });

  it.each([
    ["schema", "byfokus-plan/2", 'schema: expected "byfokus-plan/1", got "byfokus-plan/2"'],
    ["schema", undefined, 'schema: expected "byfokus-plan/1", got nothing'],
    ["title", 7, "title: expected a text that says something, got 7"],
    ["budget", [], "budget: expected an object, got a list"],
    ["budget.fte", "12", 'budget.fte: expected a number >= 0, got "12"'],
    ["need.periods", 0, "need.periods: expected a whole number >= 1, got 0"],
    ["need.parts[1].weight", -1, "need.parts[1].weight: expected a number >= 0, got -1"],
    ["reachModel.curve[0].share", 20, "reachModel.curve[0].share: expected a share between 0 and 1, got 20"],
    ["reachModel.annualHours", 0, "reachModel.annualHours: expected a number > 0, got 0"],
    ["reachModel.krPerFte", null, "reachModel.krPerFte: expected a number >= 0, got null"],
    ["rules.minPrecision", 40, "rules.minPrecision: expected a share between 0 and 1, got 40"],
    ["scenarios", {}, "scenarios: expected a list, got an object"],
    ["scenarios[1].scope.members[0].fte", -1, "scenarios[1].scope.members[0].fte: expected a number >= 0, got -1"],
    ["scenarios[1].scope.members[0].fte", undefined, "scenarios[1].scope.members[0].fte: expected a number >= 0, got nothing"],
    ["scenarios[1].scope.members[0].kind", "family", 'scenarios[1].scope.members[0].kind: expected "area" or "department" or "organisation" or "city" or "block" or "stairwell" or "referral" or "movers", got "family"'],
    ["scenarios[1].scope.members[0].kind", "toString", 'scenarios[1].scope.members[0].kind: expected "area" or'],
    ["scenarios[1].scope.members[4].places", 1.5, "scenarios[1].scope.members[4].places: expected a whole number >= 0, got 1.5"],
    ["scenarios[1].scope.type", "broad", 'scenarios[1].scope.type: expected "single" or "areas" or "areasPlus" or "balance", got "broad"'],
    ["scenarios[1].scope.activities[0].reach", { kind: "areas" }, "scenarios[1].scope.activities[0].reach.ids: expected a list, got nothing"],
    ["scenarios[1].scope.couplings[0].vulnerable", "", 'scenarios[1].scope.couplings[0].vulnerable: expected an id, got ""'],
    ["scenarios[1].scope.couplings[0].reasons[0].kind", "origin", "scenarios[1].scope.couplings[0].reasons[0].kind: expected"],
    ["locks[0].state", "maybe", 'locks[0].state: expected "in" or "out", got "maybe"'],
    ["deliberation.arguments[0].at", "22-11-2026", 'deliberation.arguments[0].at: expected a date such as 2026-11-22, got "22-11-2026"'],
    ["deliberation.reservations[0].condition.limit", "lav", 'deliberation.reservations[0].condition.limit: expected a number, got "lav"'],
    ["recommended", "", 'recommended: expected an id, got ""'],
  ])("[FILE2] [FILE4] %s: %j", (path, value, message) => {
    expect(() => parsePlan(saved(path, value))).toThrow(message);
    expect(() => parsePlan(saved(path, value))).toThrow(PlanValueError);
  });

  it("[FILE2] names the third scenario's first member", () => {
    const third = { id: "three", title: "Tre", scope: { ...full.scenarios[0]!.scope, members: [{ kind: "area", id: "nord", fte: -1 }] } };
    expect(() => parsePlan({ ...full, scenarios: [...full.scenarios, third] })).toThrow("scenarios[2].scope.members[0].fte: expected a number >= 0, got -1");
  });

  it.each([null, undefined, 3, "plan", [], true])("[FILE2] %j is no plan", (json) => {
    expect(() => parsePlan(json)).toThrow(/^plan: expected an object, got/);
  });

  it("[FILE2] a long value is cut short and an object's content is not repeated", () => {
    expect(() => parsePlan(saved("budget.fte", "x".repeat(500)))).toThrow(/got "x{56}\.\.\.$/);
    expect(() => parsePlan(saved("budget.fte", { cpr: "0101010000" }))).toThrow(/got an object$/);
  });

  it.each([
    ["colour", "blue", 'colour: expected no such field, got "blue"'],
    ["scenarios[0].scope.scop", 1, "scenarios[0].scope.scop: expected no such field, got 1"],
    ["scenarios[0].scope.members[0].name", "Jensen", 'scenarios[0].scope.members[0].name: expected no such field, got "Jensen"'],
    ["rules.constructor", 1, "rules.constructor: expected no such field, got 1"],
  ])("[FILE3] %s is refused", (path, value, message) => {
    expect(() => parsePlan(saved(path, value))).toThrow(message);
  });

  it("[FILE5] two scenarios with one id are refused", () => {
    expect(() => parsePlan({ ...full, scenarios: [full.scenarios[0], full.scenarios[0]] })).toThrow('scenarios[1].id: expected an id that no other scenario has, got "one"');
  });

  it("[FILE6] a file cannot set a prototype", () => {
    const text = JSON.stringify(full).replace('"rules":{', '"rules":{"__proto__":{"minPrecision":1},');
    expect(() => parsePlan(JSON.parse(text))).toThrow("rules.__proto__: expected no such field, got an object");
    expect(Object.getPrototypeOf(parsePlan(structuredClone(full)).rules)).toBe(Object.prototype);
  });

  it("[FILE6] any JSON at all is read or refused with a path", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(() => parsePlan(json)).toThrow(PlanValueError);
        expect(() => parseHistory(json)).toThrow(PlanValueError);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it("[FILE6] a plan with one part replaced by anything is read whole or refused with a path that leads there", () => {
    const paths = leafPaths(full);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const json = saved(path, value);
        try {
          expect(parsePlan(json)).toEqual(json);
        } catch (error) {
          if (!(error instanceof PlanValueError)) throw error;
          // A member's kind decides its other fields, so those may be named instead.
          expect(error.path.startsWith(path.replace(/\.(kind|id)$/, ""))).toBe(true);
        }
      }),
      { seed: 20261122, numRuns: 600 },
    );
  });
});

describe("parseHistory", () => {
  it("[FILE2] names the step and the path inside its plan", () => {
    const history = { ...startHistory(full), past: [{ plan: full, label: "a", at: "2026-11-22" }, { plan: saved("budget.fte", -4), label: "b", at: "2026-11-22" }] };
    expect(() => parseHistory(history)).toThrow("past[1].plan.budget.fte: expected a number >= 0, got -4");
    expect(() => parseHistory({ ...history, past: [{ plan: full, label: "a" }] })).toThrow("past[0].at: expected a text, got nothing");
    expect(() => parseHistory({ ...startHistory(full), present: { ...full, scenarios: [full.scenarios[0], full.scenarios[0]] } })).toThrow("present.scenarios[1].id: expected an id that no other scenario has");
  });
});

/** Path of every value in it that is no object. */
function leafPaths(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => leafPaths(item, `${path}[${index}]`));
  return Object.entries(value).flatMap(([key, part]) => leafPaths(part, path === "" ? key : `${path}.${key}`));
}
