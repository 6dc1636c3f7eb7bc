import type { AreaId } from "@byfokus/model";
import type { Evaluation } from "../evaluate/evaluation.ts";
import type { PlanningTable } from "../table/planning-table.ts";

/** One area of a difference map: the share of its need that each of two scenarios reaches. */
export interface AreaDifference {
  readonly areaId: AreaId;
  /** 0-1; `null` where the area has no need. */
  readonly before: number | null;
  readonly after: number | null;
}

/** What a difference map draws, one entry per area in the table's order. */
export function reachDifference({ areas }: Pick<PlanningTable, "areas">, before: Evaluation, after: Evaluation): readonly AreaDifference[] {
  const coverageIn = ({ byArea }: Evaluation): ReadonlyMap<string, number | null> => new Map(byArea.map(({ id, coverage }) => [id, coverage]));
  const from = coverageIn(before);
  const to = coverageIn(after);
  return areas.map(({ id }) => ({ areaId: id, before: from.get(id) ?? null, after: to.get(id) ?? null }));
}
