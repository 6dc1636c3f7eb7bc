import type { Indicator } from "@byfokus/model";
import { directionWords, unitWords } from "../kinds/words.ts";
import type { FieldTable } from "../recognise/field-table.ts";
import type { Report } from "../rules/issue-log.ts";
import { addItem, sourced, type Sourced } from "./draft.ts";
import { placeFields } from "./place-fields.ts";
import { rowsById } from "./rows-by-id.ts";

/** The folder's own indicator definitions. English texts fall back to the Danish ones. */
export function readIndicators(tables: readonly FieldTable[], report: Report): Sourced<Indicator> {
  const result = sourced<Indicator>();
  for (const place of rowsById(tables, report)) {
    const fields = placeFields(place, report);
    const both = (name: string): { da: string; en: string } => {
      const da = fields.text(`${name}Da`) ?? "";
      return { da, en: fields.text(`${name}En`) ?? da };
    };
    const validTo = fields.date("validTo");
    const item: Indicator = {
      id: place.id,
      title: both("title"),
      numerator: both("numerator"),
      denominator: both("denominator"),
      unit: fields.word("unit", unitWords) ?? "persons",
      direction: fields.word("direction", directionWords) ?? "context",
      source: fields.text("source") ?? "",
      purpose: both("purpose"),
      validFrom: fields.date("validFrom") ?? "1900-01-01",
      ...(validTo && { validTo }),
      ...(fields.flag("origin") && { origin: true as const }),
    };
    addItem(result, item, fields.source.file, fields.source.row);
  }
  return result;
}
