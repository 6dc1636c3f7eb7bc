import type { Stairwell, Tenure } from "@byfokus/model";
import type { Column } from "../engine/append-columns.ts";
import type { ColumnReader } from "../engine/read-columns.ts";
import { rowAt } from "./row-at.ts";

/** Stairwells as columns; an absent field is NULL. `department_ids` is a JSON list, as a stairwell may have two. */
export function stairwellColumns(stairwells: readonly Stairwell[]): Column[] {
  const text = (name: string, pick: (stairwell: Stairwell) => string | undefined): Column =>
    ({ name, type: "text", at: (row) => pick(rowAt(stairwells, row)) ?? null });
  const number = (name: string, pick: (stairwell: Stairwell) => number | undefined): Column =>
    ({ name, type: "number", at: (row) => pick(rowAt(stairwells, row)) ?? null });
  return [
    text("id", (stairwell) => stairwell.id),
    text("label", (stairwell) => stairwell.label),
    text("tenure", (stairwell) => stairwell.tenure),
    text("department_ids", (stairwell) => JSON.stringify(stairwell.departmentIds)),
    text("area_id", (stairwell) => stairwell.areaId),
    text("district_id", (stairwell) => stairwell.districtId),
    text("building_id", (stairwell) => stairwell.buildingId),
    number("dwellings", (stairwell) => stairwell.dwellings),
    number("households", (stairwell) => stairwell.households),
    number("residents", (stairwell) => stairwell.residents),
    number("x", (stairwell) => stairwell.point?.[0]),
    number("y", (stairwell) => stairwell.point?.[1]),
    text("valid_from", (stairwell) => stairwell.validFrom),
    text("valid_to", (stairwell) => stairwell.validTo),
  ];
}

/** The stairwell in a row of the table `stairwellColumns` filled. */
export function readStairwell(row: ColumnReader): Stairwell {
  const areaId = row.text("area_id");
  const districtId = row.text("district_id");
  const buildingId = row.text("building_id");
  const households = row.number("households");
  const x = row.number("x");
  const y = row.number("y");
  const validFrom = row.text("valid_from");
  const validTo = row.text("valid_to");
  return {
    id: row.text("id") ?? "",
    label: row.text("label") ?? "",
    tenure: row.text("tenure") as Tenure,
    departmentIds: JSON.parse(row.text("department_ids") ?? "[]"),
    ...(areaId === null ? {} : { areaId }),
    ...(districtId === null ? {} : { districtId }),
    ...(buildingId === null ? {} : { buildingId }),
    dwellings: row.number("dwellings") ?? 0,
    ...(households === null ? {} : { households }),
    residents: row.number("residents") ?? 0,
    ...(x === null || y === null ? {} : { point: [x, y] as const }),
    ...(validFrom === null ? {} : { validFrom }),
    ...(validTo === null ? {} : { validTo }),
  };
}
