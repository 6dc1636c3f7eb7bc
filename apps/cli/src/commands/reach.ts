import { reachCurve, reachOfScope } from "byfokus/node";
import type { PlainTable, PlanningContext, ReachInput, ReachReport, ScopeReach } from "byfokus/node";
import type { Command, CommandCall } from "../command.ts";
import { reachText } from "../describe/reach-text.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { exitCodes, NotValid, UsageError } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { asked } from "../project/asked.ts";
import { ownName, tableSource } from "../project/figure-source.ts";
import type { FigureSource, NameOf } from "../project/figure-source.ts";
import { findScenarios } from "../project/find-scenario.ts";
import { countsOf, placesOf, takeFromTable } from "../project/open-table.ts";
import { withProject } from "../project/with-project.ts";

interface NamedReach {
  readonly source: FigureSource;
  /** Of the scenario; absent for a table. */
  readonly scenario: { readonly id: string; readonly title: string } | null;
  readonly report: ReachReport | ScopeReach;
  /** What places are called. */
  readonly name: NameOf;
}

/** Who a choice of places holds, beside the best choice of the same size. */
export const run: Command = async (call) => {
  const { settings: { file, json, lang }, effects } = call;
  const { source, scenario, report, name } = file === undefined ? await ofTown(call) : await ofTable(call, file);
  if (json) printJson(effects, { schema: "byfokus-reach/1", source, scenario, counted: file === undefined ? "households" : "residents", bestByAreas: null, priceOfAreas: null, ...report } as const);
  else effects.stdout(reachText(report, scenario?.title ?? null, name, lang));
  return exitCodes.ok;
};

async function ofTown(call: CommandCall): Promise<NamedReach> {
  const [word] = call.args;
  if (word === undefined) throw new UsageError({ da: "Skriv et scenarie efter mappen: today, areas eller et andet.", en: "Expected a scenario after the folder: today, areas or another." });
  return withProject(call, async (opened) => {
    const { plan, ids } = await findScenarios(call, opened, [word]);
    const scenario = plan.scenarios.find(({ id }) => id === ids[0]);
    if (scenario === undefined) throw new Error(`Expected the scenario "${ids[0] ?? ""}" in the plan, got none.`);
    return { source: editionJson(opened.town), scenario: { id: scenario.id, title: scenario.title }, report: reachOfScope(opened.context, scenario), name: unitNames(opened.context) };
  });
}

async function ofTable(call: CommandCall, file: string): Promise<NamedReach> {
  const { id, inNeed, residents, chosen } = call.settings.figures;
  if (call.args.length > 0) throw new UsageError({ da: "Et scenarie hører til en bys mappe; i en tabel siger --chosen, hvad der er valgt.", en: "A scenario belongs to a town's folder; in a table --chosen says what is chosen." });
  const need = asked(inNeed, "--need <COLUMN>");
  const people = asked(residents, "--residents <COLUMN>");
  const input = await takeFromTable(call, file, { columns: [need, people, ...(chosen === undefined ? [] : [chosen])] }, (table): ReachInput => {
    const columns = { ids: placesOf(table, id), need: countsOf(table, need, people), residents: countsOf(table, people) };
    return chosen === undefined ? columns : { ...columns, chosen: table.text(chosen).map((cell, row) => isChosen(cell, chosen, row, table)) };
  });
  return { source: tableSource(file), scenario: null, report: reachCurve(input), name: ownName };
}

/** The table's own labels. */
function unitNames({ table }: PlanningContext): NameOf {
  const labels = new Map(table.unitIds.map((id, at) => [id, table.unitLabels[at] ?? id]));
  return (id) => labels.get(id) ?? id;
}

const yes = new Set(["1", "ja", "yes", "x", "true", "sand"]);
const no = new Set(["", "0", "nej", "no", "-", "false", "falsk"]);

function isChosen(cell: string, column: string, row: number, table: PlainTable): boolean {
  const word = cell.toLowerCase();
  if (yes.has(word) || no.has(word)) return yes.has(word);
  throw new NotValid({ da: `Række ${table.rowNumber(row)} i ${table.file} har "${cell}" i "${column}". Skriv 1, ja eller x for valgt, og 0, nej eller intet for ikke valgt.`, en: `Row ${table.rowNumber(row)} of ${table.file} has "${cell}" in "${column}". Write 1, yes or x for chosen, and 0, no or nothing for not chosen.` });
}
