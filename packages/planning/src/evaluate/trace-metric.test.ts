import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { evaluate } from "./evaluate.ts";
import type { MetricId, MetricTrace } from "./evaluation.ts";
import { metricIds, metricValue } from "./metric-value.ts";
import { randomMember, randomTown, seeded } from "./random-town.ts";
import { testPlan, testScenario } from "./test-town.ts";
import { traceMetric } from "./trace-metric.ts";

const column = (trace: MetricTrace, name: string): readonly (number | null)[] => {
  const at = trace.columns.indexOf(name);
  if (at < 0) throw new Error(`Expected a column ${name}, got ${trace.columns.join()}.`);
  return trace.rows.map(({ values }) => values[at] ?? null);
};
const sum = (trace: MetricTrace, name: string): number => column(trace, name).reduce<number>((total, value) => total + (value ?? 0), 0);
const ratio = (trace: MetricTrace, over: string, under: string): number | null => (sum(trace, under) > 0 ? sum(trace, over) / sum(trace, under) : null);

/** How a reader works each metric out from its rows, with nothing else at hand. */
const byHand: Record<MetricId, (trace: MetricTrace) => number | null> = {
  needReached: (trace) => sum(trace, "needReached"),
  needLeftOut: (trace) => sum(trace, "needLeftOut"),
  coverage: (trace) => ratio(trace, "needReached", "need"),
  precision: (trace) => ratio(trace, "needReached", "householdsContacted"),
  residentsReached: (trace) => sum(trace, "residentsReached"),
  worstOrganisation: (trace) => column(trace, "coverage").reduce<number | null>((least, value) => (value === null ? least : Math.min(least ?? 1, value)), null),
  fte: (trace) => sum(trace, "fte"),
  fteMoved: (trace) => sum(trace, "fteMoved"),
  belowCriticalMass: (trace) => sum(trace, "belowCriticalMass"),
  costKr: (trace) => sum(trace, "costKr"),
  travelShare: (trace) => ratio(trace, "travelHours", "workHours"),
  moversReached: (trace) => ratio(trace, "moversOffered", "rehoused"),
  couplings: (trace) => sum(trace, "couplings"),
};

describe("traceMetric", () => {
  it.each(metricIds)("[EVAL14] %s can be worked out again from its rows", (metric) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const context = randomTown(seed);
        const random = seeded(seed + 7);
        const members = Array.from({ length: Math.floor(random() * 8) }, () => randomMember(context, random));
        const couplings = [{ vulnerable: "area0", wellFunctioning: "area1", reasons: [{ kind: "border" as const }] }];
        const scenario = testScenario(members, { couplings });
        const trace = traceMetric(context, testPlan(10), scenario, metric);
        expect(trace.value).toBe(metricValue(evaluate(context, testPlan(10), scenario), metric));
        expect(trace.formula).toBe(`formula.${metric}`);
        const again = byHand[metric](trace);
        if (trace.value === null || again === null) expect(again).toBe(trace.value);
        else expect(again).toBeCloseTo(trace.value, 8);
      }),
      { seed: 37, numRuns: 30 },
    );
  });
});
