import type { BoardOverview, PlanningContext } from "@byfokus/planning";
import { createWords } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";
import { areaTitle } from "./scope-summary.ts";

export interface BoardRow {
  readonly areaId: string;
  readonly area: string;
  readonly boards: readonly { readonly name: string; readonly kind: string; readonly contactRole: string }[];
  readonly missing: readonly string[];
}

/** The boards and associations of each area and the kinds that are missing, in the overview's order. */
export function boardRows(overview: readonly BoardOverview[], context: PlanningContext, lang: Language): BoardRow[] {
  const words = createWords(lang);
  return overview.map((entry) => ({
    areaId: entry.areaId,
    area: areaTitle(context, entry.areaId),
    boards: entry.boards.map((board) => ({ name: board.name, kind: words.t(`board.${board.kind}`), contactRole: board.contactRole ?? "" })),
    missing: entry.missing.map((kind) => words.t(`board.${kind}`)),
  }));
}
