import type { Indicator } from "@byfokus/model";
import type { Language } from "../../numbers/language.ts";

/** What people call an indicator; one the town does not know is its own id. */
export function indicatorTitle({ frame }: { readonly frame: { readonly indicators: readonly Pick<Indicator, "id" | "title">[] } }, indicatorId: string, lang: Language): string {
  return frame.indicators.find(({ id }) => id === indicatorId)?.title[lang] ?? indicatorId;
}
