import { addScenario, compareScenarios, evaluate, fillFourTypes, greedySolver, placeNames } from "byfokus/node";
import type { Plan } from "byfokus/node";
import type { Command } from "../command.ts";
import { consequenceText } from "../describe/consequence-text.ts";
import { editionJson, scenarioJson } from "../describe/scenario-json.ts";
import { typeTitles } from "../describe/type-titles.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { withProject } from "../project/with-project.ts";
import { cliText } from "../words.ts";

/** Fills the four scope types for the same staff and shows them side by side. */
export const run: Command = async (call) => withProject(call, async ({ town, plan, context }) => {
  const { settings, effects, talk } = call;
  const scenarios = await fillFourTypes(context, plan, greedySolver, { signal: effects.signal, titles: typeTitles(settings.lang), onProgress: (share) => talk.progress("solving", share) });
  const empty: Plan = { ...plan, scenarios: [] };
  const filled = scenarios.reduce((current, scenario) => addScenario(scenario)(current), empty);
  if (settings.json) {
    printJson(effects, {
      schema: "byfokus-types/1",
      ...editionJson(town),
      level: settings.level,
      need: plan.need.parts,
      fte: plan.budget.fte,
      scenarios: scenarios.map((scenario) => scenarioJson(scenario, evaluate(context, filled, scenario))),
    } as const);
  } else {
    const comparison = compareScenarios(context, filled, scenarios.map((scenario) => scenario.id));
    effects.stdout(consequenceText(comparison, placeNames(context, settings.lang, { plan: filled }), settings.lang));
    talk.say(cliText(settings.lang).coverageNote);
  }
  return exitCodes.ok;
});
