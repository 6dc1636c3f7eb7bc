import type { AreaId, CancelSignal, Member } from "@byfokus/model";
import { brokenRules } from "../optimise/broken-rules.ts";
import { choiceFigures } from "../optimise/choice-figures.ts";
import { choiceMembers } from "../optimise/choice-members.ts";
import type { ProgramChoice } from "../optimise/program-choice.ts";
import { programModel } from "../optimise/program-model.ts";
import { readChoice } from "../optimise/read-choice.ts";
import type { MilpSolver } from "../ports/milp-solver.ts";
import { extendModel, type ModelRow } from "./extend-model.ts";
import type { SolvedProblem } from "./solved-problem.ts";

export interface AlternativesOptions {
  /** Largest loss against the best, as a share of it. */
  readonly within?: number;
  /** Least number of areas in which any two plans differ. */
  readonly differsBy?: number;
  /** Most plans, the best one among them. */
  readonly most?: number;
  readonly signal?: CancelSignal;
}

export interface Alternatives {
  /** Plans within the tolerance, the best first; each is the best of those that differ enough from all before it. */
  readonly plans: readonly AlternativePlan[];
  /** Areas with work in every plan; areas with work in some and not in others. In the program's order. */
  readonly agreed: readonly AreaId[];
  readonly disputed: readonly AreaId[];
  /** Whether there is no further plan that differs enough; `false` where only `most` stopped the search. */
  readonly isAll: boolean;
}

export interface AlternativePlan {
  readonly members: readonly Member[];
  readonly areas: readonly AreaId[];
  readonly reached: number;
  /** Loss against the best, as a share of it; 0 for the best. */
  readonly loss: number;
}

/**
 * Plans that are nearly as good as the best and work in other areas. Each is found by asking for the best plan that
 * differs from all before in at least `differsBy` areas (in with the one, out with the other). Plans with the same
 * areas and other offers are one plan here.
 */
export async function alternatives({ problem, program, best }: SolvedProblem, milp: MilpSolver, { within = 0.01, differsBy = 1, most = 6, signal }: AlternativesOptions = {}): Promise<Alternatives> {
  const { layout, ...model } = programModel(program);
  const choices: ProgramChoice[] = [best.choice];
  const rows: ModelRow[] = [];
  let isAll = false;
  while (choices.length < most && !isAll) {
    rows.push(differingRow(layout.areaColumn, choices.at(-1) ?? best.choice, differsBy));
    const found = await milp.solve(extendModel(model, { rows }), { gap: 0, ...(signal === undefined ? {} : { signal }) });
    const choice = found.values === null ? null : readChoice(program, found.values, layout);
    isAll = choice === null || choiceFigures(program, choice).reached < best.reached * (1 - within) || brokenRules(program, choice).length > 0;
    if (choice !== null && !isAll) choices.push(choice);
  }
  const worked = (choice: ProgramChoice, at: number): boolean => (choice.tenths[at] ?? 0) > 0;
  const areasWhere = (holds: (at: number) => boolean): AreaId[] => program.areas.flatMap(({ id }, at) => (holds(at) ? [id] : []));
  return {
    plans: choices.map((choice) => {
      const { reached } = choiceFigures(program, choice);
      return {
        members: choiceMembers(problem, program, choice),
        areas: areasWhere((at) => worked(choice, at)),
        reached,
        loss: best.reached > 0 ? Math.max(0, 1 - reached / best.reached) : 0,
      };
    }),
    agreed: areasWhere((at) => choices.every((choice) => worked(choice, at))),
    disputed: areasWhere((at) => choices.some((choice) => worked(choice, at)) && !choices.every((choice) => worked(choice, at))),
    isAll,
  };
}

/** Sum of (1 - area) over the areas with work and of area over the others, at least `differsBy`. */
function differingRow(areaColumn: Int32Array, { tenths }: ProgramChoice, differsBy: number): ModelRow {
  const entries = [...areaColumn].flatMap((column, at): [number, number][] => (column < 0 ? [] : [[column, (tenths[at] ?? 0) > 0 ? -1 : 1]]));
  return { lower: differsBy - entries.filter(([, factor]) => factor < 0).length, upper: Number.POSITIVE_INFINITY, entries };
}
