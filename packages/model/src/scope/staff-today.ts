import type { AreaId } from "../ids.ts";

/** Where today's staff works. */
export interface StaffToday {
  readonly areaId: AreaId;
  readonly fte: number;
}
