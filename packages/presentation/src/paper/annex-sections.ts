import type { PaperBlock, PaperFigure } from "@byfokus/model";
import { areasTable } from "./areas-table.ts";
import { heading, paragraph } from "./blocks.ts";
import type { PaperMatter } from "./paper-input.ts";
import { paperMap } from "./paper-map.ts";

/** Annex A: the other scenarios' maps. Annex B: addresses, only for a reader who may see them; else why there are none. Annex C: every area. */
export function annexSections(matter: PaperMatter): PaperBlock[] {
  const { words } = matter;
  return [
    ...mapAnnex(matter),
    heading(2, "annex-b", words.t("paper.annexB")),
    ...addresses(matter),
    heading(2, "areas", words.t("paper.areas")),
    areasTable(matter),
  ];
}

/** Today and the other scenarios, two by two with the same camera, so that they can be compared at a glance; none for a scenario whose scope is not known. */
function mapAnnex(matter: PaperMatter): PaperBlock[] {
  const { words, comparison, chosen, today, scopes } = matter;
  const now = today === undefined ? [] : [{ id: today.scenarioId, title: words.t("common.today") }];
  const shown = [...now, ...comparison.scenarios.filter(({ id }) => id !== today?.scenarioId)].flatMap(({ id, title }) => {
    const scope = scopes.get(id);
    return id === chosen.id || scope === undefined ? [] : [{ title, scope }];
  });
  if (shown.length === 0) return [];
  const coupled = shown.some(({ scope }) => scope.couplings.length > 0);
  const figures = shown.map((scenario) => paperMap(matter, scenario, matter.number("figure"), "small"));
  return [{ kind: "pageBreak" }, heading(2, "annex-a", words.t("paper.annexA")), ...paragraph([words.t("paper.annexA.key"), coupled ? words.t("paper.annexA.coupling") : ""], "note"), ...pairs(figures)];
}

function pairs(figures: readonly PaperFigure[]): PaperBlock[] {
  return figures.flatMap((left, index) => {
    if (index % 2 === 1) return [];
    const right = figures[index + 1];
    return [{ kind: "columns" as const, columns: [[left], right === undefined ? [] : [right]] as const }];
  });
}

function addresses({ words, options, context, number }: PaperMatter): PaperBlock[] {
  const stairwells = options.showStairwells;
  if (stairwells === undefined) return paragraph([words.t("paper.annexB.notAllowed")]);
  if (context.frame.edition.export !== "full") return paragraph([words.t("paper.annexB.editionForbids")]);
  if (stairwells.length === 0) return paragraph([words.t("paper.annexB.none")]);
  return [
    {
      kind: "table",
      caption: words.t("paper.annexB.caption", { number: number("table") }),
      columns: [
        { title: words.t("column.address"), align: "start" },
        { title: words.t("column.area"), align: "start" },
      ],
      rows: stairwells.map(({ label, areaName }) => [label, areaName]),
    },
  ];
}
