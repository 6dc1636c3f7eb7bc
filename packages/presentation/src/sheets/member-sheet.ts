import type { Sheet, SheetCell } from "@byfokus/model";
import type { Evaluation, MemberResult } from "@byfokus/planning";
import { createWords } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";
import { memberRows } from "../views/member-rows.ts";

/**
 * What a scope holds, one row per member. Single stairwells never leave the program: their offers are summed in one row.
 */
export function memberSheet(evaluation: Evaluation, lang: Language): Sheet {
  const words = createWords(lang);
  const stairwells = evaluation.members.filter(({ member }) => member.kind === "stairwell");
  const shown = memberRows({ ...evaluation, members: evaluation.members.filter(({ member }) => member.kind !== "stairwell") }, lang);
  const together: SheetCell[][] = stairwells.length === 0 ? [] : [row("", words.t("scopeSummary.stairwells", { stairwells: words.t("common.stairwells", { count: stairwells.length }) }), words.t("member.stairwell"), stairwells)];
  return {
    name: words.t("sheet.members"),
    columns: [
      { title: words.t("column.id"), format: "text" },
      { title: words.t("column.member"), format: "text" },
      { title: words.t("column.kind"), format: "text" },
      { title: words.t("column.fte"), format: "decimal" },
      { title: words.t("column.cost"), format: "decimal" },
      { title: words.t("column.dwellings"), format: "integer" },
      { title: words.t("column.need"), format: "decimal" },
      { title: words.t("column.reached"), format: "decimal" },
      { title: words.t("column.contacted"), format: "decimal" },
    ],
    rows: [...shown.map(({ result, name, kind }) => row(result.member.id, name, kind, [result])), ...together],
    sumColumns: [3, 4, 7, 8],
  };
}

function row(id: string, name: string, kind: string, results: readonly MemberResult[]): SheetCell[] {
  const sum = (pick: (result: MemberResult) => number): number => results.reduce((total, result) => total + pick(result), 0);
  return [
    id, name, kind, sum((result) => result.fte), sum((result) => result.costKr) / 1_000_000, sum((result) => result.dwellings),
    sum((result) => result.need), sum((result) => result.needReached), sum((result) => result.householdsContacted),
  ];
}
