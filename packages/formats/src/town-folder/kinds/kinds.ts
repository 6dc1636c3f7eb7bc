import { figureKinds } from "./figure-kinds.ts";
import type { FieldSpec, Kind, KindSpec } from "./kind-spec.ts";
import { otherKinds } from "./other-kinds.ts";
import { placeKinds } from "./place-kinds.ts";

/** Every kind of table, in the order documentation lists them; ties in recognition go to the earlier one. */
export const kinds: readonly KindSpec[] = [...placeKinds, ...figureKinds, ...otherKinds];

const byKind = new Map(kinds.map((spec) => [spec.kind as string, spec]));

export function kindNamed(name: string): KindSpec | undefined {
  return byKind.get(name);
}

export function kindSpec(kind: Kind): KindSpec {
  const spec = byKind.get(kind);
  if (spec === undefined) throw new Error(`Expected a kind of table, got ${kind}.`);
  return spec;
}

export function fieldNamed(spec: KindSpec, name: string): FieldSpec | undefined {
  return spec.fields.find((field) => field.name === name);
}
