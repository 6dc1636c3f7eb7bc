import { consequenceTable } from "byfokus/node";
import type { Comparison } from "byfokus/node";
import { printable, textTable } from "../output/text-table.ts";

/** The consequence table as a person reads it on a screen: one column per scenario, then what is worth saying of it. */
export function consequenceText(comparison: Comparison, lang: "da" | "en"): string {
  const { columns, rows, notes } = consequenceTable(comparison, lang);
  const table = textTable(["", ...columns.map((column) => column.title)], rows.map((row) => [row.name, ...row.cells.map((cell) => cell.text)]));
  return [table, ...notes.map((note) => `${printable(note)}\n`)].join("");
}
