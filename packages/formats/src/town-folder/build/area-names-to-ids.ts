import type { FieldTable } from "../recognise/field-table.ts";
import type { Report } from "../rules/issue-log.ts";
import { byName, foldedName } from "./id-index.ts";

/**
 * A table of figures per area is often taken for a table of areas, and may name them by name. Where another table of areas
 * has ids and names, names in the id column of a table without a name column become the ids they stand for.
 *
 * @returns the same tables in the same order, those without such names unchanged
 */
export function areaNamesToIds(tables: readonly FieldTable[], report: Report): readonly FieldTable[] {
  const areas = tables.filter(({ kind }) => kind === "areas");
  const named = areas.filter((table) => table.has("name")).flatMap((table) => rowsOf(table, (index) => ({ id: table.id("id", index), name: table.text("name", index) })));
  if (named.length === 0) return tables;
  const ids = new Set(named.map(({ id }) => id));
  const names = byName(named);
  return tables.map((table) => {
    if (table.kind !== "areas" || table.has("name")) return table;
    const joined = rowsOf(table, (index) => {
      const text = table.id("id", index);
      const id = ids.has(text) ? undefined : names.get(foldedName(text));
      if (id !== undefined) report("joined-by-name", { file: table.file, row: table.row(index) }, { example: `${text} / ${id}` });
      return id;
    });
    return joined.every((id) => id === undefined) ? table : { ...table, id: (field, index) => (field === "id" ? joined[index] : undefined) ?? table.id(field, index) };
  });
}

function rowsOf<Item>(table: FieldTable, read: (index: number) => Item): Item[] {
  return Array.from({ length: table.rowCount }, (_, index) => read(index));
}
