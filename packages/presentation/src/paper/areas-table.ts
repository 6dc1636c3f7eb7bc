import type { PaperTable } from "@byfokus/model";
import { describeMap } from "../map/describe-map.ts";
import { mapPicture } from "../map/map-picture.ts";
import { formatNumber } from "../numbers/format-number.ts";
import type { PaperMatter } from "./paper-input.ts";

/** The map as a table: every area with its need, what is done there, who is reached and who is left out. */
export function areasTable(matter: PaperMatter): PaperTable {
  const { words, context, chosen, scenario, lang, number } = matter;
  const twin = describeMap(context, mapPicture(context, { lang, scope: scenario.scope }), lang, { title: chosen.title, scope: scenario.scope }).table;
  const reach = new Map(chosen.evaluation.byArea.map((place) => [place.id, place]));
  const rows = context.table.areas.map((area, index) => {
    const place = reach.get(area.id);
    const [name = area.name, dwellings = "", share = "", , plan = ""] = twin.rows[index] ?? [];
    const figure = (value: number): string => (area.needState === "known" ? formatNumber(lang, value) : words.t(`data.state.${area.needState}`));
    return [name, dwellings, share, plan, figure(place?.reached ?? 0), figure(place?.leftOut ?? area.need.value)];
  });
  const { outsideAreas } = chosen.evaluation;
  const outside = outsideAreas.need > 0 ? [[words.t("common.outsideAreas"), "\u2013", "\u2013", "\u2013", formatNumber(lang, outsideAreas.reached), formatNumber(lang, outsideAreas.leftOut)]] : [];
  const columns = ["column.area", "column.dwellings", "column.shareInterval", "column.inPlan", "column.reached", "column.leftOut"] as const;
  return {
    kind: "table",
    caption: words.t("paper.areas.caption", { number: number("table"), title: matter.inSentence }),
    columns: columns.map((key) => ({ title: words.t(key), align: key === "column.area" || key === "column.inPlan" ? ("start" as const) : ("end" as const) })),
    rows: [...rows, ...outside],
    notes: [words.t("paper.areas.note")],
  };
}
