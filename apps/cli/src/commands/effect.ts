import { effectOfScope, estimateEffect } from "byfokus/node";
import type { AreaId, EffectReport, IndicatorId, PlanningContext } from "byfokus/node";
import type { Command, CommandCall } from "../command.ts";
import { effectText } from "../describe/effect-text.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { exitCodes, UsageError } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { asked, askedAmong } from "../project/asked.ts";
import { areaNames, ownName, tableSource } from "../project/figure-source.ts";
import type { FigureSource, NameOf } from "../project/figure-source.ts";
import { periodOf, readLongTable } from "../project/long-table.ts";
import { withProject } from "../project/with-project.ts";

interface NamedEffect {
  readonly source: FigureSource;
  readonly name: NameOf;
  readonly indicatorId: string;
  readonly title: string;
  readonly treated: readonly string[];
  readonly report: EffectReport;
}

/** What happened where the work was, beside comparable places, and what that cannot show. */
export const run: Command = async (call) => {
  const { settings: { file, json, lang }, effects } = call;
  const areas = asked(call.settings.figures.areas, "--areas <IDS>");
  const start = asked(call.settings.figures.from, "--from <PERIOD>");
  const from = periodOf(start);
  if (from === undefined) throw new UsageError({ da: `--from skal være en periode som 2024, 2024K3 eller 2024-07-01, men er "${start}".`, en: `Expected a period like 2024, 2024K3 or 2024-07-01 for --from, got "${start}".` });
  const { source, name, indicatorId, title, treated, report } = file === undefined ? await ofTown(call, areas, from) : await ofTable(call, file, areas, from);
  refuseOutside(start, report);
  if (json) printJson(effects, { schema: "byfokus-effect/1", source, indicatorId, treated, ...report } as const);
  else effects.stdout(effectText(report, title, treated, name, lang));
  return exitCodes.ok;
};

async function ofTown(call: CommandCall, areas: readonly string[], from: string): Promise<NamedEffect> {
  const { indicator, permutations } = call.settings.figures;
  return withProject(call, async ({ context, town }) => {
    const known = [...new Set(context.history.map(({ indicatorId }) => indicatorId as string))];
    if (indicator === undefined && known.length > 1) throw new UsageError({ da: `Vælg én indikator med --indicator: ${known.join(", ")}.`, en: `Expected one indicator by --indicator, got none. The town has ${known.join(", ")}.` });
    const indicatorId = askedAmong(indicator ?? known[0] ?? "", known, "--indicator");
    const wanted = areas.map((word) => areaCalled(word, context));
    const treated = context.table.areas.map(({ id }) => id).filter((id) => wanted.includes(id));
    const title = context.frame.indicators.find(({ id }) => id === indicatorId)?.title[call.settings.lang] ?? indicatorId;
    const report = effectOfScope(context, { areaIds: treated, indicatorId: indicatorId as IndicatorId, from, placebo: placeboOf(permutations, call.settings.seed) });
    return { source: editionJson(town), name: areaNames(context), indicatorId, title, treated, report };
  });
}

async function ofTable(call: CommandCall, file: string, areas: readonly string[], from: string): Promise<NamedEffect> {
  const figures = await readLongTable(call, file);
  const [first] = figures;
  if (first === undefined || figures.length > 1) throw new UsageError({ da: `Vælg én indikator med --indicator: ${figures.map(({ indicatorId }) => indicatorId).join(", ")}.`, en: `Expected one indicator by --indicator, got ${figures.map(({ indicatorId }) => indicatorId).join(", ")}.` });
  for (const area of areas) askedAmong(area, first.ids, "--areas");
  const report = estimateEffect({ ...first, treated: areas, from, placebo: placeboOf(call.settings.figures.permutations, call.settings.seed) });
  return { source: tableSource(file), name: ownName, indicatorId: first.indicatorId, title: first.indicatorId, treated: areas, report };
}

/** An area by its id, else by its name; two of one name are told apart by their ids. */
function areaCalled(word: string, { table }: PlanningContext): AreaId {
  const byId = table.areas.find(({ id }) => id === word);
  if (byId !== undefined) return byId.id;
  const named = table.areas.filter(({ name }) => name.toLowerCase() === word.toLowerCase());
  const [only] = named;
  if (only !== undefined && named.length === 1) return only.id;
  const known = (named.length > 1 ? named : table.areas).map(({ id, name }) => `${id} (${name})`).join(", ");
  if (named.length > 1) throw new UsageError({ da: `--areas "${word}" er navnet på ${named.length} områder. Skriv et id: ${known}.`, en: `Expected one area for --areas "${word}", got ${named.length}. Write an id: ${known}.` });
  throw new UsageError({ da: `--areas "${word}" findes ikke. Vælg blandt: ${known}.`, en: `Expected --areas to be among ${known}, got "${word}".` });
}

/** A start needs a period on either side. Where the data have no periods that can be used, the report itself says so. */
function refuseOutside(from: string, { before, after }: EffectReport): void {
  const periods = [...before, ...after];
  if (periods.length === 0 || (before.length > 0 && after.length > 0)) return;
  throw new UsageError({ da: `--from ${from} har ingen periode med tal ${before.length === 0 ? "før" : "efter"} sig. Perioder med tal: ${periods.join(", ")}.`, en: `Expected a --from with periods on both sides, got ${from}. Periods with figures: ${periods.join(", ")}.` });
}

function placeboOf(permutations: number | undefined, seed: number | undefined): { readonly permutations?: number; readonly seed?: number } {
  return { ...(permutations === undefined ? {} : { permutations }), ...(seed === undefined ? {} : { seed }) };
}
