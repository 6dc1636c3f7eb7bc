import { frontier, frontierView, todayScenario } from "byfokus/node";
import type { Command } from "../command.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { typeProblem } from "../project/solved-type.ts";
import { withSolver } from "../project/solve-type.ts";
import { withProject } from "../project/with-project.ts";
import { cliText } from "../words.ts";

/** How much need the best scope of a type reaches with less and less staff, and where other areas get work. */
export const run: Command = async (call) => withProject(call, (opened) => withSolver(async (milp) => {
  const { settings: { lang, json }, effects, talk } = call;
  const problem = typeProblem(call, opened);
  talk.progress("solving", 0);
  const curve = await frontier(problem, milp, { gap: usualGap, dots: [todayScenario(opened.context).scope.members], signal: effects.signal });
  if (json) {
    const [today] = curve.dots;
    printJson(effects, { schema: "byfokus-frontier/1", ...editionJson(opened.town), type: problem.type, points: curve.points.map(({ amount, reached, bound, areas, areasChange }) => ({ fte: amount, reached, bound, areas, areasChange })), today: { fte: today?.amount ?? null, reached: today?.reached ?? 0 } } as const);
  } else {
    const { conclusion, points } = frontierView(curve, lang);
    effects.stdout(`${[conclusion, ...points.map(({ sentence }) => sentence)].join("\n")}\n`);
  }
  talk.say(cliText(lang).coverageNote);
  return exitCodes.ok;
}));

/** Each point is this close to its best. */
const usualGap = 1e-4;
