import type { MetricId } from "@byfokus/planning";
import { formatMillions } from "../numbers/format-kr.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";

/** How a metric's value is read. */
export type MetricForm = "count" | "share" | "fte" | "kr";

const forms: Readonly<Record<MetricId, MetricForm>> = {
  needReached: "count", needLeftOut: "count", coverage: "share", precision: "share", residentsReached: "count",
  worstOrganisation: "share", fte: "fte", fteMoved: "fte", belowCriticalMass: "count", costKr: "kr",
  travelShare: "share", moversReached: "share", couplings: "count",
};

export function metricForm(metric: MetricId): MetricForm {
  return forms[metric];
}

/** A metric's value as people read it, without its name; `null` (not judged) is an en dash. */
export function metricText(lang: Language, metric: MetricId, value: number | null): string {
  if (value === null) return "\u2013";
  switch (forms[metric]) {
    case "count": return formatNumber(lang, value);
    case "share": return formatShare(lang, value, metric === "coverage" || metric === "travelShare" ? 1 : 0);
    case "fte": return formatNumber(lang, value, 1);
    case "kr": return formatMillions(lang, value);
  }
}
