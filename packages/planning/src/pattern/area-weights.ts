import { distanceWeights, nearestWeights, type WeightRows } from "@byfokus/analysis";
import { walkingMetresPerMinute } from "../couple/coupling-weights.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import type { NeighbourRule, SpatialWeights } from "./spatial-weights.ts";

/** The neighbours of every area, in the table's order, all alike in weight. Areas without a neighbour, or without a position, are islands. */
export function areaWeights({ table, frame }: PlanningContext, rule: NeighbourRule = { kind: "touch" }): SpatialWeights {
  const { areas } = table;
  const ids = areas.map(({ id }) => id);
  const x = areas.map((area) => area.x);
  const y = areas.map((area) => area.y);
  if (rule.kind === "touch") return { ids, neighbours: areas.map(({ neighbours }) => [...neighbours]) };
  if (rule.kind === "distance") return { ids, neighbours: listsOf(distanceWeights(x, y, rule.metres ?? 1000)) };
  if (rule.kind === "nearest") return { ids, neighbours: listsOf(nearestWeights(x, y, rule.k ?? 6)) };
  return { ids, neighbours: walks(ids, frame.links, rule.metres ?? 800) };
}

function listsOf({ n, start, neighbour }: WeightRows): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from(neighbour.subarray(start[i], start[i + 1])));
}

function walks(ids: readonly string[], links: PlanningContext["frame"]["links"], metres: number): number[][] {
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const near = ids.map(() => new Set<number>());
  for (const { a, b, walkingMinutes } of links) {
    const [i, j] = [indexOf.get(a), indexOf.get(b)];
    if (i === undefined || j === undefined || i === j || walkingMinutes === undefined || walkingMinutes * walkingMetresPerMinute > metres) continue;
    near[i]?.add(j);
    near[j]?.add(i);
  }
  return near.map((set) => [...set].sort((i, j) => i - j));
}
