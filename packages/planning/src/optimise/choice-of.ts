import { memberKey, type Member } from "@byfokus/model";
import type { ProgramChoice } from "./program-choice.ts";
import type { ProgramArea, ScopeProgram } from "./scope-program.ts";

/**
 * Why a scope is none of the program's choices.
 * - `unknown`: the program may not choose it (another place, locked out, or of no use);
 * - `belowCriticalMass`, `beyondCurve`: staff that reaches nobody, or more than the last that reaches anybody;
 * - `notInTenths`: staff is placed in tenths of an FTE;
 * - `tooManyPlaces`: more places than can be used, or than the type keeps;
 * - `oneRoad`: an offer inside an area with area work;
 * - `fixed`: a kept or locked-in member that is missing, or is there with other staff.
 */
export interface OutsideProgram {
  readonly member: Member;
  readonly reason: "unknown" | "belowCriticalMass" | "beyondCurve" | "notInTenths" | "tooManyPlaces" | "oneRoad" | "fixed";
}

/** A scope's members read back as a choice; `null` with every reason where they are none. Rules are not asked (`brokenRules`). */
export function choiceOf(program: ScopeProgram, members: readonly Member[]): { readonly choice: ProgramChoice | null; readonly outside: readonly OutsideProgram[] } {
  const { areas, offers, lots } = program;
  const fixed = new Map((program.fixed.members ?? []).map((member) => [memberKey(member), member]));
  const given = new Map(members.map((member) => [memberKey(member), member]));
  const items = new Map([
    ...areas.map(({ id }, at) => [memberKey({ kind: "area", id }), at] as const),
    ...offers.map(({ id }, at) => [memberKey({ kind: "block", id }), at] as const),
    ...lots.map(({ kind, id }, at) => [`${kind}:${id}`, at] as const),
  ]);
  const choice = { tenths: new Int32Array(areas.length), taken: new Uint8Array(offers.length), places: Int32Array.from(lots, ({ least = 0 }) => least) };
  const outside: OutsideProgram[] = [];
  for (const [key, member] of fixed) if (amountOf(given.get(key)) !== amountOf(member)) outside.push({ member, reason: "fixed" });
  for (const [key, member] of given) {
    if (fixed.has(key)) continue;
    const at = items.get(key);
    const reason = at === undefined ? "unknown" : put(program, choice, member, at);
    if (reason !== null) outside.push({ member, reason });
  }
  offers.forEach(({ id, area }, offer) => {
    if (choice.taken[offer] === 1 && (choice.tenths[area] ?? 0) > 0) outside.push({ member: { kind: "block", id }, reason: "oneRoad" });
  });
  return { choice: outside.length === 0 ? choice : null, outside };
}

function put({ areas, lots }: ScopeProgram, choice: ProgramChoice, member: Member, at: number): OutsideProgram["reason"] | null {
  const area = areas[at];
  if (member.kind === "area" && area !== undefined) return putStaff(area, choice, member.fte, at);
  if (member.kind === "block") choice.taken[at] = 1;
  if (member.kind === "referral" || member.kind === "movers") {
    if (member.places > (lots[at]?.most ?? 0)) return "tooManyPlaces";
    choice.places[at] = member.places;
  }
  return null;
}

function putStaff({ leastTenths, mostTenths }: ProgramArea, choice: ProgramChoice, fte: number, at: number): OutsideProgram["reason"] | null {
  const tenths = Math.round(10 * fte);
  if (Math.abs(10 * fte - tenths) > 1e-6) return "notInTenths";
  if (tenths < leastTenths) return "belowCriticalMass";
  if (tenths > mostTenths) return "beyondCurve";
  choice.tenths[at] = tenths;
  return null;
}

/** Staff or places; 1 for an offer, 0 where there is none. */
function amountOf(member: Member | undefined): number {
  if (member === undefined) return 0;
  return "fte" in member ? member.fte : "places" in member ? member.places : 1;
}
