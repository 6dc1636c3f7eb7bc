import { describe, expect, it } from "vitest";
import { parseLawBook } from "./parse-law-book.ts";

const text = { da: "tekst", en: "text" };

/** The smallest book: one measure, one rule, one class. */
function book(regime: object = {}): Record<string, unknown> {
  return {
    id: "book", title: text, asOf: "2026-01-01", localRegime: "r",
    measures: [{ id: "basicEdu", title: text, base: text, distance: "persons" }],
    regimes: [{
      id: "r", title: text, status: "inForce", law: null, sources: ["https://example.org/law"], lists: ["2021-12-01"], area: { text, minResidents: 1000 },
      criteria: [{ id: "basicEdu", measure: "basicEdu", operator: "gt", limit: { kind: "share", parts: 60, of: 100 }, averageYears: 1 }],
      classes: [{ id: "a", title: text, paragraph: "1", atLeast: { count: 1, of: ["basicEdu"] } }],
      notDefined: [], unverified: [], ...regime,
    }],
    convictedLimits: [], officialCounts: [{ list: "2021-12-01", counts: { a: 0 }, source: "source" }], openQuestions: [text],
  };
}

describe("parseLawBook", () => {
  it("[LAWB1] reads a book back as it was written", () => {
    expect(parseLawBook(JSON.parse(JSON.stringify(book())))).toEqual(book());
  });

  it("[LAWB1] refuses a field it does not know, and one that is missing, by its place", () => {
    expect(() => parseLawBook({ ...book(), extra: 1 })).toThrow("extra: expected no such field, got 1");
    expect(() => parseLawBook(book({ status: "old" }))).toThrow('regimes[0].status: expected "repealed" or "inForce" or "notLaw", got "old"');
    expect(() => parseLawBook(book({ criteria: [{ id: "basicEdu", measure: "basicEdu", operator: "gt", limit: { kind: "share", parts: 0.6, of: 1 }, averageYears: 1 }] }))).toThrow("regimes[0].criteria[0].limit.parts: expected a whole number >= 1, got 0.6");
  });

  it.each([
    ["criteria that are not there", { classes: [{ id: "a", title: text, paragraph: "1", all: ["income"] }] }, 'regimes[0].classes[0]: expected criteria of this version, got "income"'],
    ["a class below itself", { classes: [{ id: "a", title: text, paragraph: "1", requires: "b" }] }, 'regimes[0].classes[0].requires: expected a class above it, got "b"'],
    ["more criteria than are named", { classes: [{ id: "a", title: text, paragraph: "1", atLeast: { count: 2, of: ["basicEdu"] } }] }, "regimes[0].classes[0].atLeast.count: expected at most 1, got 2"],
    ["lists in a row of nothing", { classes: [{ id: "a", title: text, paragraph: "1", inARow: { lists: 5, of: ["a"] } }] }, "regimes[0].classes[0].inARow: expected a class that is required on each list, got nothing"],
    ["a list named twice", { lists: ["2021-12-01", "2021-12-01"] }, 'regimes[0].lists: expected lists that no other version names, got "2021-12-01"'],
  ])("[LAWB2] refuses %s", (_what, regime, message) => {
    expect(() => parseLawBook(book(regime))).toThrow(message);
  });

  it("[LAWB2] refuses an id that stands twice and a local version that is not there", () => {
    expect(() => parseLawBook(book({ classes: [{ id: "a", title: text, paragraph: "1" }, { id: "a", title: text, paragraph: "1" }] }))).toThrow('regimes[0].classes: expected each id once, got "a"');
    expect(() => parseLawBook({ ...book(), localRegime: "x" })).toThrow('localRegime: expected one of the regimes, got "x"');
  });
});
