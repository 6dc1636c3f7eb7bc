import { activityCatalogue, evaluate, placeNames } from "byfokus/node";
import type { Command } from "../command.ts";
import { balanceJson } from "../describe/balance-json.ts";
import { balanceText } from "../describe/balance-text.ts";
import { evaluationText } from "../describe/evaluation-text.ts";
import { editionJson, scenarioJson } from "../describe/scenario-json.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { findScenarios } from "../project/find-scenario.ts";
import { withProject } from "../project/with-project.ts";
import { cliText } from "../words.ts";

/** Shows what one scenario reaches, costs and leaves out. */
export const run: Command = async (call) => withProject(call, async (opened) => {
  const { args, settings, effects, talk } = call;
  const { plan, ids } = await findScenarios(call, opened, args.slice(0, 1));
  const scenario = plan.scenarios.find((known) => known.id === ids[0]);
  if (scenario === undefined) throw new Error(`Expected the scenario "${ids[0] ?? ""}" in the plan, got none.`);
  const evaluation = evaluate(opened.context, plan, scenario);
  if (settings.json) {
    const { byArea, byOrganisation, byDistrict, byTenure, outsideAreas, activities, pots, unfundedKr, rules } = evaluation;
    printJson(effects, {
      schema: "byfokus-evaluation/1",
      ...editionJson(opened.town),
      level: settings.level,
      need: plan.need.parts,
      scenario: scenarioJson(scenario, evaluation),
      byArea, byOrganisation, byDistrict, byTenure, outsideAreas, activities, pots, unfundedKr, rules,
      balance: balanceJson(scenario, opened.context),
    } as const);
  } else {
    const names = placeNames(opened.context, settings.lang, { activities: activityCatalogue });
    effects.stdout(evaluationText(scenario, evaluation, names, settings.lang) + balanceText(scenario, opened.context, names, settings.lang));
    talk.say(cliText(settings.lang).coverageNote);
  }
  return exitCodes.ok;
});
