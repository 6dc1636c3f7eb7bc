import { compareScenarios, placeNames } from "byfokus/node";
import type { Command } from "../command.ts";
import { consequenceText } from "../describe/consequence-text.ts";
import { editionJson, scenarioJson } from "../describe/scenario-json.ts";
import { exitCodes, UsageError } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { findScenarios } from "../project/find-scenario.ts";
import { withProject } from "../project/with-project.ts";
import { cliText } from "../words.ts";

const most = 5;

/** Shows two to five scenarios in one consequence table. */
export const run: Command = async (call) => {
  const { args, settings, effects, talk } = call;
  if (args.length < 2 || args.length > most) throw new UsageError({ da: `Skriv to til fem scenarier; der er ${args.length}.`, en: `Expected two to five scenarios, got ${args.length}.` });
  return withProject(call, async (opened) => {
    const { plan, ids } = await findScenarios(call, opened, args);
    const comparison = compareScenarios(opened.context, plan, ids);
    if (settings.json) {
      const evaluations = new Map(comparison.scenarios.map(({ id, evaluation }) => [id, evaluation]));
      printJson(effects, {
        schema: "byfokus-compare/1",
        ...editionJson(opened.town),
        level: settings.level,
        need: plan.need.parts,
        fte: plan.budget.fte,
        scenarios: ids.flatMap((id) => {
          const scenario = plan.scenarios.find((known) => known.id === id);
          const evaluation = evaluations.get(id);
          return scenario === undefined || evaluation === undefined ? [] : [scenarioJson(scenario, evaluation)];
        }),
        rows: comparison.rows,
        dominated: comparison.dominated,
        changes: comparison.changes,
      } as const);
    } else {
      effects.stdout(consequenceText(comparison, placeNames(opened.context, settings.lang, { plan }), settings.lang));
      talk.say(cliText(settings.lang).coverageNote);
    }
    return exitCodes.ok;
  });
};
