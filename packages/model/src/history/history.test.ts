import { describe, expect, it } from "vitest";
import { applyStep, redo, renamePlan, setBudget, setFte, startHistory, undo } from "../index.ts";
import { deepFreeze } from "../test-support/deep-freeze.ts";
import { samplePlan } from "../test-support/sample-plan.ts";

const first = { label: "12 → 9 årsværk", at: "2026-11-22T10:00:00Z" };
const second = { label: "Nyt navn", at: "2026-11-22T10:01:00Z" };
const start = deepFreeze(startHistory(samplePlan));
const one = deepFreeze(applyStep(start, setBudget(9), first));
const two = deepFreeze(applyStep(one, renamePlan("Ny plan"), second));

describe("history", () => {
  it("[HISTORY1] keeps every plan with the words for the step that left it", () => {
    expect(two.past).toEqual([{ plan: samplePlan, ...first }, { plan: one.present, ...second }]);
    expect(two.present).toMatchObject({ title: "Ny plan", budget: { fte: 9 } });
    expect(undo(two).present).toBe(one.present);
    expect(undo(undo(two)).present).toBe(samplePlan);
  });

  it("[HISTORY2] redoes with the same words, the last undone first", () => {
    const undone = deepFreeze(undo(undo(two)));
    expect(undone.future).toEqual([{ plan: one.present, ...first }, { plan: two.present, ...second }]);
    expect(redo(undone)).toEqual(undo(two));
    expect(redo(redo(undone))).toEqual(two);
  });

  it("[HISTORY3] a step that changes nothing is not recorded, and leaves what can be redone", () => {
    const undone = deepFreeze(undo(two));
    expect(applyStep(undone, setBudget(9), first)).toBe(undone);
    expect(applyStep(undone, (plan) => structuredClone(plan), first)).toBe(undone);
  });

  it("[HISTORY4] a new step clears what could be redone", () => {
    const branched = applyStep(undo(two), setBudget(7), first);
    expect(branched.future).toEqual([]);
    expect(redo(branched)).toBe(branched);
  });

  it("[HISTORY5] nothing to undo or redo is no step", () => {
    expect(undo(start)).toBe(start);
    expect(redo(two)).toBe(two);
  });

  it("[HISTORY7] an action that throws leaves the history as it was", () => {
    const before = JSON.stringify(two);
    expect(() => applyStep(two, setFte("one", { kind: "area", id: "øst" }, 1), first)).toThrow("Expected a place in the scope");
    expect(JSON.stringify(two)).toBe(before);
  });

  it("[HISTORY1] a thousand steps can all be undone", () => {
    let history = start;
    for (let step = 1; step <= 1000; step++) history = applyStep(history, setBudget(100 + step), { ...first, label: `Skridt ${step}` });
    expect(history.past).toHaveLength(1000);
    for (let step = 1; step <= 1000; step++) history = undo(history);
    expect(history.present).toBe(samplePlan);
    expect(history.future).toHaveLength(1000);
  });
});
