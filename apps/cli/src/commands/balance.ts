import { balanceChange, balanceOverTime, isKnown, measureBalance, measureSegregation } from "byfokus/node";
import type { Count, PlanningContext, SegregationInput } from "byfokus/node";
import type { Command, CommandCall } from "../command.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { segregationText } from "../describe/segregation-text.ts";
import { townBalanceText } from "../describe/town-balance-text.ts";
import type { BalanceHistory } from "../describe/town-balance-text.ts";
import { exitCodes, UsageError } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { asked, askedAmong } from "../project/asked.ts";
import { areaNames, tableSource } from "../project/figure-source.ts";
import { countsOf, placesOf, takeFromTable } from "../project/open-table.ts";
import { withProject } from "../project/with-project.ts";

/** How evenly a group is spread, beside what chance alone gives: of a table's columns, or of need and indicators in a town. */
export const run: Command = async (call) => (call.settings.file === undefined ? ofTown(call) : ofTable(call, call.settings.file));

async function ofTable(call: CommandCall, file: string): ReturnType<Command> {
  const { settings: { figures: { id, group, others, base, within = [] }, json, lang }, effects } = call;
  const counted = asked(group, "--group <COLUMN>");
  if (others === undefined && base === undefined) throw new UsageError({ da: "Skriv --others <KOLONNE> (alle andre) eller --base <KOLONNE> (alle).", en: "Expected --others <COLUMN> (everybody else) or --base <COLUMN> (everybody), got neither." });
  const report = measureSegregation(await takeFromTable(call, file, { columns: [counted, others ?? base ?? "", ...within] }, (table): SegregationInput => {
    const ids = placesOf(table, id);
    const inGroup = countsOf(table, counted, others === undefined ? base : undefined);
    const rest = others === undefined ? remainder(table.numbers(base ?? ""), inGroup) : countsOf(table, others);
    const levels = within.map((column) => table.text(column).map((name) => (name === "" ? null : name)));
    return { ids, group: inGroup, others: rest, within: levels, levelNames: [...within, "places"] };
  }));
  if (json) printJson(effects, { schema: "byfokus-balance/1", source: tableSource(file), table: report, town: null, overTime: [] } as const);
  else effects.stdout(segregationText(report, lang));
  return exitCodes.ok;
}

/** Everybody less the group; what is hidden or missing in either is so in the rest. */
function remainder(all: readonly Count[], group: readonly Count[]): readonly Count[] {
  return all.map((base, row) => {
    const count = group[row] ?? "missing";
    if (!isKnown(base)) return base;
    return isKnown(count) ? base - count : count;
  });
}

async function ofTown(call: CommandCall): ReturnType<Command> {
  return withProject(call, async ({ context, town }) => {
    const { settings: { json, lang }, effects } = call;
    const balance = measureBalance(context);
    const overTime = indicatorsOf(call, context).map((indicatorId): BalanceHistory => historyOf(context, indicatorId));
    if (json) printJson(effects, { schema: "byfokus-balance/1", source: editionJson(town), table: null, town: balance, overTime } as const);
    else effects.stdout(townBalanceText(balance, overTime, context, areaNames(context), lang));
    return exitCodes.ok;
  });
}

/** The one asked for, else those of the need. */
function indicatorsOf({ settings }: CommandCall, { history, table }: PlanningContext): readonly string[] {
  const known = [...new Set(history.map(({ indicatorId }) => indicatorId as string))];
  const { indicator } = settings.figures;
  if (indicator !== undefined) return [askedAmong(indicator, known, "--indicator")];
  return table.need.parts.map(({ indicatorId }) => indicatorId as string).filter((id) => known.includes(id));
}

function historyOf(context: PlanningContext, indicatorId: string): BalanceHistory {
  const years = balanceOverTime(context, indicatorId);
  const [first, last] = [years[0]?.period, years.at(-1)?.period];
  return { indicatorId, years, change: first === undefined || last === undefined || first === last ? null : balanceChange(context, indicatorId, first, last) };
}
