import { formatNumber, formatShare } from "byfokus/browser";
import type { PlanningContext } from "byfokus/browser";
import { useEffect } from "react";
import { announce } from "../state/announce.ts";
import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { selection } from "../state/selection.ts";

/** What the selected areas hold together, told to screen readers too. */
export function SelectionSum({ context }: { readonly context: PlanningContext }) {
  const words = useWords();
  const { areaIds } = useStore(selection);
  const chosen = context.table.areas.filter((area) => areaIds.has(area.id));
  const sum = (value: (area: (typeof chosen)[number]) => number) => chosen.reduce((total, area) => total + value(area), 0);
  const need = sum((area) => area.need.value);
  const all = context.table.total.need.value;
  const text = chosen.length === 0 ? words.t("app.overview.none") : words.t("app.overview.sum", {
    count: chosen.length, dwellings: formatNumber(words.lang, sum((area) => area.dwellings)),
    need: formatNumber(words.lang, need), share: all > 0 ? formatShare(words.lang, need / all, 0) : "–",
  });
  useEffect(() => announce(text), [text]);
  return <p className={chosen.length === 0 ? "selection-sum" : "selection-sum some"} data-testid="selection-sum">{text}</p>;
}
