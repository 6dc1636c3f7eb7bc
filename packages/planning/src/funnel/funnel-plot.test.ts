import { overdispersion } from "@byfokus/analysis";
import type { Count, Observation } from "@byfokus/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildContext } from "../table/build-context.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { indicatorForTests, seen, townForTests } from "../table/town-for-tests.ts";
import { funnelPlot } from "./funnel-plot.ts";

type Row = readonly [id: string, count: Count, base: Count, period?: string];

/** A town of areas with one indicator, "work"; an area without a row has no figure. */
function contextOf(rows: readonly Row[], areas: readonly string[] = [...new Set(rows.map(([id]) => id))]): PlanningContext {
  const observations = rows.map(([id, count, base, period = "2026"]): Observation => seen(id, count, base, { level: "area", period }));
  return buildContext(
    townForTests({
      areas: areas.map((id) => ({ id, name: `Område ${id}`, tenure: "social" })),
      indicators: [indicatorForTests("work"), indicatorForTests("empty"), indicatorForTests("origin", { origin: true })],
      observations,
    }),
    { parts: [], periods: 1 },
  );
}

const rowOf = ([id, share, base]: readonly [string, number, number]): Row => [id, Math.round(share * base), base];
const typical: readonly Row[] = ([["A", 0.2, 400], ["B", 0.26, 100], ["C", 0.15, 200], ["D", 0.45, 60], ["E", 0.21, 900]] as const).map(rowOf);

