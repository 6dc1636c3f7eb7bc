import type { Indicator } from "@byfokus/model";
import type { CellMark } from "../../tables/cell-marks.ts";
import { parseDate } from "../../tables/parse-date.ts";
import { kinds, kindNamed, fieldNamed } from "../kinds/kinds.ts";
import type { KindSpec } from "../kinds/kind-spec.ts";
import { createMappingReader, type MappingProblem, type MappingReader } from "./mapping-problem.ts";
import { mappingSchema, type Condition, type FigureColumns, type TableMapping, type TownMapping } from "./town-mapping.ts";

const tableKeys = ["files", "kind", "columns", "constants", "where", "noValueWhere", "distinct", "idCase", "marks", "decimal", "figures"];

/** Checks a mapping file (parsed JSON, or its text). With problems there is no mapping: nothing is half applied. */
export function parseMapping(input: unknown): { readonly mapping: TownMapping } | { readonly problems: readonly MappingProblem[] } {
  const read = createMappingReader();
  const root = read.object(typeof input === "string" ? parseText(input, read) : input, "$", ["schema", "town", "tables", "indicators", "otherFiles"]);
  if (root.get("schema") !== mappingSchema) {
    read.fail("$.schema", { da: `skemaet skal være ${mappingSchema}`, en: `the schema must be ${mappingSchema}` }, { da: `Skriv "schema": "${mappingSchema}".`, en: `Write "schema": "${mappingSchema}".` });
  }
  const mapping: TownMapping = {
    town: parseTown(root.get("town"), read),
    tables: read.list(root.get("tables"), "$.tables").flatMap((entry, index) => parseTable(entry, `$.tables[${index}]`, read) ?? []),
    indicators: read.list(root.get("indicators"), "$.indicators").flatMap((entry, index) => parseIndicator(entry, `$.indicators[${index}]`, read) ?? []),
    otherFiles: read.choice(root.get("otherFiles"), "$.otherFiles", ["ignore", "recognise"]) ?? "ignore",
  };
  return read.problems.length > 0 ? { problems: read.problems } : { mapping };
}

function parseText(text: string, read: MappingReader): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return read.fail("$", { da: "filen er ikke gyldig JSON", en: "the file is not valid JSON" }, { da: "Se efter manglende kommaer og anførselstegn.", en: "Look for missing commas and quotation marks." });
  }
}

function parseTown(value: unknown, read: MappingReader): TownMapping["town"] {
  const town = read.object(value, "$.town", ["name", "synthetic", "asOf", "label", "export", "sources"]);
  const name = read.text(town.get("name"), "$.town.name");
  const synthetic = read.flag(town.get("synthetic"), "$.town.synthetic");
  const asOfText = read.text(town.get("asOf"), "$.town.asOf");
  const asOf = asOfText === undefined ? undefined : (parseDate(asOfText) ?? read.fail("$.town.asOf", { da: `'${asOfText}' er ikke en dato`, en: `'${asOfText}' is no date` }, { da: "Skriv 2026-12-31.", en: "Write 2026-12-31." }));
  const label = read.text(town.get("label"), "$.town.label");
  const level = read.choice(town.get("export"), "$.town.export", ["none", "area", "full"] as const);
  const sources = read.list(town.get("sources"), "$.town.sources").flatMap((source, index) => read.text(source, `$.town.sources[${index}]`) ?? []);
  return { ...(name && { name }), ...(synthetic !== undefined && { synthetic }), ...(asOf && { asOf }), ...(label && { label }), ...(level && { export: level }), ...(sources.length > 0 && { sources }) };
}

function parseTable(value: unknown, path: string, read: MappingReader): TableMapping | undefined {
  const entry = read.object(value, path, tableKeys);
  const files = read.text(entry.get("files"), `${path}.files`) ?? read.fail(`${path}.files`, { da: "filens navn mangler", en: "the file's name is missing" }, { da: 'Skriv "files": "navn.csv".', en: 'Write "files": "name.csv".' });
  const kind = read.choice(entry.get("kind"), `${path}.kind`, kinds.map((spec) => spec.kind));
  const spec = kind === undefined ? undefined : kindNamed(kind);
  if (entry.get("kind") === undefined) read.fail(`${path}.kind`, { da: "'kind' mangler", en: "'kind' is missing" }, { da: `Brug en af: ${kinds.map((known) => known.kind).join(", ")}.`, en: `Use one of: ${kinds.map((known) => known.kind).join(", ")}.` });
  if (files === undefined || spec === undefined) return undefined;
  const columns = fieldMap(entry.get("columns"), `${path}.columns`, spec, read);
  const constants = fieldMap(entry.get("constants"), `${path}.constants`, spec, read);
  for (const field of spec.fields) {
    if (field.required === true && !columns.has(field.name) && !constants.has(field.name)) {
      read.fail(`${path}.columns.${field.name}`, { da: `feltet '${field.name}' skal pege på en kolonne`, en: `the field '${field.name}' must point at a column` }, { da: `Skriv "${field.name}": "kolonnens navn".`, en: `Write "${field.name}": "the column's name".` });
    }
  }
  const idCase = read.choice(entry.get("idCase"), `${path}.idCase`, ["lower", "upper"] as const);
  const decimal = read.choice(entry.get("decimal"), `${path}.decimal`, [",", "."] as const);
  return {
    files,
    kind: spec.kind,
    columns,
    constants,
    where: conditions(entry.get("where"), `${path}.where`, read),
    noValueWhere: conditions(entry.get("noValueWhere"), `${path}.noValueWhere`, read),
    distinct: read.flag(entry.get("distinct"), `${path}.distinct`) ?? false,
    ...(idCase && { idCase }),
    marks: markMap(entry.get("marks"), `${path}.marks`, read),
    ...(decimal && { decimal }),
    figures: figureColumns(entry.get("figures"), `${path}.figures`, read),
  };
}

