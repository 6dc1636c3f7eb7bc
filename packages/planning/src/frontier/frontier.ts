import type { AreaId, CancelSignal, Member } from "@byfokus/model";
import { bestChoice, type ProvenChoice } from "../explain/best-choice.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import { choiceFigures } from "../optimise/choice-figures.ts";
import { scopeOf } from "../fill/fill-scope.ts";
import { choiceMembers } from "../optimise/choice-members.ts";
import type { ProgramChoice } from "../optimise/program-choice.ts";
import { scopeProgram } from "../optimise/scope-program-of.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";
import type { MilpSolver } from "../ports/milp-solver.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";

/**
 * What need reached is weighed against.
 * - `fte`: staff used; less is better;
 * - `worstOrganisation`: the least share of need reached in any organisation, 0-1; more is better;
 * - `moved`: FTE that leaves today's places; less is better;
 * - `precision`: need reached per household contacted, 0-1; more is better.
 */
export type FrontierObjective = "fte" | "worstOrganisation" | "moved" | "precision";

/** A scope against both objectives. */
export interface FrontierDot {
  readonly reached: number;
  /** In the objective's unit; `null` where it has none (nobody contacted, no organisation with need). */
  readonly amount: number | null;
}

export interface FrontierPoint extends FrontierDot {
  readonly amount: number;
  /** No scope reaches more with this amount or a better one. */
  readonly bound: number;
  readonly members: readonly Member[];
  readonly areas: readonly AreaId[];
  /** Whether other areas have work than at the point before; `false` at the first. */
  readonly areasChange: boolean;
}

export interface Frontier {
  readonly objective: FrontierObjective;
  /** Efficient points, rising by amount: nothing is better in one and as good in the other. Fewer than asked for where several would be the same. */
  readonly points: readonly FrontierPoint[];
  /** Given scopes, e.g. today's and the user's own, in the order given; never above the curve where they keep the rules. */
  readonly dots: readonly FrontierDot[];
}

export interface FrontierOptions {
  readonly objective?: FrontierObjective;
  readonly points?: number;
  /** Most staff looked at, FTE, for `fte`; the plan's budget by default. */
  readonly mostFte?: number;
  /** Scopes to place beside the curve. */
  readonly dots?: readonly (readonly Member[])[];
  readonly gap?: number;
  readonly signal?: CancelSignal;
}

/**
 * The efficient frontier by the epsilon-constraint method: the best scope at evenly spaced demands on the objective.
 * Each answer is then asked for again with a demand a little sharper than what it has, until need reached falls, so
 * that no point is matched with less (the lexicographic step of Mavrotas' AUGMECON 2009, to `sharper`).
 */
export async function frontier(given: ScopeProblem, milp: MilpSolver, { objective = "fte", points = 21, mostFte = given.plan.budget.fte, dots = [], gap = 0, signal }: FrontierOptions = {}): Promise<Frontier> {
  if (points < 2) throw new RangeError(`Expected at least 2 points, got ${points}.`);
  const problem = objective === "fte" ? { ...given, plan: { ...given.plan, budget: { ...given.plan.budget, fte: mostFte } } } : given;
  const axis = axes[objective];
  const solve = (demand: number | null, within = gap): Promise<ProvenChoice | null> =>
    bestChoice(demand === null ? axis.free(problem) : axis.demanded(problem, demand), milp, { gap: within, ...(signal === undefined ? {} : { signal }) });
  const program = axis.free(problem);
  const amountOf = (choice: ProgramChoice): number => axis.amount(program, choice) ?? axis.none;
  const efficient = async (found: ProvenChoice): Promise<ProvenChoice> => {
    let best = found;
    for (;;) {
      const next = await solve(amountOf(best.choice) + axis.better * sharper);
      if (next === null || next.reached < best.reached - tie(best.reached, gap)) return best;
      // At the axis' end (nobody moves, everybody contacted is in need) no demand is sharper.
      if (axis.better * (amountOf(next.choice) - amountOf(best.choice)) < sharper / 2) return best;
      best = { ...next, bound: best.bound };
    }
  };
  const found: { readonly amount: number; readonly proven: ProvenChoice }[] = [];
  const isKept = (demand: number): boolean => axis.better * ((found.at(-1)?.amount ?? -axis.better * Number.POSITIVE_INFINITY) - demand) >= -slack;
  const ends = await rangeOf(problem, axis, solve);
  // From the easiest demand to the hardest: an answer that keeps the next demand too is its answer.
  for (let step = 0; ends !== null && step < points; step++) {
    const demand = ends.easiest + ((ends.hardest - ends.easiest) * step) / (points - 1);
    if (isKept(demand)) continue;
    const first = await solve(demand);
    if (first === null) break;
    const proven = await efficient(first);
    found.push({ amount: amountOf(proven.choice), proven });
  }
  found.sort((a, b) => a.amount - b.amount);
  let before: string | null = null;
  return {
    objective,
    points: found.map(({ amount, proven: { choice, reached, bound } }): FrontierPoint => {
      const areas = program.areas.flatMap(({ id }, at) => ((choice.tenths[at] ?? 0) > 0 ? [id] : []));
      const key = areas.join("\n");
      const areasChange = before !== null && before !== key;
      before = key;
      return { amount, reached, bound: Math.max(bound, reached), members: choiceMembers(problem, program, choice), areas, areasChange };
    }),
    dots: dots.map((members) => dotOf(problem, members, axis)),
  };
}

