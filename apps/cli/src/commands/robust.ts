import { chosenOften, chosenRows, placeNames, unsolvedSentence } from "byfokus/node";
import type { Command } from "../command.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { textTable } from "../output/text-table.ts";
import { typeProblem } from "../project/solved-type.ts";
import { withSolver } from "../project/solve-type.ts";
import { withProject } from "../project/with-project.ts";
import { cliText } from "../words.ts";

/** How often each place is in the best scope of a type when the figures are drawn again from their known error. */
export const run: Command = async (call) => withProject(call, (opened) => withSolver(async (milp) => {
  const { settings: { lang, json, seed = 1, figures: { draws = 100 } }, effects, talk } = call;
  const problem = typeProblem(call, opened);
  const often = await chosenOften(problem, milp, { draws, seed, signal: effects.signal, onProgress: (share) => talk.progress("solving", share) });
  if (json) printJson(effects, { schema: "byfokus-robustness/1", ...editionJson(opened.town), type: problem.type, draws, seed, unsolved: often.unsolved, places: often.places } as const);
  else {
    const rows = chosenRows(often, placeNames(opened.context, lang), lang);
    effects.stdout(`${textTable(cliText(lang).chosenColumns, rows.map((row) => [row.name, row.class, row.sentence]), { wordColumns: 3 })}${[unsolvedSentence(often, lang)].filter((text) => text !== "").map((text) => `${text}\n`).join("")}`);
  }
  return exitCodes.ok;
}));
