import type { PaperBlock } from "@byfokus/model";
import { heading, paragraph } from "./blocks.ts";
import type { PaperMatter } from "./paper-input.ts";
import { paperMap } from "./paper-map.ts";

/** Two maps with their keys and captions fit on a page. */
const annexMapHeight = 350;

/** Annex A: the other scenarios' maps. Annex B: addresses, only for a reader who may see them; else why there are none. */
export function annexSections(matter: PaperMatter): PaperBlock[] {
  const { words, comparison, chosen } = matter;
  const others = comparison.scenarios.filter(({ id }) => id !== chosen.id);
  const maps = others.length === 0 ? [] : [{ kind: "pageBreak" as const }, heading(2, "annex-a", words.t("paper.annexA")), ...others.map((scenario) => paperMap(matter, scenario, matter.number("figure"), annexMapHeight))];
  return [...maps, heading(2, "annex-b", words.t("paper.annexB")), ...addresses(matter)];
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
        { title: words.t("place.areaColumn"), align: "start" },
      ],
      rows: stairwells.map(({ label, areaName }) => [label, areaName]),
    },
  ];
}
