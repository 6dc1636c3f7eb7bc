import { figuresOf, type Count, type IndexMethod } from "@byfokus/model";
import { columnStates, knownFigure, type IndexColumn } from "./index-column.ts";
import type { LadderReason, LadderState } from "./ladder.ts";

/** Why a place is outside the index. */
export interface Exclusion {
  readonly state: LadderState;
  readonly reason: LadderReason;
}

/**
 * Which places stay: named outliers leave first, then places with too few residents, then those without a figure whose
 * rule is to leave the place out. The first reason in the method's order is the one told.
 *
 * @returns one entry per place; `null` = in the index
 */
export function placesInIndex(ids: readonly string[], columns: ReadonlyMap<string, IndexColumn>, residents: readonly Count[] | null, method: IndexMethod): readonly (Exclusion | null)[] {
  const outliers = new Set(method.outliers?.map(({ id }) => id));
  const needed = figuresOf(method).filter((figure) => (figure.missing ?? method.missing) === "excludePlace");
  return ids.map((id, at) => {
    if (outliers.has(id)) return { state: "excluded", reason: { key: "namedOutlier" } };
    const small = method.residents === undefined || residents === null ? null : tooSmall(residents[at] ?? "missing", method.residents.atLeast);
    if (small !== null) return small;
    for (const figure of needed) {
      const state = columns.get(figure.id)?.states[at] ?? knownFigure;
      if (state !== knownFigure) return withoutFigure(state, figure.id);
    }
    return null;
  });
}

function tooSmall(residents: Count, atLeast: number): Exclusion | null {
  if (residents === "suppressed") return { state: "suppressed", reason: { key: "residentsSuppressed" } };
  if (residents === "missing") return { state: "missing", reason: { key: "residentsMissing" } };
  return residents < atLeast ? { state: "tooSmall", reason: { key: "fewResidents" } } : null;
}

export function withoutFigure(state: number, part: string): Exclusion {
  const key = columnStates[state] ?? "figureMissing";
  if (key === "figureSuppressed") return { state: "suppressed", reason: { key, part } };
  return { state: "missing", reason: { key: key === "nobodyCounted" ? key : "figureMissing", part } };
}
