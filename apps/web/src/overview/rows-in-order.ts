import { overviewRows } from "byfokus/browser";
import type { Language, OverviewRow, PlanningContext } from "byfokus/browser";

const collator = new Intl.Collator("da");

/** The areas as every table lists them: by name, because an order by need would be a rank of places. */
export function rowsInOrder(context: PlanningContext, lang: Language): readonly OverviewRow[] {
  return [...overviewRows(context, lang)].sort((a, b) => collator.compare(a.name, b.name));
}
