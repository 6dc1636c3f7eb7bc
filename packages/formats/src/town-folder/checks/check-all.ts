import type { Stairwell } from "@byfokus/model";
import type { Draft, Sourced } from "../build/draft.ts";
import type { Report } from "../rules/issue-log.ts";
import { checkAreaGeometry } from "./area-geometry.ts";
import { checkCountOverBase } from "./count-over-base.ts";
import { checkFutureDates } from "./future-dates.ts";
import { checkMissingPeriods } from "./missing-periods.ts";
import { checkNegativeFigures } from "./negative-figures.ts";
import { checkOriginIndicators } from "./origin-indicators.ts";
import { checkSharedStairwells } from "./shared-stairwells.ts";
import { checkStairwellFigures } from "./stairwell-figures.ts";
import { checkValidity } from "./validity.ts";

/** Every check that only looks; those that also change the data run where they change it. */
export function checkAll(draft: Draft, stairwells: Sourced<Stairwell>, days: { readonly asOf: string; readonly today: string }, report: Report): void {
  checkAreaGeometry(draft, report);
  checkStairwellFigures(stairwells, report);
  checkSharedStairwells(draft, report);
  checkNegativeFigures(draft, report);
  checkCountOverBase(draft, report);
  checkMissingPeriods(draft, report);
  checkValidity(draft, days.asOf, report);
  checkFutureDates(draft, days.asOf, days.today, report);
  checkOriginIndicators(draft, report);
}
