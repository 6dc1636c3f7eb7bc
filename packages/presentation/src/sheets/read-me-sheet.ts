import type { Plan, Sheet } from "@byfokus/model";
import type { PlanningContext } from "@byfokus/planning";
import { joinList } from "../messages/join-list.ts";
import { createWords } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";

/** The first sheet of every export: what the figures are, from which edition, and whether they are synthetic. */
export function readMeSheet(context: PlanningContext, lang: Language, more: { readonly plan?: Plan; readonly scenarioTitle?: string } = {}): Sheet {
  const words = createWords(lang);
  const { frame } = context;
  const about = [words.t("common.coverageNotOutcome"), ...(frame.synthetic ? [words.t("common.syntheticSentence")] : [])].join(" ");
  return {
    name: words.t("sheet.readMe"),
    columns: [
      { title: words.t("column.name"), format: "text" },
      { title: words.t("column.text"), format: "text" },
    ],
    rows: [
      [words.t("sheet.readMe.town"), frame.name],
      ...(more.plan === undefined ? [] : [[words.t("sheet.readMe.plan"), more.plan.title]]),
      ...(more.scenarioTitle === undefined ? [] : [[words.t("sheet.readMe.scenario"), more.scenarioTitle]]),
      [words.t("column.edition"), `${frame.edition.label} (${frame.edition.id})`],
      [words.t("sheet.readMe.asOf"), frame.edition.asOf],
      [words.t("sheet.readMe.sources"), joinList(words, frame.edition.sources)],
      [words.t("sheet.readMe.about"), about],
    ],
  };
}
