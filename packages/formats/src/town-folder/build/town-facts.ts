import type { Edition, IsoDate } from "@byfokus/model";
import { exportWords } from "../kinds/words.ts";
import type { TownMapping } from "../mapping/town-mapping.ts";
import type { FieldTable } from "../recognise/field-table.ts";
import type { Report } from "../rules/issue-log.ts";
import { placeFields } from "./place-fields.ts";

/** What a folder says about itself; the mapping file first, then its own table. */
export interface TownFacts {
  readonly name?: string;
  readonly synthetic: boolean;
  readonly asOf?: IsoDate;
  readonly label?: string;
  readonly export: Edition["export"];
  readonly sources?: readonly string[];
}

export function readTownFacts(tables: readonly FieldTable[], mapping: TownMapping | undefined, report: Report): TownFacts {
  const table = tables.find((candidate) => candidate.kind === "town" && candidate.rowCount > 0);
  const fields = table === undefined ? undefined : placeFields({ id: "", rows: [{ table, index: 0 }] }, report);
  const stated = mapping?.town ?? {};
  const name = stated.name ?? fields?.text("name");
  const asOf = stated.asOf ?? fields?.date("asOf");
  const label = stated.label ?? fields?.text("label");
  // Names of sources may hold commas and plus signs: only the upright bar parts them.
  const listed = fields?.text("sources")?.split("|").map((source) => source.trim()).filter((source) => source !== "");
  const sources = stated.sources ?? listed;
  return {
    ...(name && { name }),
    synthetic: stated.synthetic ?? fields?.flag("synthetic") ?? false,
    ...(asOf && { asOf }),
    ...(label && { label }),
    export: stated.export ?? fields?.word("export", exportWords) ?? "area",
    ...(sources !== undefined && sources.length > 0 && { sources }),
  };
}
