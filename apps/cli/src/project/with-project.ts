import { firstPlan, openProject, refusedIngredients, setBudget, setEdition, setNeed } from "byfokus/node";
import type { NeedDefinition, Plan, PlanningContext, Project, Town } from "byfokus/node";
import type { CommandCall } from "../command.ts";
import { UsageError } from "../errors.ts";
import { cliText, inBoth } from "../words.ts";

/** A folder's project with the plan a command works on: the saved one or a first one, under the command line's own budget and need. */
export interface OpenedProject {
  readonly project: Project;
  readonly town: Town;
  readonly plan: Plan;
  readonly context: PlanningContext;
}

/** Opens the folder, does the work and closes again, whatever happens. */
export async function withProject<Result>(call: CommandCall, work: (opened: OpenedProject) => Promise<Result>): Promise<Result> {
  const { settings, effects, talk } = call;
  const project = await openProject({
    ...(settings.folder === undefined ? {} : { folder: settings.folder }),
    ...(settings.store === undefined ? {} : { store: settings.store }),
    ...(settings.mapping === undefined ? {} : { mapping: settings.mapping }),
    today: settings.date,
    now: () => effects.now().toISOString(),
    signal: effects.signal,
    onProgress: talk.progress,
  });
  try {
    const town = await project.town();
    const plan = await planFor(call, project, town);
    const context = await project.context({ need: plan.need, level: settings.level });
    if (town.synthetic) talk.say(cliText(settings.lang).synthetic);
    if (settings.level === "stairwell") talk.say(cliText(settings.lang).stairwellNote);
    return await work({ project, town, plan, context });
  } finally {
    await project.close();
  }
}

async function planFor({ settings, talk }: CommandCall, project: Project, town: Town): Promise<Plan> {
  const saved = (await project.plans.load())?.history.present;
  let plan = saved ?? firstPlan(town);
  if (plan.editionId !== town.edition.id) {
    talk.say(cliText(settings.lang).planOfOtherEdition);
    plan = setEdition(town.edition.id)(plan);
  }
  if (settings.fte !== undefined) plan = setBudget(settings.fte)(plan);
  if (settings.need !== undefined) plan = setNeed(checkedNeed({ ...plan.need, parts: settings.need }, town))(plan);
  return plan;
}

function checkedNeed(need: NeedDefinition, town: Town): NeedDefinition {
  const [refused] = refusedIngredients(need, town.indicators);
  if (refused === undefined) return need;
  const usable = town.indicators.filter(({ id }) => refusedIngredients({ parts: [{ indicatorId: id, weight: 1 }], periods: 1 }, town.indicators).length === 0);
  const known = usable.map(({ id }) => id).join(", ");
  throw new UsageError(inBoth(({ refusals }) => refusals[refused.reason](refused.indicatorId ?? "", known)));
}
