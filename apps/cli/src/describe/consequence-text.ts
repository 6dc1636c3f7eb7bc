import { consequenceTable } from "byfokus/node";
import type { Comparison, PlaceNames } from "byfokus/node";
import { printable, textTable } from "../output/text-table.ts";
import { scenarioRemarks } from "./scenario-remarks.ts";

/** The consequence table as a person reads it on a screen: one column per scenario, then what is worth saying of it and of each scenario. */
export function consequenceText(comparison: Comparison, names: PlaceNames, lang: "da" | "en"): string {
  const { columns, rows, notes } = consequenceTable(comparison, lang);
  const table = textTable(["", ...columns.map((column) => column.title)], rows.map((row) => [row.name, ...row.cells.map((cell) => cell.text)]));
  const remarks = scenarioRemarks(comparison, names, lang);
  return [table, ...[...notes, ...remarks].map((note) => `${printable(note)}\n`)].join("");
}
