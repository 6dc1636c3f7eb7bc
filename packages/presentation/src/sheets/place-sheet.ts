import type { Sheet, SheetCell, SheetColumn } from "@byfokus/model";
import type { PlaceSummary, PlanningContext } from "@byfokus/planning";
import { createWords, type MessageKey } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";

/** Levels of place beside the area that may stand in a shared workbook; single stairwells never do. */
export type SheetLevel = "blocks" | "departments" | "organisations" | "districts";

const columns: readonly (readonly [MessageKey, SheetColumn["format"]])[] = [
  ["column.id", "text"], ["column.name", "text"], ["column.dwellings", "integer"], ["column.residents", "integer"],
  ["column.need", "decimal"], ["column.share", "share"], ["column.low", "share"], ["column.high", "share"], ["column.state", "text"],
];

/**
 * One row per block, department, organisation or district, in the table's order; hidden figures say so, missing ones are empty.
 * Throws for an edition whose figures may not be shared below the area.
 */
export function placeSheet({ frame, table }: PlanningContext, level: SheetLevel, lang: Language): Sheet {
  if (frame.edition.export !== "full") {
    throw new Error(`Expected data that may be shared below the area, got edition ${frame.edition.label} with export "${frame.edition.export}".`);
  }
  const words = createWords(lang);
  const places: readonly PlaceSummary[] = table[level];
  return {
    name: words.t(`sheet.${level}`),
    columns: columns.map(([key, format]) => ({ title: words.t(key), format })),
    rows: places.map(({ id, name, dwellings, residents, need, needShare, needState }): SheetCell[] => {
      const figure = (value: number | undefined): SheetCell => (needState === "suppressed" ? words.t("common.hidden") : needState === "missing" ? null : (value ?? null));
      return [id, name, dwellings, residents, figure(needShare === null ? undefined : need.value), figure(needShare?.value), figure(needShare?.low), figure(needShare?.high), words.t(`data.state.${needState}`)];
    }),
    sumColumns: [2, 3, 4],
  };
}
