import { placeOf, type Draft } from "../build/draft.ts";
import type { Report } from "../rules/issue-log.ts";

/** Areas without a shape appear in tables only; a folder without any shape is told once per file. */
export function checkAreaGeometry({ areas }: Draft, report: Report): void {
  for (const [index, { id, geometry }] of areas.items.entries()) if (geometry === undefined) report("area-without-geometry", placeOf(areas, index), { example: id });
}
