import { basename } from "node:path";
import type { PlanningContext } from "byfokus/node";
import type { EditionJson } from "../describe/scenario-json.ts";

/** What the figures of an answer were taken from: an edition of a town, or one table. */
export type FigureSource = EditionJson | { readonly file: string };

export function tableSource(path: string): FigureSource {
  return { file: basename(path) };
}

/** What places are called; a place without a name is its id. */
export type NameOf = (id: string) => string;

export function areaNames({ table }: PlanningContext): NameOf {
  const names = new Map(table.areas.map(({ id, name }) => [id as string, name]));
  return (id) => names.get(id) ?? id;
}

/** A table names its places by their ids alone. */
export const ownName: NameOf = (id) => id;
