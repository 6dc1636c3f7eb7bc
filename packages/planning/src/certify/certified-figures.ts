import type { CertifiedFigures, CertifiedStage } from "@byfokus/model";
import { choiceFigures } from "../optimise/choice-figures.ts";
import type { ProgramChoice } from "../optimise/program-choice.ts";
import type { ScopeProgram } from "../optimise/scope-program.ts";

/** The figures of a choice that a certificate states. */
export function certifiedFigures(program: ScopeProgram, choice: ProgramChoice): CertifiedFigures {
  const { reached, reachedByPlaces, contacted, fte, fteMoved, areasWorked, byOrganisation } = choiceFigures(program, choice);
  return { needReached: reached, reachedByPlaces, contacted, fte, fteMoved, areasWorked, byOrganisation: [...byOrganisation] };
}

/** How far a bound lies above what is reached, as a share of it, 0 and up; `null` where nothing is reached but something might be. */
export function gapOf(reached: number, bound: number): number | null {
  if (bound <= reached) return 0;
  return reached > 0 ? (bound - reached) / reached : null;
}

/** A gap this small is rounding and the tie rule. */
const noGap = 1e-6;

/** How far the proof came. */
export function stageOf(gap: number | null): CertifiedStage {
  return gap === null || gap > 0.001 ? "quick" : gap > noGap ? "0.1 %" : "0";
}
