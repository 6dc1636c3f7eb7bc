import type { RawTable } from "../tables/raw-table.ts";
import { checkOriginColumns } from "./check-columns.ts";
import { kindSpec } from "./kinds/kinds.ts";
import { applyMapping } from "./mapping/apply-mapping.ts";
import { fitsPattern } from "./mapping/file-pattern.ts";
import type { TableMapping, TownMapping } from "./mapping/town-mapping.ts";
import type { ColumnGuess, RecognisedTable } from "./read-result.ts";
import { createFieldTable, type FieldTable } from "./recognise/field-table.ts";
import type { IndicatorIndex } from "./recognise/indicator-columns.ts";
import { missingFields, recogniseTable, type Recognition } from "./recognise/recognise-table.ts";
import { isOriginName } from "./recognise/origin-name.ts";
import type { Report } from "./rules/issue-log.ts";

/** Tables with their meaning, and what the import report shows of each. */
export interface Interpretation {
  readonly tables: readonly FieldTable[];
  readonly recognised: readonly RecognisedTable[];
}

/** Gives every table its meaning: by the mapping where it names the file, else by name and columns. */
export function interpretTables(raws: readonly RawTable[], mapping: TownMapping | undefined, indicators: IndicatorIndex, report: Report): Interpretation {
  const tables: FieldTable[] = [];
  const recognised: RecognisedTable[] = [];
  for (const raw of raws) {
    const entries = mapping?.tables.filter(({ files }) => fitsPattern(files, raw.file)) ?? [];
    for (const entry of entries) {
      const table = mappedTable(entry, raw, indicators, report);
      if (table !== undefined) tables.push(table);
      recognised.push(shown(entry.kind, raw, mappedGuesses(entry, raw)));
    }
    if (entries.length > 0) continue;
    const recognition = mapping === undefined || mapping.otherFiles === "recognise" ? recogniseTable(raw, indicators) : undefined;
    recognised.push(shown(recognition?.kind ?? "unknown", raw, recognition === undefined ? raw.headers.map((header) => ({ header, how: "unused" })) : guesses(recognition, raw)));
    if (recognition === undefined) report("unknown-table", { file: raw.file }, { headers: raw.headers.join(", ") });
    else {
      const table = recognisedTable(recognition, raw, report);
      if (table !== undefined) tables.push(table);
    }
  }
  for (const { files } of mapping?.tables ?? []) if (!raws.some((raw) => fitsPattern(files, raw.file))) report("mapping-no-file", { file: "", group: files }, { path: files });
  return { tables, recognised };
}

function mappedTable(entry: TableMapping, raw: RawTable, indicators: IndicatorIndex, report: Report): FieldTable | undefined {
  const allowed = entry.constants.get("indicator") === "nonWesternOrigin";
  const used = [...entry.columns.values(), ...entry.figures.filter(({ indicatorId }) => indicatorId !== "nonWesternOrigin").flatMap(({ count, base, share }) => [count, base, share])];
  for (const column of used) if (column !== undefined && !allowed && entry.kind !== "indicators" && isOriginName(column)) report("origin-column", { file: raw.file, column });
  if (raw.rowCount === 0) report("empty-table", { file: raw.file });
  const figures = entry.figures.flatMap(({ indicatorId, ...roles }) => {
    const known = indicators.find(indicatorId);
    if (known === undefined) report("unknown-indicator", { file: raw.file }, { example: indicatorId });
    return known === undefined ? [] : [{ indicatorId: known, ...roles }];
  });
  return applyMapping({ ...entry, figures }, raw, report);
}

function recognisedTable(recognition: Recognition, raw: RawTable, report: Report): FieldTable | undefined {
  const missing = missingFields(kindSpec(recognition.kind), recognition);
  for (const column of missing) report("missing-column", { file: raw.file, column }, { headers: raw.headers.join(", ") });
  if (missing.length > 0) return undefined;
  checkOriginColumns(raw, recognition, report);
  if (raw.rowCount === 0) {
    report("empty-table", { file: raw.file });
    return undefined;
  }
  const figures = new Map<string, { indicatorId: string; count?: number; base?: number; share?: number }>();
  for (const { indicatorId, role, column } of recognition.indicatorColumns) {
    const entry = figures.get(indicatorId) ?? { indicatorId };
    entry[role] ??= column;
    figures.set(indicatorId, entry);
  }
  const columns = new Map(recognition.matches.map(({ field, column }) => [field, column]));
  const { kind, placeLevel } = recognition;
  return createFieldTable({ kind, raw, columns, constants: new Map(), figures: [...figures.values()], ...(placeLevel !== undefined && { placeLevel }) }, report);
}

function shown(kind: string, raw: RawTable, columns: readonly ColumnGuess[]): RecognisedTable {
  return { kind, file: raw.file, rows: raw.rowCount, columns, notes: raw.notes };
}

function guesses({ matches, indicatorColumns }: Recognition, raw: RawTable): ColumnGuess[] {
  return raw.headers.map((header, column) => {
    const match = matches.find((candidate) => candidate.column === column);
    if (match !== undefined) return { header, field: match.field, how: match.how };
    const figure = indicatorColumns.find((candidate) => candidate.column === column);
    return figure === undefined ? { header, how: "unused" } : { header, field: `${figure.indicatorId}.${figure.role}`, how: "guessed" };
  });
}

function mappedGuesses(entry: TableMapping, raw: RawTable): ColumnGuess[] {
  const fields = new Map<string, string>();
  for (const [field, column] of entry.columns) fields.set(column.toLowerCase(), field);
  for (const { indicatorId, ...roles } of entry.figures) for (const [role, column] of Object.entries(roles)) fields.set(column.toLowerCase(), `${indicatorId}.${role}`);
  return raw.headers.map((header) => {
    const field = fields.get(header.toLowerCase());
    return field === undefined ? { header, how: "unused" } : { header, field, how: "mapped" };
  });
}
