import type { RawTable } from "../../tables/raw-table.ts";
import { createFieldTable, type FieldTable } from "../recognise/field-table.ts";
import type { Report } from "../rules/issue-log.ts";
import type { Condition, TableMapping } from "./town-mapping.ts";

/** A raw table as one entry of the mapping describes it; undefined where a column it names is not there. */
export function applyMapping(entry: TableMapping, raw: RawTable, report: Report): FieldTable | undefined {
  let complete = true;
  const columnOf = (name: string): number => {
    const wanted = name.trim().toLowerCase();
    const exact = raw.headers.indexOf(name);
    const column = exact !== -1 ? exact : raw.headers.findIndex((header) => header.trim().toLowerCase() === wanted);
    if (column === -1) {
      complete = false;
      report("mapping-no-column", { file: raw.file, column: name }, { headers: raw.headers.join(", ") });
    }
    return column;
  };
  const columns = new Map([...entry.columns].map(([field, name]) => [field, columnOf(name)]));
  const figures = entry.figures.map(({ indicatorId, count, base, share }) => ({
    indicatorId,
    ...(count !== undefined && { count: columnOf(count) }),
    ...(base !== undefined && { base: columnOf(base) }),
    ...(share !== undefined && { share: columnOf(share) }),
  }));
  const where = entry.where.map((condition) => test(condition, raw, columnOf(condition.column)));
  const noValue = entry.noValueWhere.map((condition) => test(condition, raw, columnOf(condition.column)));
  if (!complete) return undefined;
  const keep = where.length === 0 ? undefined : [...Array(raw.rowCount).keys()].filter((index) => where.every((holds) => holds(index)));
  const { kind, constants, distinct, idCase, marks, decimal } = entry;
  return createFieldTable(
    {
      kind, raw, columns, constants, figures, distinct, marks,
      ...(keep && { keep }),
      ...(idCase && { idCase }),
      ...(decimal && { decimal }),
      ...(noValue.length > 0 && { noValue: (index: number) => noValue.every((holds) => holds(index)) }),
    },
    report,
  );
}

/** Cells are compared as text; numbers also by value, so that 0, "0,0" and "0.0" are one. */
function test({ values, not }: Condition, raw: RawTable, column: number): (index: number) => boolean {
  const wanted = new Set(values);
  const numbers = new Set(values.filter((value) => value.trim() !== "").map(Number).filter((value) => !Number.isNaN(value)));
  const cells = raw.columns[column] ?? [];
  return (index) => {
    const text = (cells[index] ?? "").trim();
    const found = wanted.has(text) || (text !== "" && numbers.has(Number(text.replace(",", "."))));
    return found !== not;
  };
}
