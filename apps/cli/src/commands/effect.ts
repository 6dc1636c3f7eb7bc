import { effectOfScope, estimateEffect } from "byfokus/node";
import type { EffectReport, IndicatorId } from "byfokus/node";
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
  const { source, name, indicatorId, treated, report } = file === undefined ? await ofTown(call, areas, from) : await ofTable(call, file, areas, from);
  if (json) printJson(effects, { schema: "byfokus-effect/1", source, indicatorId, treated, ...report } as const);
  else effects.stdout(effectText(report, indicatorId, treated, name, lang));
  return exitCodes.ok;
};

async function ofTown(call: CommandCall, areas: readonly string[], from: string): Promise<NamedEffect> {
  const { indicator, permutations } = call.settings.figures;
  return withProject(call, async ({ context, town }) => {
    const known = [...new Set(context.history.map(({ indicatorId }) => indicatorId as string))];
    const indicatorId = askedAmong(indicator ?? known[0] ?? "", known, "--indicator");
    const ids = context.table.areas.map(({ id }) => id);
    const treated = ids.filter((id) => areas.includes(id));
    for (const area of areas) askedAmong(area, ids, "--areas");
    const report = effectOfScope(context, { areaIds: treated, indicatorId: indicatorId as IndicatorId, from, placebo: placeboOf(permutations, call.settings.seed) });
    return { source: editionJson(town), name: areaNames(context), indicatorId, treated, report };
  });
}

async function ofTable(call: CommandCall, file: string, areas: readonly string[], from: string): Promise<NamedEffect> {
  const figures = await readLongTable(call, file);
  const [first] = figures;
  if (first === undefined || figures.length > 1) throw new UsageError({ da: `Vælg én indikator med --indicator: ${figures.map(({ indicatorId }) => indicatorId).join(", ")}.`, en: `Expected one indicator by --indicator, got ${figures.map(({ indicatorId }) => indicatorId).join(", ")}.` });
  for (const area of areas) askedAmong(area, first.ids, "--areas");
  const report = estimateEffect({ ...first, treated: areas, from, placebo: placeboOf(call.settings.figures.permutations, call.settings.seed) });
  return { source: tableSource(file), name: ownName, indicatorId: first.indicatorId, treated: areas, report };
}

function placeboOf(permutations: number | undefined, seed: number | undefined): { readonly permutations?: number; readonly seed?: number } {
  return { ...(permutations === undefined ? {} : { permutations }), ...(seed === undefined ? {} : { seed }) };
}
