import { alternatives, alternativesSentence, formatNumber, formatShare, joinList, createWords, placeNames } from "byfokus/node";
import type { Command } from "../command.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { solvedType } from "../project/solved-type.ts";
import { withSolver } from "../project/solve-type.ts";
import { withProject } from "../project/with-project.ts";
import { cliText } from "../words.ts";

/** Scopes of a type that are nearly as good as the best and work in other areas. */
export const run: Command = async (call) => withProject(call, (opened) => withSolver(async (milp) => {
  const { settings: { lang, json }, effects, talk } = call;
  const solved = await solvedType(call, opened, milp);
  const found = await alternatives(solved, milp, { within, signal: effects.signal });
  if (json) printJson(effects, { schema: "byfokus-alternatives/1", ...editionJson(opened.town), type: solved.problem.type, within, ...found } as const);
  else {
    const [words, names] = [createWords(lang), placeNames(opened.context, lang)];
    const lines = found.plans.map(({ areas, reached, loss }) => `${formatNumber(lang, reached, 1)} (${loss === 0 ? formatShare(lang, 0) : `\u2212${formatShare(lang, loss)}`}): ${joinList(words, areas.map((id) => names.area(id))) || "\u2013"}`);
    effects.stdout(`${[alternativesSentence(found, within, lang), ...lines].join("\n")}\n`);
  }
  talk.say(cliText(lang).coverageNote);
  return exitCodes.ok;
}));

/** Largest loss against the best, as a share of it. */
const within = 0.01;
