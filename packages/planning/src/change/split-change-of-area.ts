import type { CountOfBase } from "@byfokus/analysis";
import { concernsIndicator, eventsOfPlace, type AreaId, type TownEvent } from "@byfokus/model";
import { placesAround } from "../effect/area-surroundings.ts";
import type { HistoryPoint, PlanningContext } from "../table/planning-table.ts";
import { splitChange, type ChangeSplit } from "./split-change.ts";

export interface AreaChange {
  readonly areaId: AreaId;
  readonly indicatorId: string;
  readonly from: string;
  readonly to: string;
}

/** An area's change, as far as the town's own data can split it. */
export interface AreaChangeSplit {
  /** `null` where either figure is unknown. */
  readonly split: ChangeSplit | null;
  /** Events of the area and of the whole town after the first period, to the last; none of another indicator. */
  readonly events: readonly TownEvent[];
  /** Households that moved after the first period; `null` where the town has no moves of the area in those years. */
  readonly moves: { readonly in: number; readonly out: number } | null;
}

/**
 * Areas have counts, and counts do not say who stayed: same residents, moved in and moved out cannot be separated, and
 * how many moved is told beside them. A boundary or method counts as unchanged where the town lists its events and none
 * of them is one; where one is, or where no events are listed, that part cannot be separated either.
 *
 * @throws where the area has no history of the indicator
 */
export function splitChangeOfArea(context: PlanningContext, { areaId, indicatorId, from, to }: AreaChange): AreaChangeSplit {
  const { frame, table, history } = context;
  const area = table.areas.find(({ id }) => id === areaId);
  const points = history.find((row) => row.areaId === areaId && row.indicatorId === indicatorId)?.points;
  if (area === undefined || points === undefined) throw new Error(`Expected an area with figures of "${indicatorId}", got "${areaId}".`);
  const isBetween = (date: string): boolean => date.slice(0, from.length) > from && date.slice(0, to.length) <= to;
  const events = eventsOfPlace(frame.events, placesAround(table, area)).filter((event) => isBetween(event.date) && concernsIndicator(event, indicatorId));
  // A department that is split or joined inside the area moves no home across the area's own boundary.
  const concerns = ({ place }: TownEvent): boolean => place?.level !== "department" && place?.level !== "organisation";
  const isUnchanged = (kind: "boundary" | "method"): boolean => frame.events !== undefined && !events.some((event) => event.kind === kind && (kind === "method" || concerns(event)));
  const [first, last] = [figureAt(points, from), figureAt(points, to)];
  const split = first === null || last === null ? null : splitChange({
    from: first,
    to: last,
    ...(isUnchanged("boundary") ? { boundary: "none" } : {}),
    ...(isUnchanged("method") ? { method: "none" } : {}),
  });
  const moved = frame.flows.filter(({ year, from: out, to: into }) => isBetween(year) && out !== into && (out === areaId || into === areaId));
  const households = (side: "from" | "to"): number => moved.reduce((sum, flow) => sum + (flow[side] === areaId ? flow.households : 0), 0);
  return { split, events, moves: moved.length === 0 ? null : { in: households("to"), out: households("from") } };
}

/** `null` where the figure is missing or suppressed. */
function figureAt(points: readonly HistoryPoint[], period: string): CountOfBase | null {
  const { count = null, base = null } = points.find((point) => point.period === period) ?? {};
  return count === null || base === null ? null : { count, base };
}
