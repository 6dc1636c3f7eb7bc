import { balanceView, boardOverview, boardRows, couplingReasons, createWords, measureBalance } from "byfokus/node";
import type { PlaceNames, PlanningContext, Scenario } from "byfokus/node";
import { printable, textTable } from "../output/text-table.ts";

/** What Type 3 adds: how evenly need is spread, the couplings with their reasons, and the areas nobody speaks for. Empty for other types. */
export function balanceText({ scope }: Pick<Scenario, "scope">, context: PlanningContext, names: Pick<PlaceNames, "member">, lang: "da" | "en"): string {
  if (scope.type !== "balance") return "";
  const words = createWords(lang);
  const { byArea, byDistrict } = balanceView(measureBalance(context), lang);
  const measures = byArea.rows.map((row, index) => [row.name, row.text, byDistrict.rows[index]?.text ?? "–"]);
  const area = (id: string) => printable(names.member({ kind: "area", id }));
  const couplings = scope.couplings.map((coupling) => `${area(coupling.vulnerable)} – ${area(coupling.wellFunctioning)}: ${couplingReasons(coupling, words).join(", ")}\n`);
  const lacking = boardRows(boardOverview(context.frame), context, lang).filter(({ missing }) => missing.length > 0).map(({ area: name, missing }) => [name, missing.join(", ")]);
  return [
    `\n${textTable(["", byArea.title, byDistrict.title], measures)}${byArea.sentence}\n`,
    couplings.length === 0 ? "" : `\n${words.t("metric.couplings.name")}\n\n${couplings.join("")}`,
    lacking.length === 0 ? "" : `\n${textTable([words.t("column.area"), words.t("column.missingBoards")], lacking)}`,
  ].join("");
}
