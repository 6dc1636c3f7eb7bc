import { importReportView, readFolder } from "byfokus/node";
import type { Command } from "../command.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { printable, textTable } from "../output/text-table.ts";
import { folderOf } from "../project/folder-of.ts";
import { cliText } from "../words.ts";

/** Where the names stand that a column of figures may carry. */
const indicatorList = { da: "Indikatorerne, en kolonne kan hedde efter, står i docs/indicators.md.", en: "The indicators a column may be named after are in docs/indicators.md." };

/** Shows which tables and columns were recognised, and as what. Keeps nothing. */
export const run: Command = async ({ settings, effects }) => {
  const report = await readFolder(folderOf(settings), { mapping: settings.mapping, today: settings.date });
  if (settings.json) {
    printJson(effects, {
      schema: "byfokus-inspect/1",
      tables: report.tables.map(({ kind, file, rows, columns, notes }) => ({
        name: kind, file, rows, notes, columns: columns.map(({ header, field, how }) => ({ header, field: field ?? null, how })),
      })),
    } as const);
    return exitCodes.ok;
  }
  const { summary, tables } = importReportView(report, settings.lang);
  for (const { file, kind, rows, columns, notes } of tables) {
    effects.stdout(`${printable(`${file}: ${kind}, ${rows}${notes === "" ? "" : ` (${notes})`}`)}\n`);
    effects.stdout(`${textTable(cliText(settings.lang).columns, columns.map(({ header, field, how }) => [header, field === "" ? "–" : field, how]))}\n`);
  }
  effects.stdout(`${summary}\n${indicatorList[settings.lang]}\n`);
  return exitCodes.ok;
};
