import type { AreaLink, BaseMapFeature, Board, Flow, Pot, PlanCase, StaffToday, Tenure } from "@byfokus/model";
import { parsePeriod } from "../../tables/parse-date.ts";
import { baseMapWords, boardWords, codeOf, eventWords, levelWords, linkWords, planCaseWords, reasonWords, tenureWords, wordChoices } from "../kinds/words.ts";
import type { FieldTable } from "../recognise/field-table.ts";
import type { IndicatorIndex } from "../recognise/indicator-columns.ts";
import type { Report } from "../rules/issue-log.ts";
import { addItem, sourced, type EventDraft, type Sourced } from "./draft.ts";
import { placeFields, type PlaceFields } from "./place-fields.ts";
import { isPlaceRow, rowsById } from "./rows-by-id.ts";
import { toShare } from "./to-share.ts";

export function readBoards(tables: readonly FieldTable[], report: Report): Sourced<Board> {
  return readById(tables, report, (id, fields) => {
    const kind = fields.word("kind", boardWords);
    const department = fields.id("department");
    const organisation = fields.id("organisation");
    const contactRole = fields.text("contactRole");
    return {
      id,
      name: fields.text("name") ?? id,
      kind: kind ?? "residentsGroup",
      areaIds: fields.list("areas"),
      ...(department && { departmentId: department }),
      ...(organisation && { organisationId: organisation }),
      ...(contactRole && { contactRole }),
      ...fields.validity(),
    };
  });
}

export function readPlanCases(tables: readonly FieldTable[], report: Report): Sourced<PlanCase> {
  return readById(tables, report, (id, fields) => {
    const hearingDeadline = fields.date("hearingDeadline");
    const dwellings = fields.signed("dwellings");
    return {
      id,
      title: fields.text("title") ?? id,
      kind: fields.word("kind", planCaseWords) ?? "localPlan",
      areaIds: fields.list("areas"),
      ...(hearingDeadline && { hearingDeadline }),
      ...(dwellings !== undefined && { dwellings }),
    };
  });
}

/** Events without a day stand on no curve and are left out; so are those of an unknown indicator, which would be taken for every indicator's. */
export function readEvents(tables: readonly FieldTable[], indicators: IndicatorIndex, report: Report): Sourced<EventDraft> {
  return readById(tables, report, (id, fields): EventDraft | undefined => {
    const date = fields.date("date");
    if (date === undefined) report("event-without-date", fields.source, { example: id });
    const level = fields.word("level", levelWords);
    const placeId = fields.id("place");
    const indicator = fields.text("indicator");
    const indicatorId = indicators.find(indicator ?? "");
    const isStranger = indicator !== undefined && indicatorId === undefined;
    if (isStranger) report("unknown-indicator", fields.source, { example: indicator });
    return date === undefined || isStranger ? undefined : {
      event: { id, kind: fields.word("kind", eventWords) ?? "other", date, title: fields.text("title") ?? id, ...(indicatorId && { indicatorId }) },
      ...(placeId && { placeId }),
      ...(level && { level }),
    };
  });
}

export function readPots(tables: readonly FieldTable[], report: Report): Sourced<Pot> {
  return readById(tables, report, (id, fields) => {
    const kr = fields.count("krPerYear");
    const share = fields.text("maxShare");
    const maxShare = share === undefined ? undefined : toShare(fields.count("maxShare"), share.includes("%"));
    const organisations = fields.list("organisations");
    const tenures = fields.list("tenures").flatMap((word): Tenure[] => {
      if (/^(alle?|any)$/i.test(word)) return [];
      const code = codeOf(tenureWords, word);
      if (code === undefined) report("unknown-word", { ...fields.source, column: "ejerformer" }, { example: word, choices: wordChoices(tenureWords) });
      return code === undefined ? [] : [code];
    });
    return {
      id,
      name: fields.text("name") ?? id,
      krPerYear: typeof kr === "number" ? kr : 0,
      ...(typeof maxShare === "number" && { maxShare }),
      ...(tenures.length > 0 && { tenures }),
      ...(organisations.length > 0 && { organisationIds: organisations }),
      ...fields.validity(),
    };
  });
}

export function readFlows(tables: readonly FieldTable[], report: Report): Sourced<Flow> {
  return readRows(tables, report, (fields, table, index) => {
    const households = fields.count("households");
    const year = parsePeriod(table.text("year", index));
    if (year === undefined) report("bad-period", { file: table.file, row: table.row(index) }, { example: table.text("year", index) });
    if (year === undefined || typeof households !== "number") return undefined;
    const from = fields.id("from");
    const to = fields.id("to");
    return { ...(from && { from }), ...(to && { to }), year, households, reason: fields.word("reason", reasonWords) ?? "ordinary" };
  });
}

export function readLinks(tables: readonly FieldTable[], report: Report): Sourced<AreaLink> {
  return readRows(tables, report, (fields) => {
    const a = fields.id("a");
    const b = fields.id("b");
    const kind = fields.word("kind", linkWords);
    if (a === undefined || b === undefined || kind === undefined) return undefined;
    const name = fields.text("name");
    const walkingMinutes = fields.count("walkingMinutes");
    return { a, b, kind, ...(name && { name }), ...(typeof walkingMinutes === "number" && { walkingMinutes }) };
  });
}

export function readStaffToday(tables: readonly FieldTable[], report: Report): Sourced<StaffToday> {
  return readRows(tables, report, (fields, table, index) => {
    const areaId = table.id("area", index);
    const fte = fields.count("fte");
    return isPlaceRow(table, "area", areaId, index, report) && typeof fte === "number" ? { areaId, fte } : undefined;
  });
}

export function readBaseMap(tables: readonly FieldTable[], report: Report): Sourced<BaseMapFeature> {
  return readRows(tables, report, (fields, table, index) => {
    const shape = table.geometry(index);
    const kind = fields.word("kind", baseMapWords);
    const name = fields.text("name");
    return shape === null || kind === undefined ? undefined : { kind, ...(name && { name }), ...shape };
  });
}

type OtherFields = PlaceFields & { /** A number that may be negative; undefined where there is none. */ signed(field: string): number | undefined };

function readById<Item>(tables: readonly FieldTable[], report: Report, make: (id: string, fields: OtherFields) => Item | undefined): Sourced<Item> {
  const result = sourced<Item>();
  for (const place of rowsById(tables, report)) {
    const fields = placeFields(place, report);
    const signed = (field: string): number | undefined => {
      for (const { table, index } of place.rows) {
        const value = table.count(field, index);
        if (typeof value === "number") return value;
      }
      return undefined;
    };
    const item = make(place.id, { ...fields, signed });
    if (item !== undefined) addItem(result, item, fields.source.file, fields.source.row);
  }
  return result;
}

/** Tables whose rows have no id of their own. */
function readRows<Item>(tables: readonly FieldTable[], report: Report, make: (fields: PlaceFields, table: FieldTable, index: number) => Item | undefined): Sourced<Item> {
  const result = sourced<Item>();
  for (const table of tables) {
    for (let index = 0; index < table.rowCount; index += 1) {
      const item = make(placeFields({ id: "", rows: [{ table, index }] }, report), table, index);
      if (item !== undefined) addItem(result, item, table.file, table.row(index));
    }
  }
  return result;
}
