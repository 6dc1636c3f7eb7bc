import type { Member } from "@byfokus/model";
import { inTableOrder } from "../fill/fill-scope.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";
import type { ProgramChoice } from "./program-choice.ts";
import type { ScopeProgram } from "./scope-program.ts";

/** The scope's members under a choice: the fixed ones as they are and what the choice adds, in the order a filling lists them. */
export function choiceMembers(problem: Pick<ScopeProblem, "context" | "keep">, { areas, offers, lots, fixed }: ScopeProgram, { tenths, taken, places }: ProgramChoice): readonly Member[] {
  return inTableOrder(problem, [
    ...(fixed.members ?? []),
    ...areas.flatMap(({ id }, area): Member[] => ((tenths[area] ?? 0) > 0 ? [{ kind: "area", id, fte: (tenths[area] ?? 0) / 10 }] : [])),
    ...offers.flatMap(({ id }, offer): Member[] => (taken[offer] === 1 ? [{ kind: "block", id }] : [])),
    // Lots with a least are the fixed members' own places.
    ...lots.flatMap(({ kind, id, least = 0 }, lot): Member[] => {
      const count = places[lot] ?? 0;
      if (least > 0 || count === 0) return [];
      return [kind === "movers" ? { kind, id, places: count } : { kind, id: "referral", places: count }];
    }),
  ]);
}