/** How much sharper a demand must be to be another: FTE or shares. */
const sharper = 1e-4;

/** A gap that any scope has. */
const anyGap = 1e9;

/** Two scopes reach the same within this. */
function tie(reached: number, gap: number): number {
  return Math.max(gap, 1e-6) * Math.max(1, reached);
}

interface Axis {
  /** 1 where more is better, -1 where less is. */
  readonly better: 1 | -1;
  /** The amount of a scope without any. */
  readonly none: number;
  /** The program without a demand on the axis; every demanded program has the same places. */
  readonly free: (problem: ScopeProblem) => ScopeProgram;
  readonly demanded: (problem: ScopeProblem, demand: number) => ScopeProgram;
  readonly amount: (program: ScopeProgram, choice: ProgramChoice) => number | null;
  readonly evaluated: (evaluation: Evaluation) => number | null;
}

/** Rounding may not make a demand impossible that a scope just keeps. */
const slack = 1e-7;

const axes: Readonly<Record<FrontierObjective, Axis>> = {
  fte: {
    better: -1,
    none: 0,
    free: scopeProgram,
    demanded: (problem, demand) => {
      const program = scopeProgram(problem);
      // Demands are on the whole scope; the program counts what is left for what may be chosen.
      return { ...program, fte: demand - program.fixed.fte };
    },
    amount: (program, choice) => choiceFigures(program, choice).fte,
    evaluated: ({ fte }) => fte,
  },
  worstOrganisation: {
    better: 1,
    none: 0,
    free: (problem) => withRules(problem, { minShareOfEachOrganisation: null }),
    demanded: (problem, demand) => withRules(problem, { minShareOfEachOrganisation: Math.max(0, demand - slack) }),
    amount: (program, choice) => {
      const { byOrganisation } = choiceFigures(program, choice);
      return program.organisations.reduce<number | null>((worst, { need }, at) => Math.min(worst ?? 1, (byOrganisation[at] ?? 0) / need), null);
    },
    evaluated: ({ worstOrganisation }) => worstOrganisation?.coverage ?? null,
  },
  moved: {
    better: -1,
    none: 0,
    free: (problem) => withRules(problem, { maxFteMoved: Number.MAX_SAFE_INTEGER }),
    demanded: (problem, demand) => withRules(problem, { maxFteMoved: Math.max(0, demand + slack) }),
    amount: (program, choice) => choiceFigures(program, choice).fteMoved,
    evaluated: ({ fteMoved }) => fteMoved,
  },
  precision: {
    better: 1,
    none: 1,
    free: (problem) => withRules(problem, { minPrecision: null }),
    demanded: (problem, demand) => withRules(problem, { minPrecision: Math.min(1, Math.max(0, demand - slack)) }),
    amount: (program, choice) => {
      const { reached, contacted } = choiceFigures(program, choice);
      return contacted > 0 ? reached / contacted : null;
    },
    evaluated: ({ precision }) => precision,
  },
};

/** The program as the plan makes it with the continuity rule on, so that every point has the same places; rules set after. */
function withRules(problem: ScopeProblem, rules: Partial<ScopeProgram["rules"]>): ScopeProgram {
  const { plan } = problem;
  const program = rules.maxFteMoved === undefined ? scopeProgram(problem) : scopeProgram({ ...problem, plan: { ...plan, rules: { ...plan.rules, maxFteMoved: plan.rules.maxFteMoved ?? 0 } } });
  return { ...program, rules: { ...program.rules, ...rules } };
}

/** The easiest demand that binds (what the best scope has) and the hardest that can be kept; `null` where nothing can. */
async function rangeOf(problem: ScopeProblem, axis: Axis, solve: (demand: number | null, within?: number) => Promise<ProvenChoice | null>): Promise<{ readonly easiest: number; readonly hardest: number } | null> {
  const program = axis.free(problem);
  const { fte } = problem.plan.budget;
  if (axis === axes.fte) return { easiest: fte, hardest: Math.min(fte, program.fixed.fte) };
  const free = await solve(null);
  if (free === null) return null;
  const easiest = axis.amount(program, free.choice) ?? axis.none;
  // By halving: the solver is only asked whether a demand can be kept, so any scope that keeps it will do.
  let [kept, lost] = [easiest, axis.better > 0 ? 1 : 0];
  if ((await solve(lost, anyGap)) !== null) return { easiest, hardest: lost };
  for (let halving = 0; halving < 8; halving++) {
    const middle = (kept + lost) / 2;
    const found = await solve(middle, anyGap);
    if (found === null) lost = middle;
    else kept = axis.amount(program, found.choice) ?? middle;
  }
  return { easiest, hardest: kept };
}

/** Any scope counts, also one the program could not choose; what it does is what an evaluation says. */
function dotOf(problem: ScopeProblem, members: readonly Member[], axis: Axis): FrontierDot {
  const evaluation = evaluate(problem.context, problem.plan, { id: "dot", title: "", scope: scopeOf(problem, members) });
  return { reached: evaluation.needReached.value, amount: axis.evaluated(evaluation) };
}
