import { areaPattern, spatialPattern } from "byfokus/node";
import type { Count, PatternOptions, PatternReport, PlainTable } from "byfokus/node";
import type { Command, CommandCall } from "../command.ts";
import { patternText } from "../describe/pattern-text.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { exitCodes, UsageError } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { asked, askedAmong } from "../project/asked.ts";
import { areaNames, ownName, tableSource } from "../project/figure-source.ts";
import type { FigureSource, NameOf } from "../project/figure-source.ts";
import { countsOf, placesOf, takeFromTable } from "../project/open-table.ts";
import { parseWeights } from "../project/parse-weights.ts";
import type { AskedWeights } from "../project/parse-weights.ts";
import { tableWeights } from "../project/table-weights.ts";
import { withProject } from "../project/with-project.ts";

interface NamedPattern {
  readonly source: FigureSource;
  readonly name: NameOf;
  readonly neighbours: AskedWeights;
  readonly report: PatternReport;
}

/** Whether like lies beside like: Moran's I, and hot and cold spots that are more than chance. */
export const run: Command = async (call) => {
  const { settings: { file, seed = 1, figures: { permutations = 999 }, json, lang }, effects } = call;
  const draws = { permutations, seed };
  const { source, name, neighbours, report } = file === undefined ? await ofTown(call, draws) : await ofTable(call, file, draws);
  if (json) printJson(effects, { schema: "byfokus-moran/1", source, ...report, places: report.places.map((place) => ({ ...place, name: name(place.id) })) } as const);
  else effects.stdout(patternText(report, neighbours, name, lang));
  return exitCodes.ok;
};

type Draws = Required<Pick<PatternOptions, "permutations" | "seed">>;

/** Of need unless an indicator is named; by the default neighbours unless `--weights` names others. */
async function ofTown(call: CommandCall, draws: Draws): Promise<NamedPattern> {
  const { indicator, weights } = call.settings.figures;
  const rule = weights === undefined ? undefined : parseWeights(weights);
  if (rule?.kind === "table") throw new UsageError({ da: `--weights ${rule.path} er ikke en naboregel for en by: touch, distance:METER, nearest:K eller walking:METER.`, en: `Expected --weights touch, distance:METRES, nearest:K or walking:METRES for a town, got "${rule.path}".` });
  return withProject(call, async ({ context, town }) => {
    const known = [...new Set(context.history.map(({ indicatorId }) => indicatorId as string))];
    const of = indicator === undefined || indicator === "need" ? "need" : askedAmong(indicator, known, "--indicator");
    refuseEverybody(rule, context.table.areas.length);
    const report = areaPattern(context, of, { ...draws, ...(rule === undefined ? {} : { neighbours: rule }) });
    return { source: editionJson(town), name: areaNames(context), neighbours: report.settings.neighbours ?? { kind: "nearest" }, report };
  });
}

async function ofTable(call: CommandCall, file: string, draws: Draws): Promise<NamedPattern> {
  const { id, value, count, base, weights } = call.settings.figures;
  if (value === undefined && (count === undefined || base === undefined)) throw new UsageError({ da: "Skriv --value <KOLONNE>, eller --count <KOLONNE> med --base <KOLONNE>.", en: "Expected --value <COLUMN>, or --count <COLUMN> with --base <COLUMN>." });
  const rule = parseWeights(asked(weights, "--weights <WEIGHTS>"));
  const read = await takeFromTable(call, file, { columns: [value ?? count ?? "", base ?? "", "x", "y"] }, (table) => ({
    ids: placesOf(table, id),
    values: value === undefined ? { counts: countsOf(table, count ?? "", base), bases: countsOf(table, base ?? "") } : table.numbers(value),
    positions: needsPositions(rule) ? positionsOf(table) : null,
  }));
  refuseEverybody(rule, read.ids.length);
  return { source: tableSource(file), name: ownName, neighbours: rule, report: spatialPattern({ values: read.values, weights: await tableWeights(call, rule, read.ids, read.positions), ...draws }) };
}

/** Where all others are neighbours, every place has the same surroundings and there is no pattern to see. */
function refuseEverybody(rule: AskedWeights | undefined, places: number): void {
  if (rule?.kind !== "nearest" || rule.k === undefined || rule.k < places) return;
  throw new UsageError({ da: `--weights nearest:${rule.k} er for mange: der er ${places} ${places === 1 ? "sted" : "steder"}, så alle ville være naboer til alle. Vælg højst en tredjedel af stederne.`, en: `Expected fewer neighbours than places for --weights, got nearest:${rule.k} for ${places}: all would be neighbours of all. Choose at most a third of the places.` });
}

function needsPositions({ kind }: AskedWeights): boolean {
  return kind === "distance" || kind === "nearest";
}

function positionsOf(table: PlainTable): { readonly x: readonly Count[]; readonly y: readonly Count[] } {
  return { x: table.numbers("x"), y: table.numbers("y") };
}
