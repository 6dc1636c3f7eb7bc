import { readFileSync } from "node:fs";
import { parseLawBook, type LawFigure, type LawMeasureId, type LawRow } from "@byfokus/model";
import type { ClassVerdict, CriterionVerdict, LawVerdict } from "../law-verdict.ts";

/** The shipped rule book, read as data: planning does not use the catalogue. */
export const shippedBook = parseLawBook(JSON.parse(readFileSync(new URL("../../../../catalogue/src/law/almenboligloven-61a.json", import.meta.url), "utf8")));

/** An area that has passed both size tests, on the list of 2021, with no figures but those given. */
export function lawRow(figures: Partial<Record<LawMeasureId, LawFigure>>, parts: Partial<LawRow> = {}): LawRow {
  return { areaId: "A", name: "A", list: "2021-12-01", residents: { atLeast: 1000 }, residents2010: { atLeast: 1000 }, figures, ...parts };
}

/** Counts of the newest years, newest first, ending with the list of 2021. */
export function counts(...years: readonly (readonly [number, number])[]): LawFigure {
  return { kind: "counts", years: years.map(([count, base], back) => ({ year: 2021 - back, count, base })) };
}

/** A percentage as it is printed: "40.0" has one decimal. */
export function percent(printed: string, base?: number): LawFigure {
  return { kind: "percent", percent: Number(printed), decimals: printed.split(".")[1]?.length ?? 0, ...(base === undefined ? {} : { base }) };
}

export function criterionOf(verdict: LawVerdict | undefined, id: string): CriterionVerdict {
  const found = verdict?.criteria.find((criterion) => criterion.id === id);
  if (found === undefined) throw new Error(`Expected a criterion "${id}", got none.`);
  return found;
}

export function classOf(verdict: LawVerdict | undefined, id: string): ClassVerdict {
  const found = verdict?.classes.find((each) => each.id === id);
  if (found === undefined) throw new Error(`Expected a class "${id}", got none.`);
  return found;
}
