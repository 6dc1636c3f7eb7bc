import type { ProgramChoice } from "../optimise/program-choice.ts";
import type { ModelOptions } from "../optimise/program-model.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";

/** A unit that can be explained: an area or a block, never a person. */
export interface UnitRef {
  readonly kind: "area" | "block";
  readonly id: string;
}

/** Where a unit stands in a program: an index into its areas or its offers. */
export interface ProgramPlace {
  readonly kind: UnitRef["kind"];
  readonly at: number;
}

/** `null` where the program may not choose the unit: locked, kept, without need, or of no use in the type. */
export function programPlace({ areas, offers }: ScopeProgram, { kind, id }: UnitRef): ProgramPlace | null {
  const at = (kind === "area" ? areas : offers).findIndex((item) => item.id === id);
  return at < 0 ? null : { kind, at };
}

/** Every unit the program may choose: areas first. */
export function programUnits({ areas, offers }: ScopeProgram): readonly UnitRef[] {
  return [...areas.map(({ id }): UnitRef => ({ kind: "area", id })), ...offers.map(({ id }): UnitRef => ({ kind: "block", id }))];
}

export function isChosen({ tenths, taken }: ProgramChoice, { kind, at }: ProgramPlace): boolean {
  return kind === "area" ? (tenths[at] ?? 0) > 0 : taken[at] === 1;
}

/** Holds one place in or out, everything else open. */
export function heldAt({ areas, offers }: ScopeProgram, { kind, at }: ProgramPlace, isIn: boolean): ModelOptions {
  const states = new Int8Array(kind === "area" ? areas.length : offers.length).fill(-1);
  states[at] = isIn ? 1 : 0;
  return kind === "area" ? { areas: states } : { offers: states };
}
