import { join } from "node:path";
import { scopeTypes, writePaper } from "byfokus/node";
import type { PaperFormat, Scenario } from "byfokus/node";
import type { Command } from "../command.ts";
import { exitCodes } from "../errors.ts";
import { printFiles } from "../output/print-files.ts";
import { outDirectory } from "../project/out-directory.ts";
import { findScenarios } from "../project/find-scenario.ts";
import { withProject } from "../project/with-project.ts";
import type { OpenedProject } from "../project/with-project.ts";

const mostOthers = 4;

/** Writes the decision paper that recommends a scenario, weighed against the plan's others or, where it has none, against the four types. */
export const run: Command = async (call) => withProject(call, async (opened) => {
  const { args, settings, effects } = call;
  const out = outDirectory(settings, effects);
  const saved = opened.plan.scenarios.map((scenario) => scenario.id);
  const [wanted = ""] = args;
  const others = (saved.filter((id) => id !== wanted).length > 0 ? saved : scopeTypes).filter((id) => id !== wanted).slice(0, mostOthers);
  const { plan, ids } = await findScenarios(call, opened, [wanted, ...others]);
  const [scenarioId = ""] = ids;
  const scenario = plan.scenarios.find((known) => known.id === scenarioId);
  const addresses = settings.level === "stairwell" && scenario !== undefined ? { showStairwells: stairwellAddresses(opened, scenario) } : {};
  const files = await writePaper({
    context: opened.context,
    plan,
    scenarioId,
    others: ids.slice(1),
    lang: settings.lang,
    formats: settings.to as PaperFormat[],
    options: {
      ...(settings.meeting === undefined ? {} : { date: settings.meeting }),
      ...(settings.body === undefined ? {} : { body: settings.body }),
      ...addresses,
    },
  });
  const paths = files.map(({ format }) => join(out, `beslutningsoplaeg-${fileName(scenarioId)}_${settings.lang}.${format}`));
  for (const [index, { bytes }] of files.entries()) await effects.writeFile(paths[index] ?? "", bytes);
  printFiles(call, paths, { synthetic: opened.town.synthetic });
  return exitCodes.ok;
});

/** Addresses of the stairwells a scenario offers to, singly or by block; only for readers who may see stairwells. */
function stairwellAddresses({ town, context }: OpenedProject, { scope }: Scenario): { label: string; areaName: string }[] {
  const blocks = new Map(context.table.blocks.map((block) => [block.id as string, block.stairwellIds ?? []]));
  const chosen = new Set<string>(scope.members.flatMap((member) => (member.kind === "stairwell" ? [member.id] : member.kind === "block" ? (blocks.get(member.id) ?? []) : [])));
  const areaNames = new Map(town.areas.map((area) => [area.id as string, area.name]));
  return town.stairwells.filter(({ id }) => chosen.has(id)).map(({ label, areaId }) => ({ label, areaName: areaNames.get(areaId ?? "") ?? "" }));
}

/** A scenario's id as part of a file name on any system. */
function fileName(id: string): string {
  return id.replaceAll(/[^0-9A-Za-z_-]+/g, "-").slice(0, 60) || "scenarie";
}
