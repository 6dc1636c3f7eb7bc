import type { Count, Observation, PlaceLevel } from "@byfokus/model";
import type { Column } from "../engine/append-columns.ts";
import type { ColumnReader } from "../engine/read-columns.ts";
import { rowAt } from "./row-at.ts";

/**
 * Observations as columns. A count is two columns: the number, and a state that tells
 * known, suppressed and missing apart, so that SQL can never take a hidden figure for zero.
 */
export function observationColumns(observations: readonly Observation[]): Column[] {
  const text = (name: string, pick: (observation: Observation) => string): Column =>
    ({ name, type: "text", at: (row) => pick(rowAt(observations, row)) });
  const number = (name: string, pick: (observation: Observation) => Count): Column =>
    ({ name, type: "number", at: (row) => numberOf(pick(rowAt(observations, row))) });
  return [
    text("indicator_id", (observation) => observation.indicatorId),
    text("level", (observation) => observation.level),
    text("place_id", (observation) => observation.placeId),
    text("period", (observation) => observation.period),
    number("count", (observation) => observation.count),
    text("count_state", (observation) => stateOf(observation.count)),
    number("base", (observation) => observation.base),
    text("base_state", (observation) => stateOf(observation.base)),
  ];
}

/** The observation in a row of the table `observationColumns` filled. */
export function readObservation(row: ColumnReader): Observation {
  return {
    indicatorId: row.text("indicator_id") ?? "",
    level: row.text("level") as PlaceLevel,
    placeId: row.text("place_id") ?? "",
    period: row.text("period") ?? "",
    count: countFrom(row.text("count_state"), row.number("count")),
    base: countFrom(row.text("base_state"), row.number("base")),
  };
}

function numberOf(count: Count): number | null {
  return typeof count === "number" ? count : null;
}

function stateOf(count: Count): string {
  return typeof count === "number" ? "known" : count;
}

function countFrom(state: string | null, value: number | null): Count {
  if (state === "known" && value !== null) return value;
  return state === "suppressed" ? "suppressed" : "missing";
}
