import { dirname } from "node:path";
import { activityCatalogue, addScenario, applyStep, certificateSentences, certify, evaluate, gapOf, placeNames, scopeTypes, setScope, startHistory, version } from "byfokus/node";
import type { Certificate, MilpSolver, Scenario } from "byfokus/node";
import type { Command, CommandCall } from "../command.ts";
import { evaluationText } from "../describe/evaluation-text.ts";
import { editionJson, scenarioJson } from "../describe/scenario-json.ts";
import { typeTitles } from "../describe/type-titles.ts";
import { CommandFailure, exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { askedAmong } from "../project/asked.ts";
import { outDirectory } from "../project/out-directory.ts";
import { explainImpossible, solveType, withSolver, type SolvedType } from "../project/solve-type.ts";
import { withProject, type OpenedProject } from "../project/with-project.ts";
import { cliText } from "../words.ts";

/** Finds the best scope of one type, says how far it can be from the best, and writes the certificate. */
export const run: Command = async (call) => withProject(call, (opened) => withSolver(async (milp) => {
  const { args, settings, effects, talk } = call;
  const { certificate: file } = settings;
  const type = scopeTypes.find((known) => known === askedAmong(args[0] ?? "", scopeTypes, "TYPE")) ?? "areas";
  if (file !== undefined) outDirectory({ out: dirname(file), folder: settings.folder }, effects);
  const began = effects.now().getTime();
  const solved = await solveType(call, opened, milp, type, settings.gap ?? 0);
  if (solved.state === "impossible") throw await explainImpossible(call, opened, milp, type);
  const seconds = (effects.now().getTime() - began) / 1000;
  const certificate = certified(opened, milp, type, solved, seconds);
  const scenario: Scenario = { id: type, title: typeTitles(settings.lang)[type], scope: solved.scope };
  print(call, opened, scenario, certificate);
  if (solved.state === "stopped") talk.say(cliText(settings.lang).stopped);
  if (file !== undefined) await effects.writeFile(file, new TextEncoder().encode(`${JSON.stringify(certificate, null, 2)}\n`));
  if (settings.save) await save(call, opened, { ...scenario, certificate });
  return solved.state === "stopped" ? exitCodes.stopped : exitCodes.ok;
}));

function certified({ context, plan }: OpenedProject, milp: MilpSolver, type: Scenario["scope"]["type"], { scope, bound, prices }: SolvedType, seconds: number): Certificate {
  return certify(
    { context, plan, type, keep: [] },
    { scenarioId: type, members: scope.members, bound, ...(prices === undefined ? {} : { prices }) },
    { codeVersion: version, solver: milp.name, seconds },
  );
}

function print({ settings, effects, talk }: CommandCall, { context, plan, town }: OpenedProject, scenario: Scenario, { figures, proof, made }: Certificate): void {
  const evaluation = evaluate(context, plan, scenario);
  if (settings.json) {
    const { bound, gap, priceBound, priceGap } = proof;
    printJson(effects, {
      schema: "byfokus-solution/1",
      ...editionJson(town),
      level: settings.level,
      need: plan.need.parts,
      fte: plan.budget.fte,
      scenario: scenarioJson(scenario, evaluation),
      proof: { needReached: figures.needReached, bound, gap, priceBound, priceGap, stage: made.stage, solver: made.solver },
    } as const);
    return;
  }
  const sentences = certificateSentences({ needReached: figures.needReached, bound: proof.bound, gap: gapOf(figures.needReached, proof.bound) }, settings.lang);
  effects.stdout(`${evaluationText(scenario, evaluation, placeNames(context, settings.lang, { activities: activityCatalogue }), settings.lang)}\n${sentences.join(" ")}\n`);
  talk.say(cliText(settings.lang).coverageNote);
}

/** Puts the scenario with its certificate into the saved plan, under the budget and need it was solved for. */
async function save({ settings, effects }: CommandCall, { project, plan }: OpenedProject, { id, title, scope, certificate }: Scenario): Promise<void> {
  const saved = await project.plans.load();
  const label = cliText(settings.lang).solvedStep(title);
  const history = applyStep(
    saved?.history ?? startHistory(plan),
    () => (plan.scenarios.some((known) => known.id === id) ? setScope(id, scope, certificate)(plan) : addScenario({ id, title, scope, ...(certificate === undefined ? {} : { certificate }) })(plan)),
    { label, at: effects.now().toISOString() },
  );
  const result = await project.plans.save(history, saved?.version ?? 0);
  if (!result.ok) throw new CommandFailure({ da: cliText("da").savedMeanwhile, en: cliText("en").savedMeanwhile });
}
