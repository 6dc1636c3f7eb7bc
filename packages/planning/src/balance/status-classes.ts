import type { AreaSummary, PlanningContext } from "../table/planning-table.ts";
import { vulnerableMargin } from "../couple/coupling-weights.ts";

/** What an area is in the contact between vulnerable and well-functioning areas; never from origin. */
export type StatusClass = "vulnerable" | "wellFunctioning" | "between" | "unknown";

/** `need`: by the areas' shares of need. `published`: vulnerable by the newest published list of vulnerable areas. */
export type StatusBasis = "need" | "published";

/** The first list of vulnerable areas whose criteria leave origin out; older ones are not read. */
const firstListWithoutOrigin = "2018-12-01";

/**
 * Class of each area. By need: vulnerable where the share is more than a fifth above the town's, well functioning below
 * the town's, as couplings have it. By publication: vulnerable on the newest list of vulnerable areas (its criteria since
 * 2018 are work, crime, education and income), well functioning off it and with a share of need below the town's; the
 * lists that origin decides (prevention areas, parallel societies) are not looked at.
 */
export function statusClasses({ table, frame }: PlanningContext, basis: StatusBasis): readonly StatusClass[] {
  const town = table.total.needShare?.value;
  const byNeed = ({ needShare }: AreaSummary): StatusClass => {
    if (needShare === null || town === undefined) return "unknown";
    if (needShare.value < town) return "wellFunctioning";
    return needShare.value > town * (1 + vulnerableMargin) ? "vulnerable" : "between";
  };
  if (basis === "need") return table.areas.map(byNeed);
  const lists = frame.areas.flatMap(({ id, statuses = [] }) => statuses.flatMap(({ list, listDate }) => (list === "vulnerable" && listDate >= firstListWithoutOrigin && listDate <= frame.edition.asOf ? [{ id, listDate }] : [])));
  const newest = lists.reduce((date, { listDate }) => (listDate > date ? listDate : date), "");
  const listed = new Set(lists.filter(({ listDate }) => listDate === newest).map(({ id }) => id));
  return table.areas.map((area) => {
    if (listed.has(area.id)) return "vulnerable";
    const own = byNeed(area);
    return own === "vulnerable" ? "between" : own;
  });
}
