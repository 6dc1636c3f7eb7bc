import type { Area, AreaId, Estimate, Tenure } from "@byfokus/model";
import type { AreaSummary, PlanningContext } from "@byfokus/planning";
import { needClass, townBreaks } from "../map/need-class.ts";
import type { NeedClass } from "../map/map-picture-types.ts";
import { createWords, type Words } from "../messages/words.ts";
import { formatDate } from "../numbers/format-date.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatRange, formatShare, formatShareRange } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";

/** One area in the overview: the raw values to sort and filter by, and the texts to show. */
export interface OverviewRow {
  readonly id: AreaId;
  readonly name: string;
  readonly dwellings: number;
  readonly residents: number;
  readonly fteToday: number;
  /** `null` where the newest figure is missing or hidden, or the area has no households. */
  readonly need: Estimate | null;
  readonly share: Estimate | null;
  readonly state: AreaSummary["needState"];
  /** `null` where there is no share to class. */
  readonly needClass: NeedClass | null;
  readonly tenure: Tenure;
  readonly texts: {
    readonly dwellings: string;
    readonly residents: string;
    readonly need: string;
    readonly needInterval: string;
    readonly share: string;
    readonly shareInterval: string;
    readonly fteToday: string;
    readonly tenure: string;
    readonly district: string;
    /** Published list statuses with their dates; empty for none. */
    readonly status: string;
    readonly state: string;
  };
}

/** One row per area, in the data's order. Hidden and missing figures say so instead of a number. */
export function overviewRows(context: PlanningContext, lang: Language): OverviewRow[] {
  const words = createWords(lang);
  const areas = new Map(context.frame.areas.map((area) => [area.id, area]));
  const districts = new Map(context.table.districts.map((district) => [district.id, district.name]));
  const breaks = townBreaks(context);
  return context.table.areas.map((area) => {
    const shown = area.needState === "known" && area.needShare !== null;
    return {
      id: area.id,
      name: area.name,
      dwellings: area.dwellings,
      residents: area.residents,
      fteToday: area.fteToday,
      need: shown ? area.need : null,
      share: shown ? area.needShare : null,
      state: area.needState,
      needClass: shown && area.needShare !== null ? needClass(area.needShare.value, breaks) : null,
      tenure: area.tenure,
      texts: textsOf(area, areas.get(area.id), area.districtId === undefined ? "" : districts.get(area.districtId) ?? area.districtId, words),
    };
  });
}

/** Published list statuses with their dates: "forebyggelsesområde, liste 1. december 2025". */
export function statusText(area: Area | undefined, words: Words): string {
  return (area?.statuses ?? []).map((status) => words.t("status.dated", { status: words.t(`status.${status.list}`), date: formatDate(words.lang, status.listDate) })).join("; ");
}

function textsOf(area: AreaSummary, source: Area | undefined, district: string, words: Words): OverviewRow["texts"] {
  const { lang } = words;
  const share = area.needState === "known" ? area.needShare : null;
  const state = area.needState === "known" ? "\u2013" : words.t(`data.state.${area.needState}`);
  return {
    dwellings: formatNumber(lang, area.dwellings),
    residents: formatNumber(lang, area.residents),
    need: share === null ? state : formatNumber(lang, area.need.value),
    needInterval: share === null ? "" : formatRange(lang, area.need.low, area.need.high),
    share: share === null ? state : formatShare(lang, share.value),
    shareInterval: share === null ? "" : formatShareRange(lang, share),
    fteToday: formatNumber(lang, area.fteToday, 1),
    tenure: words.t(`tenure.${area.tenure}`),
    district,
    status: statusText(source, words),
    state: words.t(`data.state.${area.needState}`),
  };
}