function fieldMap(value: unknown, path: string, spec: KindSpec, read: MappingReader): Map<string, string> {
  const result = new Map<string, string>();
  for (const [field, target] of read.object(value, path, spec.fields.map((known) => known.name))) {
    const text = typeof target === "boolean" ? (target ? "JA" : "NEJ") : read.text(target, `${path}.${field}`);
    if (fieldNamed(spec, field) !== undefined && text !== undefined) result.set(field, text);
  }
  return result;
}

function conditions(value: unknown, path: string, read: MappingReader): Condition[] {
  return [...read.object(value, path)].map(([column, wanted]) => {
    const isNot = typeof wanted === "object" && wanted !== null && !Array.isArray(wanted);
    const inner: unknown = isNot ? read.object(wanted, `${path}.${column}`, ["not"]).get("not") : wanted;
    const list: readonly unknown[] = Array.isArray(inner) ? inner : [inner];
    const values = list.flatMap((item, index) => (item === "" ? "" : (read.text(item ?? null, `${path}.${column}[${index}]`) ?? [])));
    return { column, values, not: isNot };
  });
}

function markMap(value: unknown, path: string, read: MappingReader): Map<string, CellMark> {
  const result = new Map<string, CellMark>();
  for (const [text, meaning] of read.object(value, path)) {
    const mark = read.choice(meaning, `${path}.${text}`, ["zero", "missing", "suppressed"] as const);
    if (mark !== undefined) result.set(text.trim().toLowerCase(), mark);
  }
  return result;
}

function figureColumns(value: unknown, path: string, read: MappingReader): FigureColumns[] {
  return [...read.object(value, path)].map(([indicatorId, target]) => {
    const entry = read.object(target, `${path}.${indicatorId}`, ["count", "base", "share"]);
    const column = (role: "count" | "base" | "share"): Partial<FigureColumns> => {
      const text = read.text(entry.get(role), `${path}.${indicatorId}.${role}`);
      return text === undefined ? {} : { [role]: text };
    };
    return { indicatorId, ...column("count"), ...column("base"), ...column("share") };
  });
}

function parseIndicator(value: unknown, path: string, read: MappingReader): Indicator | undefined {
  const entry = read.object(value, path, ["id", "title", "numerator", "denominator", "unit", "direction", "source", "purpose", "validFrom", "validTo", "origin"]);
  const both = (key: string): { da: string; en: string } => {
    const field = entry.get(key);
    if (typeof field === "string") return { da: field, en: field };
    const texts = read.object(field, `${path}.${key}`, ["da", "en"]);
    const da = read.text(texts.get("da"), `${path}.${key}.da`) ?? "";
    return { da, en: read.text(texts.get("en"), `${path}.${key}.en`) ?? da };
  };
  const need = <Value>(key: string, found: Value | undefined): Value | undefined => found ?? (entry.get(key) === undefined ? read.fail(`${path}.${key}`, { da: `'${key}' mangler`, en: `'${key}' is missing` }, { da: `Tilføj "${key}".`, en: `Add "${key}".` }) : undefined);
  const id = need("id", read.text(entry.get("id"), `${path}.id`));
  const unit = need("unit", read.choice(entry.get("unit"), `${path}.unit`, ["households", "persons", "dwellings"] as const));
  const direction = read.choice(entry.get("direction"), `${path}.direction`, ["higherIsNeed", "lowerIsNeed", "context"] as const) ?? "context";
  const title = need("title", entry.get("title") === undefined ? undefined : both("title"));
  const validTo = read.text(entry.get("validTo"), `${path}.validTo`);
  if (id === undefined || unit === undefined || title === undefined) return undefined;
  return {
    id,
    title,
    numerator: both("numerator"),
    denominator: both("denominator"),
    unit,
    direction,
    source: read.text(entry.get("source"), `${path}.source`) ?? "",
    purpose: both("purpose"),
    validFrom: read.text(entry.get("validFrom"), `${path}.validFrom`) ?? "1900-01-01",
    ...(validTo && { validTo }),
    ...(entry.get("origin") === true && { origin: true as const }),
  };
}
