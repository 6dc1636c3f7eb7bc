import { monitorFigures, monitorTown } from "byfokus/node";
import type { MonitorNames, MonitorReport, PlanningContext } from "byfokus/node";
import type { Command, CommandCall } from "../command.ts";
import { monitorText } from "../describe/monitor-text.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { askedAmong } from "../project/asked.ts";
import { tableSource } from "../project/figure-source.ts";
import type { FigureSource } from "../project/figure-source.ts";
import { readLongTable } from "../project/long-table.ts";
import { withProject } from "../project/with-project.ts";

interface NamedMonitor {
  readonly source: FigureSource;
  readonly names: MonitorNames;
  readonly report: MonitorReport;
}

/** Where places stand and where they are going, with alarms whose rate of false ones is stated. */
export const run: Command = async (call) => {
  const { settings: { file, figures: { falseAlarms = 1 }, json, lang }, effects } = call;
  const { source, names, report } = file === undefined ? await ofTown(call, falseAlarms) : await ofTable(call, file, falseAlarms);
  if (json) printJson(effects, { schema: "byfokus-monitor/1", source, ...report } as const);
  else effects.stdout(monitorText(report, names, lang));
  return exitCodes.ok;
};

async function ofTown(call: CommandCall, falseAlarmsPerQuarter: number): Promise<NamedMonitor> {
  return withProject(call, async ({ context, town }) => ({ source: editionJson(town), names: context, report: monitorTown(onlyAsked(call, context), { falseAlarmsPerQuarter }) }));
}

/** The budget of false alarms is then shared by the curves of the one indicator. */
function onlyAsked({ settings }: CommandCall, context: PlanningContext): PlanningContext {
  const { indicator } = settings.figures;
  if (indicator === undefined) return context;
  const watched = context.frame.indicators.filter(({ id, direction }) => direction !== "context" && context.history.some(({ indicatorId }) => indicatorId === id));
  const asked = askedAmong(indicator, watched.map(({ id }) => id), "--indicator");
  return { ...context, frame: { ...context.frame, indicators: watched.filter(({ id }) => id === asked) } };
}

/** Nothing in a table says what need is, so there is no matrix; and nothing is known of events. */
async function ofTable(call: CommandCall, file: string, falseAlarmsPerQuarter: number): Promise<NamedMonitor> {
  const figures = await readLongTable(call, file);
  const report = monitorFigures(figures, { falseAlarmsPerQuarter });
  const names = { table: { areas: (figures[0]?.ids ?? []).map((id) => ({ id, name: id })) }, frame: { indicators: [] } };
  return { source: tableSource(file), names, report: { ...report, matrix: [], unplaced: [], events: [] } };
}
