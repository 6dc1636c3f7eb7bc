import { smallestShownFlow, type Flow, type Town } from "@byfokus/model";
import type { TownFrame } from "./planning-table.ts";

/**
 * The town without stairwells, buildings and observations. For readers of blocks, moves of fewer than 20 households
 * between two places become moves to and from elsewhere, summed per place, year and reason: each place keeps its own
 * totals out and in. Fewer than 20 moves inside one place are left out: they neither leave nor arrive.
 */
export function townFrame(town: Town, level: "stairwell" | "block"): TownFrame {
  const { stairwells: _stairwells, observations: _observations, buildings: _buildings, ...frame } = town;
  return level === "stairwell" ? frame : { ...frame, flows: hideSmallFlows(town.flows) };
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
