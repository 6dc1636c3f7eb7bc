import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { addScenario, createWords, greedySolver, parsePlan, scopeTypes, todayScenario } from "byfokus/node";
import type { Plan, Scenario, ScopeType } from "byfokus/node";
import type { CommandCall } from "../command.ts";
import { typeTitles } from "../describe/type-titles.ts";
import { CommandFailure, NotValid, UsageError } from "../errors.ts";
import { cliText, inBoth } from "../words.ts";
import { solveType, usualGap, withSolver } from "./solve-type.ts";
import type { OpenedProject } from "./with-project.ts";

/** The plan with the named scenarios in it, and their ids in the order asked for. */
export interface FoundScenarios {
  readonly plan: Plan;
  readonly ids: readonly string[];
}

/**
 * Finds scenarios by the words a person writes: an id in the saved plan, `today`, one of the four types (solved now),
 * or the path of a plan file, with `#id` where it holds more than one.
 */
export async function findScenarios(call: CommandCall, opened: OpenedProject, words: readonly string[]): Promise<FoundScenarios> {
  let plan = opened.plan;
  const ids: string[] = [];
  for (const word of words) {
    const scenario = await findScenario(call, { ...opened, plan }, word);
    if (ids.includes(scenario.id)) throw new UsageError({ da: `Scenariet "${scenario.id}" er nævnt to gange; nævn hvert scenarie én gang.`, en: `Expected different scenarios, got "${scenario.id}" twice.` });
    if (!plan.scenarios.some((known) => known.id === scenario.id)) plan = addScenario(scenario)(plan);
    ids.push(scenario.id);
  }
  return { plan, ids };
}

async function findScenario(call: CommandCall, opened: OpenedProject, word: string): Promise<Scenario> {
  const { plan, context } = opened;
  const text = cliText(call.settings.lang);
  const saved = plan.scenarios.find((scenario) => scenario.id === word);
  if (saved !== undefined) {
    call.talk.say(text.savedPlan(word));
    return saved;
  }
  if (word === "today") return { ...todayScenario(context), title: createWords(call.settings.lang).t("common.today") };
  const type = scopeTypes.find((known) => known === word);
  if (type !== undefined) return fillType(call, opened, type);
  if (/\.json(#|$)/.test(word)) return readScenario(call, word);
  const known = [...scopeTypes, "today", ...plan.scenarios.map((scenario) => scenario.id)];
  throw new UsageError(inBoth(({ unknownScenario }) => unknownScenario([...new Set(known)].join(", "), word)));
}

/** The best scope of a type, as `types` finds it; with --quick the plain rule's. */
async function fillType(call: CommandCall, opened: OpenedProject, type: ScopeType): Promise<Scenario> {
  const { settings, effects, talk } = call;
  const { plan, context } = opened;
  const options = { signal: effects.signal, onProgress: (share: number) => talk.progress("solving", share) };
  const { scope } = settings.quick
    ? await greedySolver.solve({ context, plan, type, keep: [] }, options)
    : await withSolver((milp) => solveType(call, opened, milp, type, usualGap));
  return { id: type, title: typeTitles(settings.lang)[type], scope };
}

async function readScenario({ effects }: CommandCall, word: string): Promise<Scenario> {
  const [file = "", id] = word.split("#");
  const path = resolve(effects.cwd, file);
  const json = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new CommandFailure({ da: `Planfilen ${path} kan ikke læses. Se efter, at den findes, og at du må åbne den.`, en: `The plan file ${path} cannot be read. Check that it is there and that you may open it.` }, { cause });
  });
  const plan = parseFile(json, path);
  const wanted = id ?? plan.recommended ?? (plan.scenarios.length === 1 ? plan.scenarios[0]?.id : undefined);
  const scenario = plan.scenarios.find((known) => known.id === wanted);
  if (scenario === undefined) {
    const ids = plan.scenarios.map((known) => known.id).join(", ");
    throw new UsageError({
      da: ids === "" ? `Planen ${path} har ingen scenarier.` : `Skriv ${path}#ID med et af disse: ${ids}; "${word}" siger ikke hvilket.`,
      en: ids === "" ? `The plan ${path} holds no scenarios.` : `Expected ${path}#ID with one of ${ids}, got "${word}".`,
    });
  }
  return scenario;
}

function parseFile(json: string, path: string): Plan {
  try {
    return parsePlan(JSON.parse(json));
  } catch (cause) {
    throw new NotValid({ da: `${path} er ikke en plan, der kan bruges.`, en: `${path} is not a plan that can be used.` }, { cause });
  }
}
