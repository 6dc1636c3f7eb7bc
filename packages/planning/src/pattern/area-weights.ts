import { walkingMetresPerMinute } from "../couple/coupling-weights.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { pointWeights } from "./point-weights.ts";
import type { NeighbourRule, SpatialWeights } from "./spatial-weights.ts";

/** The neighbours of every area, in the table's order, all alike in weight. Areas without a neighbour, or without a position, are islands. */
export function areaWeights({ table, frame }: PlanningContext, rule: NeighbourRule): SpatialWeights {
  const { areas } = table;
  const ids = areas.map(({ id }) => id);
  if (rule.kind === "touch") return { ids, neighbours: areas.map(({ neighbours }) => [...neighbours]) };
  if (rule.kind === "walking") return { ids, neighbours: walks(ids, frame.links, rule.metres ?? 800) };
  return pointWeights(ids, areas.map((area) => area.x), areas.map((area) => area.y), rule);
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