describe("funnelPlot", () => {
  it("[FUNP1] by hand: 10 of 100 and 30 of 100 around a center of one fifth", () => {
    // z = 0.1 / sqrt(0.2 x 0.8 / 100) = 2.5; winsorised -+2: phi 4; w = 625: tau2 = (2 x 4 - 1) / (1250 - 625) = 0.0112.
    const report = funnelPlot(contextOf([["A", 10, 100], ["B", 30, 100]]), "work");
    expect(report).toMatchObject({ indicatorId: "work", period: "2026", level: "area", leastBase: 20 });
    expect(report.center).toBe(0.2);
    expect(report.phi).toBeCloseTo(4, 12);
    expect(report.tau2).toBeCloseTo(0.0112, 14);
    expect(report.points[1]).toEqual({
      placeId: "B", name: "Område B", state: "known", share: 0.3, base: 100,
      z: expect.closeTo(2.5, 12), zAdjusted: expect.closeTo(0.1 / Math.sqrt(0.0016 + 0.0112), 12), class: "within", rawClass: "high95",
    });
    expect(report.points[0]).toMatchObject({ rawClass: "low95", class: "within" });
    expect(report.limits).toHaveLength(1);
    expect(report.rawLimits[0]).toEqual({ base: 100, low95: expect.closeTo(0.2 - 1.959963984540054 * 0.04, 14), high95: expect.closeTo(0.2 + 1.959963984540054 * 0.04, 14), low998: expect.closeTo(0.2 - 3.090232306167813 * 0.04, 14), high998: expect.closeTo(0.2 + 3.090232306167813 * 0.04, 14) });
  });

  it("[FUNP1] phi, tau2 and both z are those of the analysis", () => {
    const report = funnelPlot(contextOf(typical), "work");
    const center = report.center ?? NaN;
    const spread = overdispersion(report.points.map(({ share }) => share ?? NaN), report.points.map(({ base }) => (center * (1 - center)) / (base ?? NaN)), center);
    expect([report.phi, report.tau2]).toEqual([spread?.phi, spread?.tau2]);
    report.points.forEach((point, i) => {
      expect(point.z).toBeCloseTo(spread?.z[i] ?? NaN, 12);
      expect(point.zAdjusted).toBeCloseTo(spread?.zAdjusted[i] ?? NaN, 12);
    });
    // Center 352 of 1,660: C lies 2.15 standard deviations below it, D 4.5 above.
    expect(report.points.map(({ rawClass }) => rawClass)).toEqual(["within", "within", "low95", "high998", "within"]);
  });

  it("[FUNP2] missing, suppressed, too small and zero are four states; the first three are left out of center and limits", () => {
    const rows: readonly Row[] = [...typical, ["few", 19, 19], ["hidden", "suppressed", 80], ["gone", "missing", "missing"], ["none", 0, 50], ["nobody", 0, 0]];
    const report = funnelPlot(contextOf(rows, [...rows.map(([id]) => id), "silent"]), "work");
    const states = Object.fromEntries(report.points.map(({ placeId, state }) => [placeId, state]));
    expect(states).toEqual({ A: "known", B: "known", C: "known", D: "known", E: "known", few: "tooSmall", hidden: "suppressed", gone: "missing", none: "known", nobody: "tooSmall", silent: "missing" });
    const out = { share: null, z: null, zAdjusted: null, class: null, rawClass: null };
    expect(report.points.find(({ placeId }) => placeId === "few")).toMatchObject({ base: 19, ...out });
    expect(report.points.find(({ placeId }) => placeId === "hidden")).toMatchObject({ base: null, ...out });
    expect(report.points.find(({ placeId }) => placeId === "none")).toMatchObject({ share: 0, rawClass: "low998" });
    const without = funnelPlot(contextOf([...typical, ["none", 0, 50]]), "work");
    expect([report.center, report.phi, report.tau2, report.limits]).toEqual([without.center, without.phi, without.tau2, without.limits]);
  });

  it("[FUNP2] the least base is the caller's, at least 1", () => {
    const context = contextOf([...typical, ["few", 19, 19]]);
    expect(funnelPlot(context, "work", { leastBase: 19 }).points.at(-1)?.state).toBe("known");
    expect(funnelPlot(context, "work", { leastBase: 61 }).points.filter(({ state }) => state === "tooSmall").map(({ placeId }) => placeId)).toEqual(["D", "few"]);
    expect(() => funnelPlot(context, "work", { leastBase: 0 })).toThrow("Expected a least base of at least 1, got 0.");
  });

  it("[FUNP3] a class says on which side of the limits at its base the area lies, before and after overdispersion", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 20, max: 400 })), { minLength: 2, maxLength: 12 }), (pairs) => {
      const report = funnelPlot(contextOf(pairs.map(([x, n], i): Row => [`a${i}`, Math.min(x, n), n])), "work");
      for (const point of report.points) {
        for (const [limits, found] of [[report.limits, point.class], [report.rawLimits, point.rawClass]] as const) {
          const at = limits.find(({ base }) => base === point.base);
          const share = point.share ?? NaN;
          if (at === undefined) continue;
          const margin = Math.min(...[at.low95, at.high95, at.low998, at.high998].map((limit) => Math.abs(limit - share)));
          if (margin < 1e-12) continue;
          const side = share > at.high998 ? "high998" : share > at.high95 ? "high95" : share < at.low998 ? "low998" : share < at.low95 ? "low95" : "within";
          expect(found).toBe(side);
        }
      }
    }), { seed: 31, numRuns: 100 });
  });

  it("[FUNP3] after overdispersion no area is further out than before, and the limits are no narrower", () => {
    const report = funnelPlot(contextOf(typical), "work");
    for (const { z, zAdjusted } of report.points) expect(Math.abs(zAdjusted ?? NaN)).toBeLessThanOrEqual(Math.abs(z ?? NaN));
    report.limits.forEach((limit, i) => expect(limit.high95).toBeGreaterThanOrEqual(report.rawLimits[i]?.high95 ?? NaN));
  });

  it("[FUNP4] limits run from the smallest base in the funnel to the largest, rising, each within a tenth or one person of the last", () => {
    const { limits } = funnelPlot(contextOf(typical), "work");
    expect([limits[0]?.base, limits.at(-1)?.base]).toEqual([60, 900]);
    for (let i = 1; i < limits.length; i++) {
      const [before, after] = [limits[i - 1]?.base ?? NaN, limits[i]?.base ?? NaN];
      expect(after).toBeGreaterThan(before);
      expect(after).toBeLessThanOrEqual(Math.max(before + 1, before * 1.1 + 0.5));
    }
  });

  it("[FUNP5] the newest period, or the one asked for; another period, an unknown indicator and origin are refused", () => {
    const context = contextOf([["A", 10, 100, "2025"], ["A", 40, 100], ["B", 20, 100, "2025"], ["B", 20, 100]]);
    expect(funnelPlot(context, "work").center).toBe(0.3);
    expect(funnelPlot(context, "work", { period: "2025" })).toMatchObject({ period: "2025", center: 0.15 });
    expect(() => funnelPlot(context, "work", { period: "2024" })).toThrow('Expected one of the 2 periods of "work", got 2024.');
    expect(() => funnelPlot(context, "wrok")).toThrow('Expected one of the town\'s 3 indicators, got "wrok".');
    expect(() => funnelPlot(context, "origin")).toThrow('Expected an indicator that is not about origin, got "origin".');
  });

  it("[FUNP6] all suppressed, or no figure at all: no center, no limits, and nobody is within", () => {
    const hidden = funnelPlot(contextOf([["A", "suppressed", 100], ["B", "suppressed", 90]]), "work");
    expect(hidden).toMatchObject({ center: null, phi: null, tau2: null, limits: [], rawLimits: [] });
    expect(hidden.points.map((point) => [point.state, point.class])).toEqual([["suppressed", null], ["suppressed", null]]);
    expect(funnelPlot(contextOf(typical), "empty")).toMatchObject({ period: null, center: null, points: typical.map(([placeId]) => ({ placeId, state: "missing", class: null })) });
  });

  it("[FUNP7] one area, nobody counted or everybody: nothing stands out", () => {
    expect(funnelPlot(contextOf([["A", 10, 100]]), "work")).toMatchObject({ center: 0.1, phi: null, tau2: null, points: [{ z: 0, zAdjusted: null, class: "within", rawClass: "within" }] });
    for (const count of [0, 50]) {
      expect(funnelPlot(contextOf([["A", count, 50], ["B", count, 50]]), "work")).toMatchObject({
        center: count / 50, phi: null, tau2: null, points: [{ z: null, class: "within" }, { z: null, class: "within" }], limits: [{ low95: count / 50, high998: count / 50 }],
      });
    }
  });

  it("[FUNP8] the order of areas changes no figure, and the report is plain data", () => {
    const report = funnelPlot(contextOf(typical), "work");
    const turned = funnelPlot(contextOf(typical.toReversed()), "work");
    expect(turned.points.toReversed()).toEqual(report.points);
    expect(turned.limits).toEqual(report.limits);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
