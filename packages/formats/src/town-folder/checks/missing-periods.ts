import type { Draft } from "../build/draft.ts";
import type { Report } from "../rules/issue-log.ts";

/**
 * Periods an indicator lacks although others at its level have them: gaps, and the newest one; what lies before its first
 * period is no gap. A year is the same period as its first day, which figures without a period of their own get.
 */
export function checkMissingPeriods({ observations }: Draft, report: Report): void {
  const byLevel = new Map<string, { periods: Set<string>; indicators: Map<string, { periods: Set<string>; file: string }> }>();
  for (const [index, { level, indicatorId, period: written }] of observations.items.entries()) {
    const period = written.replace(/-01-01$/, "");
    let entry = byLevel.get(level);
    if (entry === undefined) {
      entry = { periods: new Set(), indicators: new Map() };
      byLevel.set(level, entry);
    }
    entry.periods.add(period);
    const own = entry.indicators.get(indicatorId);
    if (own === undefined) entry.indicators.set(indicatorId, { periods: new Set([period]), file: observations.files[index] ?? "" });
    else own.periods.add(period);
  }
  for (const [level, { periods, indicators }] of byLevel) {
    const all = [...periods].sort();
    for (const [indicator, { periods: own, file }] of indicators) {
      const first = all.find((period) => own.has(period)) ?? "";
      for (const period of all) if (period > first && !own.has(period)) report("missing-period", { file, group: `${level} ${indicator}` }, { indicator, example: period });
    }
  }
}
