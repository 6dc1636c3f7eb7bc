import type { MatchOptions } from "@byfokus/analysis";
import { concernsIndicator, eventsOfPlace, type AreaId, type TownEvent } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";
import { neighbouringAreas, placesAround } from "./area-surroundings.ts";
import type { EffectReport } from "./effect-report.ts";
import { estimateEffect } from "./estimate-effect.ts";
import { areaFigures } from "./figures-over-time.ts";

export interface ScopeEffectOptions {
  readonly areaIds: readonly AreaId[];
  readonly indicatorId: string;
  /** First year or day that counts as after. */
  readonly from: string;
  readonly match?: MatchOptions;
  readonly placebo?: { readonly permutations?: number; readonly seed?: number };
}

/**
 * Effect of working in some areas, against areas of the same town that looked like them before and do not touch them.
 * The town's events at either are named beside the figure.
 */
export function effectOfScope(context: PlanningContext, { areaIds, indicatorId, ...options }: ScopeEffectOptions): EffectReport {
  return estimateEffect({ ...areaFigures(context, indicatorId), treated: areaIds, ...options, neighbours: neighbouringAreas(context.table), events: localEvents(context, indicatorId) });
}

/** Those of another indicator are left out, and the whole town's: they meet treated and compared areas alike. */
function localEvents({ frame, table }: PlanningContext, indicatorId: string): Readonly<Record<string, readonly TownEvent[]>> {
  const local = frame.events?.filter((event) => event.place !== undefined && concernsIndicator(event, indicatorId));
  return Object.fromEntries(table.areas.map((area) => [area.id, eventsOfPlace(local, placesAround(table, area))]));
}
