import { monitorView } from "byfokus/node";
import type { MonitorNames, MonitorReport } from "byfokus/node";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";

/** The promise of few false alarms, the matrix of a town, alarms, sure changes, and what is not watched. */
export function monitorText(report: MonitorReport, names: MonitorNames, lang: "da" | "en"): string {
  const text = figureText(lang).monitor;
  const view = monitorView(report, names, lang);
  const cells = view.levels.map(({ title, cells: row }) => [title, ...row.map((places) => places.map(({ name }) => name).join(", ") || "\u2013")]);
  const alarms = view.alarms.map((row) => [row.name, row.indicator, row.state, row.since, row.level, row.speed, row.events]);
  const changes = view.changes.map((row) => [row.name, row.indicator, row.change, row.interval, row.direction]);
  return [
    report.matrix.length === 0 ? "" : `${printable(view.sentence)}\n`,
    `${view.promise}\n`,
    report.matrix.length === 0 ? "" : `\n${textTable(["", ...view.directions], cells, { wordColumns: 4 })}`,
    view.unplaced === "" ? "" : `${printable(view.unplaced)}\n`,
    alarms.length === 0 ? `\n${text.noAlarms}\n` : `\n${textTable([text.area, text.indicator, text.state, text.since, text.level, text.speed, text.events], alarms, { wordColumns: 7 })}`,
    changes.length === 0 ? `\n${text.noChanges}\n` : `\n${textTable([text.area, text.indicator, text.change, text.interval, text.direction], changes, { wordColumns: 2 })}`,
    view.notWatched.length === 0 ? "" : `\n${view.notWatched.map((line) => `${line}\n`).join("")}`,
  ].join("");
}
