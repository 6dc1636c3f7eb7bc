import type { PlanningContext } from "@byfokus/planning";
import type { Language } from "../../numbers/language.ts";

/** What people call an indicator; one the town does not know is its own id. */
export function indicatorTitle({ frame }: PlanningContext, indicatorId: string, lang: Language): string {
  return frame.indicators.find(({ id }) => id === indicatorId)?.title[lang] ?? indicatorId;
}
