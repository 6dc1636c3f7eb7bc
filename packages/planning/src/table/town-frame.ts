import { smallestShownFlow, type Flow, type Stairwell, type Town, type TownEvent } from "@byfokus/model";
import type { TownFrame } from "./planning-table.ts";

/**
 * The town without stairwells, buildings and observations. For readers of blocks, moves of fewer than 20 households
 * between two places become moves to and from elsewhere, summed per place, year and reason: each place keeps its own
 * totals out and in. Fewer than 20 moves inside one place are left out: they neither leave nor arrive.
 * What happened at a stairwell or a building is told of its area; outside every area it is left out.
 */
export function townFrame(town: Town, level: "stairwell" | "block"): TownFrame {
  const { stairwells: _stairwells, observations: _observations, buildings: _buildings, ...frame } = town;
  if (level === "stairwell") return frame;
  const { events } = town;
  return { ...frame, flows: hideSmallFlows(town.flows), ...(events === undefined ? {} : { events: liftToAreas(events, town.stairwells) }) };
}

function liftToAreas(events: readonly TownEvent[], stairwells: readonly Stairwell[]): readonly TownEvent[] {
  const areaOf = new Map<string, string | undefined>(stairwells.flatMap(({ id, buildingId, areaId }) => [[`stairwell ${id}`, areaId], [`building ${buildingId ?? ""}`, areaId]] as const));
  return events.flatMap((event) => {
    const { place } = event;
    if (place?.level !== "stairwell" && place?.level !== "building") return [event];
    const areaId = areaOf.get(`${place.level} ${place.id}`);
    return areaId === undefined ? [] : [{ ...event, place: { level: "area", id: areaId } }];
  });
}

function hideSmallFlows(flows: readonly Flow[]): readonly Flow[] {
  const shown: Flow[] = [];
  const elsewhere = new Map<string, Flow>();
  const add = (flow: Flow): void => {
    const key = JSON.stringify([flow.from ?? null, flow.to ?? null, flow.year, flow.reason]);
    const before = elsewhere.get(key)?.households ?? 0;
    elsewhere.set(key, { ...flow, households: before + flow.households });
  };
  for (const flow of flows) {
    const { from, to, year, reason, households } = flow;
    if (from === undefined || to === undefined) add(flow);
    else if (households >= smallestShownFlow) shown.push(flow);
    else if (from !== to) {
      add({ from, year, reason, households });
      add({ to, year, reason, households });
    }
  }
  return [...shown, ...elsewhere.values()];
}
