import type { AreaId, Flow } from "@byfokus/model";
import type { TownFrame } from "../table/planning-table.ts";

/** A household rehoused longer ago than this is a resident like the others, and no longer a mover. */
export const moverYears = 5;

/**
 * Households a year that moved out of each area because of renovation or demolition, in the newest year that has such
 * moves and is at most `moverYears` before the edition. Moves inside the area are left out: they never left.
 * Empty where there are none.
 */
export function rehousedHouseholds(frame: TownFrame): ReadonlyMap<AreaId, number> {
  const known = rehousedByFrame.get(frame);
  if (known !== undefined) return known;
  const rehoused = countRehoused(frame);
  rehousedByFrame.set(frame, rehoused);
  return rehoused;
}

/** A frame is never changed, and live totals ask after every edit. */
const rehousedByFrame = new WeakMap<TownFrame, ReadonlyMap<AreaId, number>>();

function countRehoused({ flows, edition }: TownFrame): ReadonlyMap<AreaId, number> {
  const moved = flows.filter(leftByRenovation);
  const year = moved.reduce((newest, flow) => (flow.year > newest ? flow.year : newest), "");
  const rehoused = new Map<AreaId, number>();
  if (Number(edition.asOf.slice(0, 4)) - Number(year.slice(0, 4)) > moverYears) return rehoused;
  for (const { from, households } of moved.filter((flow) => flow.year === year)) {
    rehoused.set(from, (rehoused.get(from) ?? 0) + households);
  }
  return rehoused;
}

function leftByRenovation(flow: Flow): flow is Flow & { readonly from: AreaId } {
  return flow.reason === "renovation" && flow.from !== undefined && flow.from !== flow.to;
}
