import type { Count, Position, Tenure } from "@byfokus/model";
import { guessFromRange, projectorFrom } from "../../tables/coordinates.ts";
import { parseDate } from "../../tables/parse-date.ts";
import { parseFlag } from "../../tables/parse-flag.ts";
import { codeOf, tenureWords, wordChoices, type WordList } from "../kinds/words.ts";
import type { Report } from "../rules/issue-log.ts";
import type { PlaceRows, RowRef } from "./rows-by-id.ts";

/** Reads one place's fields over all its rows: the first file that says something is believed, a later contradiction is reported. */
export interface PlaceFields {
  text(field: string): string | undefined;
  id(field: string): string | undefined;
  list(field: string): readonly string[];
  count(field: string): Count;
  date(field: string): string | undefined;
  validity(): { validFrom?: string; validTo?: string };
  tenure(): Tenure | undefined;
  word<Code extends string>(field: string, words: WordList<Code>): Code | undefined;
  flag(field: string): boolean;
  /** The file and row of the first table that has the place. */
  readonly source: { readonly file: string; readonly row: number };
}

export function placeFields({ id, rows }: PlaceRows, report: Report): PlaceFields {
  const first = rows[0];
  const at = ({ table, index }: RowRef): { file: string; row: number } => ({ file: table.file, row: table.row(index) });

  function find(field: string): { ref: RowRef; text: string } | undefined {
    let found: { ref: RowRef; text: string } | undefined;
    for (const ref of rows) {
      const text = ref.table.text(field, ref.index);
      if (text === "") continue;
      if (found === undefined) found = { ref, text };
      else if (found.text !== text) report("join-differs", { ...at(ref), column: ref.table.header(field) }, { example: `${id}: ${found.text} / ${text}` });
    }
    return found;
  }

  function date(field: string): string | undefined {
    const found = find(field);
    if (found === undefined) return undefined;
    const parsed = parseDate(found.text) ?? (/^\d{4}$/.test(found.text) ? `${found.text}-01-01` : undefined);
    if (parsed === undefined) report("bad-date", { ...at(found.ref), column: found.ref.table.header(field) }, { example: found.text });
    return parsed;
  }

  function word<Code extends string>(field: string, words: WordList<Code>): Code | undefined {
    const found = find(field);
    if (found === undefined) return undefined;
    const code = codeOf(words, found.text);
    if (code === undefined) report("unknown-word", { ...at(found.ref), column: found.ref.table.header(field) }, { example: found.text, choices: wordChoices(words) });
    return code;
  }

  return {
    source: first === undefined ? { file: "", row: 0 } : at(first),
    text: (field) => find(field)?.text,
    id(field) {
      const found = find(field);
      return found?.ref.table.id(field, found.ref.index);
    },
    list(field) {
      const found = find(field);
      return found === undefined ? [] : splitList(found.ref.table.id(field, found.ref.index));
    },
    count(field) {
      for (const ref of rows) {
        const count = ref.table.count(field, ref.index);
        if (count === "missing") continue;
        if (typeof count === "number" && count < 0) report("negative-number", { ...at(ref), column: ref.table.header(field) }, { example: String(count) });
        return count;
      }
      return "missing";
    },
    date,
    validity() {
      const validFrom = date("validFrom");
      const validTo = date("validTo");
      return { ...(validFrom && { validFrom }), ...(validTo && { validTo }) };
    },
    tenure() {
      const found = find("tenure");
      if (found === undefined) return undefined;
      // Register extracts write the owner code as 20, 20.0 or 020.
      const code = codeOf(tenureWords, found.text.replace(/^0+(?=\d)/, "").replace(/[.,]0+$/, ""));
      if (code === undefined) report("unknown-tenure", { ...at(found.ref), column: found.ref.table.header("tenure") }, { example: found.text });
      return code ?? "other";
    },
    word,
    flag(field) {
      const found = find(field);
      if (found === undefined) return false;
      const flag = parseFlag(found.text);
      if (flag === undefined) report("bad-flag", { ...at(found.ref), column: found.ref.table.header(field) }, { example: found.text });
      return flag ?? false;
    },
  };
}

/** Ids or words of one cell: separated by `|` where there is one, else by `+`, `,` or `;`. */
export function splitList(text: string): string[] {
  return text
    .split(text.includes("|") ? "|" : /[+,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Points of places, read together because their coordinate system is one for the table. Keys are place ids. */
export async function readPoints(places: readonly PlaceRows[], report: Report): Promise<ReadonlyMap<string, Position>> {
  const byFile = new Map<string, { id: string; position: Position }[]>();
  for (const { id, rows } of places) {
    for (const { table, index } of rows) {
      const position = rawPoint({ table, index }, report);
      if (position === undefined) continue;
      const list = byFile.get(table.file);
      if (list === undefined) byFile.set(table.file, [{ id, position }]);
      else list.push({ id, position });
      break;
    }
  }
  const points = new Map<string, Position>();
  for (const [file, list] of byFile) {
    const bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
    for (const { position: [x, y] } of list) {
      bounds.minX = Math.min(bounds.minX, x);
      bounds.minY = Math.min(bounds.minY, y);
      bounds.maxX = Math.max(bounds.maxX, x);
      bounds.maxY = Math.max(bounds.maxY, y);
    }
    const range = guessFromRange(bounds.minX, bounds.minY, bounds.maxX, bounds.maxY);
    if (range === "swapped") {
      report("axes-swapped", { file }, { example: `${bounds.minX}, ${bounds.minY}` });
      continue;
    }
    const project = await projectorFrom(range === "unknown" ? "EPSG:25832" : range);
    for (const { id, position } of list) points.set(id, project(position));
  }
  return points;
}

function rawPoint({ table, index }: RowRef, report: Report): Position | undefined {
  const shape = table.geometry(index);
  if (shape !== null && "point" in shape) return shape.point;
  const x = table.count("x", index);
  const y = table.count("y", index);
  if (typeof x === "number" && typeof y === "number") return [x, y];
  const text = table.text("point", index);
  if (text === "" || /EMPTY$/i.test(text)) return undefined;
  const match = /^(?:SRID=\d+;)?POINT\s*Z?\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)(?:\s+-?[\d.]+)?\s*\)$/i.exec(text);
  const position: Position = [Number(match?.[1]), Number(match?.[2])];
  if (Number.isFinite(position[0]) && Number.isFinite(position[1])) return position;
  report("bad-point", { file: table.file, row: table.row(index) }, { example: text });
  return undefined;
}
