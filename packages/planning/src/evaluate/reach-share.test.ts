import { describe, expect, it } from "vitest";
import { criticalMass, curveShare, reachShare } from "./reach-share.ts";
import { testReach } from "./test-town.ts";

describe("reachShare", () => {
  it("[EVAL1] critical mass is the larger of a number of staff and a number per 1,000 dwellings", () => {
    expect(criticalMass(testReach, 200)).toBe(1);
    expect(criticalMass(testReach, 1500)).toBe(3);
  });

  it("[EVAL1] below critical mass nobody is reached, at it the curve's first point", () => {
    expect(reachShare(testReach, 2.9, 1500)).toBe(0);
    expect(reachShare(testReach, 3, 1500)).toBe(0.2);
    expect(reachShare(testReach, 0.1 + 0.2, 100)).toBe(0);
  });

  it("[EVAL1] staff added up in tenths still counts as critical mass", () => {
    expect(reachShare({ ...testReach, criticalMassFte: 0.3 }, 0.1 + 0.2, 10)).toBeGreaterThan(0);
    expect(reachShare({ ...testReach, criticalMassFte: 0.8 }, 0.1 + 0.7, 10)).toBeGreaterThan(0);
  });

  it("[EVAL2] a small place that needs one whole person starts further up the curve", () => {
    expect(reachShare(testReach, 1, 200)).toBeCloseTo(0.325, 12);
  });

  it("[EVAL2] is straight between points and flat outside them", () => {
    expect(curveShare(testReach.curve, 3)).toBeCloseTo(0.25, 12);
    expect(curveShare(testReach.curve, 1)).toBe(0.2);
    expect(curveShare(testReach.curve, 80)).toBe(0.4);
    expect(curveShare([], 3)).toBe(0);
  });

  it("[EVAL1] a place without dwellings, or work without staff, reaches nobody", () => {
    expect(reachShare(testReach, 5, 0)).toBe(0);
    expect(reachShare({ ...testReach, criticalMassFte: 0, criticalMassPer1000: 0 }, 0, 100)).toBe(0);
  });
});
