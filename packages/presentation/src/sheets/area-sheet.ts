import type { Sheet, SheetCell, SheetColumn } from "@byfokus/model";
import type { Evaluation, PlanningContext } from "@byfokus/planning";
import { createWords, type MessageKey } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";
import { overviewRows } from "../views/overview-rows.ts";

const columns: readonly (readonly [MessageKey, SheetColumn["format"]])[] = [
  ["column.id", "text"], ["column.area", "text"], ["column.district", "text"], ["column.tenure", "text"],
  ["column.dwellings", "integer"], ["column.residents", "integer"], ["column.need", "decimal"], ["column.share", "share"],
  ["column.low", "share"], ["column.high", "share"], ["column.state", "text"], ["column.fteToday", "decimal"], ["column.status", "text"],
];

const reachColumns: readonly (readonly [MessageKey, SheetColumn["format"]])[] = [["column.reached", "decimal"], ["column.leftOut", "decimal"], ["column.coverage", "share"]];

/** One row per area; hidden figures say so in the cell, missing ones are empty. With an evaluation: who is reached and left out. */
export function areaSheet(context: PlanningContext, lang: Language, evaluation?: Evaluation): Sheet {
  const words = createWords(lang);
  const reach = new Map((evaluation?.byArea ?? []).map((place) => [place.id, place]));
  const all = evaluation === undefined ? columns : [...columns, ...reachColumns];
  return {
    name: words.t("sheet.areas"),
    columns: all.map(([key, format]) => ({ title: words.t(key), format })),
    rows: overviewRows(context, lang).map((row): SheetCell[] => {
      const figure = (value: number | undefined): SheetCell => (row.state === "suppressed" ? words.t("common.hidden") : row.state === "missing" ? null : value ?? null);
      const place = reach.get(row.id);
      const reached = evaluation === undefined ? [] : [figure(place?.reached), figure(place?.leftOut), figure(place?.coverage ?? undefined)];
      return [
        row.id, row.name, row.texts.district, row.texts.tenure, row.dwellings, row.residents, figure(row.need?.value), figure(row.share?.value),
        figure(row.share?.low), figure(row.share?.high), row.texts.state, row.fteToday, row.texts.status, ...reached,
      ];
    }),
    sumColumns: [4, 5, 6, 11, ...(evaluation === undefined ? [] : [13, 14])],
  };
}
