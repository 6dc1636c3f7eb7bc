import type { Evaluation, MetricId } from "./evaluation.ts";

/** Every metric, in the order a consequence table shows them. */
export const metricIds: readonly MetricId[] = [
  "needReached",
  "needLeftOut",
  "coverage",
  "precision",
  "residentsReached",
  "worstOrganisation",
  "fte",
  "fteMoved",
  "belowCriticalMass",
  "costKr",
  "travelShare",
  "moversReached",
  "couplings",
];

/** One metric of an evaluation as a number; `null` where it could not be judged. */
export function metricValue(evaluation: Evaluation, metric: MetricId): number | null {
  switch (metric) {
    case "needReached":
      return evaluation.needReached.value;
    case "needLeftOut":
      return evaluation.needLeftOut.value;
    case "worstOrganisation":
      return evaluation.worstOrganisation?.coverage ?? null;
    case "belowCriticalMass":
      return evaluation.belowCriticalMass.length;
    case "moversReached":
      return evaluation.movers.share;
    case "coverage":
    case "precision":
    case "residentsReached":
    case "fte":
    case "fteMoved":
    case "costKr":
    case "travelShare":
    case "couplings":
      return evaluation[metric];
  }
}
