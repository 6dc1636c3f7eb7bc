import { placeNames, rulePrices, rulePriceSentences, swapCost, swapSentence, unusedMoney, unusedSentences, whyPlace, whySentences } from "byfokus/node";
import type { PlanningContext, UnitRef } from "byfokus/node";
import type { Command } from "../command.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { askedAmong } from "../project/asked.ts";
import { solvedType } from "../project/solved-type.ts";
import { withSolver } from "../project/solve-type.ts";
import { withProject } from "../project/with-project.ts";
import { cliText } from "../words.ts";

/** Why a place is in the best scope of a type or not, what would change it, and who comes or goes then; without a place, what the rules cost and what is unused. */
export const run: Command = async (call) => withProject(call, (opened) => withSolver(async (milp) => {
  const { args, settings: { lang, json }, effects, talk } = call;
  const { context, plan, town } = opened;
  const place = args[1] === undefined ? null : findUnit(context, args[1]);
  const solved = await solvedType(call, opened, milp);
  const names = placeNames(context, lang);
  const signal = { signal: effects.signal };
  const head = { schema: "byfokus-explanation/1", ...editionJson(town), type: solved.problem.type, needReached: solved.best.reached } as const;
  if (place === null) {
    const prices = await rulePrices(solved, milp, signal);
    const unused = unusedMoney(solved.program, solved.best.choice);
    if (json) printJson(effects, { ...head, rules: prices, unused });
    else effects.stdout(`${[...rulePriceSentences(prices, plan, names, lang), ...unusedSentences(unused, context.frame, lang)].join("\n")}\n`);
  } else {
    const why = await whyPlace(solved, milp, place, signal);
    const swap = why === null ? null : await swapCost(solved, milp, place, signal);
    if (json) printJson(effects, { ...head, place, why, swap });
    else effects.stdout(`${[...whySentences(place, why, names, lang), ...(why === null ? [] : [swapSentence(place, swap, names, lang)])].join("\n")}\n`);
  }
  talk.say(cliText(lang).coverageNote);
  return exitCodes.ok;
}));

/** An area or a block by its id or its name; ids come first, areas before blocks. */
function findUnit({ table }: PlanningContext, word: string): UnitRef {
  const units = [
    ...table.areas.map(({ id, name }) => ({ kind: "area" as const, id, name })),
    ...table.blocks.map(({ id, name }) => ({ kind: "block" as const, id, name })),
  ];
  const found = units.find(({ id }) => id === word) ?? units.find(({ name }) => name === word);
  if (found !== undefined) return { kind: found.kind, id: found.id };
  askedAmong(word, table.areas.map(({ name }) => name), "PLACE");
  return { kind: "area", id: word };
}
