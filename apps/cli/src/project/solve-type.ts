import { brokenRules, choiceOf, conflictOf, conflictSentences, createHighsSolver, gapOf, greedySolver, placeNames, scopeProgram, solveInStages } from "byfokus/node";
import type { GapGoal, MilpSolver, ProgramPrices, ScopeProblem, ScopeType, StagedSolution } from "byfokus/node";
import type { CommandCall } from "../command.ts";
import { Impossible, TimeOver } from "../errors.ts";
import { cliText } from "../words.ts";
import type { OpenedProject } from "./with-project.ts";

/** The best scope found of a type, and what is proven of it. */
export interface SolvedType {
  /** `stopped`: by time, before it was as sure as was asked for; `impossible`: the plain rule's, since none keeps every rule. */
  readonly state: "solved" | "stopped" | "impossible";
  readonly scope: StagedSolution["scope"];
  readonly needReached: number;
  /** No scope of the type that keeps the rules reaches more; `null` where that is not known. */
  readonly bound: number | null;
  readonly gap: number | null;
  readonly prices?: ProgramPrices;
}

/** Gives a command a solver, and ends its worker whatever happens. */
export async function withSolver<Result>(work: (milp: MilpSolver) => Promise<Result>): Promise<Result> {
  const milp = createHighsSolver();
  try {
    return await work(milp);
  } finally {
    milp.close();
  }
}

/**
 * Solves one type under the opened plan, as sure as asked for or as far as the time lasts. The plain rule's scope stands
 * where the time was over before another was found, or where no scope keeps every rule.
 *
 * @throws {TimeOver} where nothing that keeps the rules was found in time
 */
export async function solveType(call: CommandCall, { plan, context }: OpenedProject, milp: MilpSolver, type: ScopeType, gap: GapGoal): Promise<SolvedType> {
  const { settings, talk } = call;
  const { seconds } = settings;
  const problem: ScopeProblem = { context, plan, type, keep: [] };
  const signal = timed(call);
  let found: StagedSolution | null = null;
  talk.progress("solving", 0);
  try {
    for await (const stage of solveInStages(problem, milp, { gap, signal, pause, ...(seconds === undefined ? {} : { seconds }) })) {
      if (stage.scope !== null) found = stage;
      else if (stage.bound < 0) return { ...(await filled(call, problem)), state: "impossible", bound: null, gap: null };
    }
  } catch (error) {
    if (!isTimeOver(error, call)) throw error;
  }
  if (found === null) return inTime(call, problem);
  const { scope, needReached, bound, prices } = found;
  const distance = gapOf(needReached, bound);
  return { state: gap !== "quick" && (distance ?? 1) > Math.max(gap, rounding) ? "stopped" : "solved", scope, needReached, bound, gap: distance, prices };
}

/** Says which rules cannot be kept together, and what would help, where the time lasts to find out. */
export async function explainImpossible(call: CommandCall, { plan, context }: OpenedProject, milp: MilpSolver, type: ScopeType): Promise<Impossible> {
  const conflict = await conflictOf({ context, plan, type, keep: [] }, milp, { signal: timed(call) }).catch((error: unknown) => {
    if (isTimeOver(error, call)) return null;
    throw error;
  });
  const said = (lang: "da" | "en"): string => [cliText(lang).impossible, ...(conflict === null ? [] : conflictSentences(conflict, plan, placeNames(context, lang), lang))].join(" ");
  return new Impossible({ da: said("da"), en: said("en") });
}

/** How sure a type is that is solved on the way to something else. */
export const usualGap = 0.001;

/** What the tie rule and rounding leave. */
const rounding = 1e-6;

/** Seconds a solver may take to end after its time. */
const grace = 1;

/** The person's own signal, and the time's. */
function timed({ settings: { seconds }, effects }: CommandCall): { readonly aborted: boolean } {
  const end = seconds === undefined ? Number.POSITIVE_INFINITY : effects.now().getTime() + 1000 * (seconds + grace);
  return { get aborted() { return effects.signal.aborted || effects.now().getTime() > end; } };
}

/** Whether it was the time that stopped the work, and not the person. */
function isTimeOver(error: unknown, { effects }: CommandCall): boolean {
  return error instanceof Error && error.name === "AbortError" && !effects.signal.aborted;
}

/** Lets Ctrl+C be noticed between two steps. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function filled({ effects }: CommandCall, problem: ScopeProblem): Promise<Pick<SolvedType, "scope" | "needReached">> {
  const { scope, needReached } = await greedySolver.solve(problem, { signal: effects.signal });
  return { scope, needReached };
}

async function inTime(call: CommandCall, problem: ScopeProblem): Promise<SolvedType> {
  const { scope, needReached } = await filled(call, problem);
  const program = scopeProgram(problem);
  const { choice } = choiceOf(program, scope.members);
  if (choice === null || brokenRules(program, choice).length > 0) throw new TimeOver({ da: cliText("da").timeOver, en: cliText("en").timeOver });
  return { state: "stopped", scope, needReached, bound: null, gap: null };
}
