import { addScenario, compareScenarios, createWords, evaluate, fillFourTypes, gapText, greedySolver, placeNames, scopeTypes } from "byfokus/node";
import type { Plan, Scenario, ScopeType } from "byfokus/node";
import type { Command, CommandCall } from "../command.ts";
import { consequenceText } from "../describe/consequence-text.ts";
import { editionJson, scenarioJson } from "../describe/scenario-json.ts";
import { typeTitles } from "../describe/type-titles.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { solveType, usualGap, withSolver, type SolvedType } from "../project/solve-type.ts";
import { withProject, type OpenedProject } from "../project/with-project.ts";
import { cliText } from "../words.ts";

/** How sure one type is. `quick`: filled by the plain rule, which gives no bound. */
interface TypeProof {
  readonly type: ScopeType;
  readonly state: SolvedType["state"] | "quick";
  readonly bound: number | null;
  readonly gap: number | null;
}

/** Solves the four scope types for the same staff, or fills them at once with --quick, and shows them side by side. */
export const run: Command = async (call) => withProject(call, async (opened) => {
  const { settings, effects, talk } = call;
  const { town, plan, context } = opened;
  const { scenarios, proofs } = settings.quick ? await fillAll(call, opened) : await solveAll(call, opened);
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
      proofs,
    } as const);
  } else {
    const comparison = compareScenarios(context, filled, scenarios.map((scenario) => scenario.id));
    effects.stdout(consequenceText(comparison, placeNames(context, settings.lang, { plan: filled }), settings.lang) + proofText(proofs, settings.lang));
    talk.say(cliText(settings.lang).coverageNote);
  }
  return proofs.some(({ state }) => state === "stopped") ? exitCodes.stopped : exitCodes.ok;
});

interface FourTypes {
  readonly scenarios: readonly Scenario[];
  readonly proofs: readonly TypeProof[];
}

async function solveAll(call: CommandCall, opened: OpenedProject): Promise<FourTypes> {
  const titles = typeTitles(call.settings.lang);
  const scenarios: Scenario[] = [];
  const proofs: TypeProof[] = [];
  await withSolver(async (milp) => {
    for (const type of scopeTypes) {
      const { scope, state, bound, gap } = await solveType(call, opened, milp, type, call.settings.gap ?? usualGap);
      scenarios.push({ id: type, title: titles[type], scope });
      proofs.push({ type, state, bound, gap });
      call.talk.progress("solving", scenarios.length / scopeTypes.length);
    }
  });
  return { scenarios, proofs };
}

async function fillAll({ settings, effects, talk }: CommandCall, { context, plan }: OpenedProject): Promise<FourTypes> {
  const scenarios = await fillFourTypes(context, plan, greedySolver, { signal: effects.signal, titles: typeTitles(settings.lang), onProgress: (share) => talk.progress("solving", share) });
  return { scenarios, proofs: scopeTypes.map((type) => ({ type, state: "quick", bound: null, gap: null })) };
}

/** One line per type that was solved: "Type 1: bevist den bedste." */
function proofText(proofs: readonly TypeProof[], lang: "da" | "en"): string {
  const words = createWords(lang);
  const said = cliText(lang).typeProof;
  return proofs.filter(({ state }) => state !== "quick").map(({ type, state, gap }) => {
    const sure = state === "impossible" ? said.impossible : gap === null ? said.unknown : gap <= 1e-6 ? said.best : said.within(gapText(gap, lang));
    return `${words.t(`scope.${type}.short`)}: ${sure}.\n`;
  }).join("");
}
