import { memberKey, type CancelSignal, type Member } from "@byfokus/model";
import { evaluate } from "../evaluate/evaluate.ts";
import { bestChoice } from "../explain/best-choice.ts";
import { scopeOf } from "../fill/fill-scope.ts";
import { choiceMembers } from "../optimise/choice-members.ts";
import { scopeProgram } from "../optimise/scope-program-of.ts";
import type { MilpSolver } from "../ports/milp-solver.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";
import { needDraws } from "./need-draws.ts";

/** How often a place is in the best scope when the figures are drawn again. */
export type ChosenClass = "always" | "often" | "contested" | "rarely" | "never";

/** Least share of the draws for each class, 0-1: always 95 %, often 60 %, contested 40 %, rarely 5 %, else never. */
export const chosenLimits: readonly (readonly [ChosenClass, number])[] = [["always", 0.95], ["often", 0.6], ["contested", 0.4], ["rarely", 0.05], ["never", 0]];

export interface ChosenOften {
  /** Every area and block chosen in at least one draw or in a plan given, most often first, ties by kind and id. */
  readonly places: readonly ChosenPlace[];
  readonly draws: number;
  /** Draws in which no scope kept every rule; they count in no share. */
  readonly unsolved: number;
  /** The plans given, in their order. */
  readonly plans: readonly PlanRegret[];
  readonly seed: number;
}

export interface ChosenPlace {
  readonly kind: Member["kind"];
  readonly id: string;
  /** Of the draws that had a scope, 0-1. */
  readonly share: number;
  readonly class: ChosenClass;
}

/** What a plan loses against the best scope of each draw, households in need; negative where it breaks a rule the best must keep. */
export interface PlanRegret {
  readonly mean: number;
  readonly worst: number;
  /** Draws in which the plan is within 1 % of the best, 0-1. */
  readonly withinOnePercent: number;
}

export interface ChosenOftenOptions {
  readonly draws?: number;
  readonly seed?: number;
  /** Plans whose regret is asked for. */
  readonly plans?: readonly (readonly Member[])[];
  /** As a share of what is reached, for each draw. */
  readonly gap?: number;
  readonly signal?: CancelSignal;
  readonly onProgress?: (share: number) => void;
}

/**
 * Draws the need again and again from its known error, solves each draw and counts: places that are nearly always
 * chosen are sure whatever the noise, and the contested ones are what a meeting should talk about. The same seed gives
 * the same answer. Need is drawn around its shrunk estimate, so survey error and age of the data count as far as the
 * table's variances hold them; the reach model is taken as it is.
 */
export async function chosenOften(problem: ScopeProblem, milp: MilpSolver, { draws = 100, seed = 1, plans = [], gap = 1e-3, signal, onProgress }: ChosenOftenOptions = {}): Promise<ChosenOften> {
  const counts = new Map<string, { readonly kind: Member["kind"]; readonly id: string; count: number }>();
  const count = ({ kind, id }: Member, by: number): void => {
    const known = counts.get(memberKey({ kind, id }));
    if (known === undefined) counts.set(memberKey({ kind, id }), { kind, id, count: by });
    else known.count += by;
  };
  for (const members of plans) for (const member of members) count(member, 0);
  const losses = plans.map((): { loss: number; best: number }[] => []);
  let solved = 0;
  let drawn = 0;
  for (const draw of needDraws(problem, { draws, seed })) {
    const program = scopeProgram(draw);
    const found = await bestChoice(program, milp, { gap, ...(signal === undefined ? {} : { signal }) });
    drawn += 1;
    onProgress?.(drawn / draws);
    if (found === null) continue;
    solved += 1;
    for (const member of choiceMembers(draw, program, found.choice)) count(member, 1);
    plans.forEach((members, plan) => {
      const { needReached } = evaluate(draw.context, draw.plan, { id: "draw", title: "", scope: scopeOf(draw, members) });
      losses[plan]?.push({ loss: found.reached - needReached.value, best: found.reached });
    });
  }
  const places = [...counts.values()].filter(({ kind }) => kind === "area" || kind === "block").map(({ kind, id, count: times }): ChosenPlace => {
    const share = solved > 0 ? times / solved : 0;
    return { kind, id, share, class: classOf(share) };
  });
  return {
    places: places.sort((a, b) => b.share - a.share || (memberKey(a) < memberKey(b) ? -1 : 1)),
    draws,
    unsolved: draws - solved,
    plans: losses.map(regretOf),
    seed,
  };
}

/** A share of exactly a limit has the class above it. */
function classOf(share: number): ChosenClass {
  return chosenLimits.find(([, least]) => share >= least - 1e-12)?.[0] ?? "never";
}

function regretOf(losses: readonly { readonly loss: number; readonly best: number }[]): PlanRegret {
  const draws = Math.max(1, losses.length);
  return {
    mean: losses.reduce((sum, { loss }) => sum + loss, 0) / draws,
    worst: losses.reduce((worst, { loss }) => Math.max(worst, loss), 0),
    withinOnePercent: losses.filter(({ loss, best }) => loss <= 0.01 * best).length / draws,
  };
}
