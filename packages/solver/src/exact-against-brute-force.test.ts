import { afterAll, describe, expect, it } from "vitest";
import { brokenRules, choiceFigures, choiceMembers, evaluate, programModel, readChoice, scopeProgram, tieShare, trimChoice, type ProgramChoice, type ScopeProgram } from "@byfokus/planning";
import { seeded } from "../../planning/src/evaluate/random-town.ts";
import { testScenario } from "../../planning/src/evaluate/test-town.ts";
import { bestByTrying } from "../../planning/src/optimise/test-support/every-choice.ts";
import { bestScopeByTrying } from "../../planning/src/optimise/test-support/every-scope.ts";
import { randomProgram } from "../../planning/src/optimise/test-support/random-program.ts";
import { tinyProblem } from "../../planning/src/optimise/test-support/random-problem.ts";
import { createHighsSolver } from "./highs/highs-solver.ts";

const highs = createHighsSolver();
afterAll(() => highs.close());

/** Solved to proof; `null` where no choice keeps the rules. */
async function solved(program: ScopeProgram): Promise<{ readonly choice: ProgramChoice; readonly objective: number; readonly bound: number } | null> {
  const model = programModel(program);
  const { status, values, objective, bound } = await highs.solve(model, { gap: 0 });
  if (status === "infeasible") return null;
  if (values === null || objective === null || bound === null) throw new Error(`Expected a proven solution, got "${status}".`);
  return { choice: readChoice(program, values, model.layout), objective, bound };
}

/** The model's answer for a program against the best of every choice. */
async function compare(program: ScopeProgram, best: number | null, name: string): Promise<void> {
  const found = await solved(program);
  expect(found === null, name).toBe(best === null);
  if (found === null || best === null) return;
  const near = 1e-6 * Math.max(1, best);
  const { reached } = choiceFigures(program, found.choice);
  expect(brokenRules(program, found.choice), name).toEqual([]);
  expect(Math.abs(reached - best), `${name}: reached ${reached}, best ${best}`).toBeLessThanOrEqual(near);
  expect(Math.abs(found.objective - best), `${name}: objective ${found.objective}, best ${best}`).toBeLessThanOrEqual(near);
  expect(found.bound / (1 - tieShare), name).toBeGreaterThanOrEqual(best - 1e-9 * Math.max(1, best));
  const trimmed = trimChoice(program, found.choice);
  expect(choiceFigures(program, trimmed).reached, name).toBeCloseTo(reached, 7);
  expect(brokenRules(program, trimmed), name).toEqual([]);
}

/** Areas whose reach and contact bend any way, as where fixed members cover parts of them. */
function bent(program: ScopeProgram, seed: number): ScopeProgram {
  const random = seeded(seed);
  return {
    ...program,
    areas: program.areas.map((area) => {
      let [need, met] = [0, 0];
      const steps = Array.from(area.reached, () => ({ need: (need += random() < 0.3 ? 0 : 3 * random()), met: (met += 4 * random()) }));
      const reached = Float64Array.from(steps, (step) => step.need);
      return { ...area, reached, contacted: Float64Array.from(steps, (step) => step.need + step.met) };
    }),
  };
}

describe("the linear model to proof, against trying everything", () => {
  it("[PROG20] 500 random programs with every rule: the same best, and no choice beats the bound", async () => {
    let feasible = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const program = randomProgram(seed, { areas: 3, offers: 5 });
      const best = bestByTrying(program);
      if (best !== null) feasible += 1;
      await compare(program, best, `program ${seed}`);
    }
    expect(feasible).toBeGreaterThan(250);
  }, 120_000);

  it("[PROG20] 200 of them with reach that bends any way", async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const program = bent(randomProgram(seed, { areas: 2, offers: 4 }), seed);
      await compare(program, bestByTrying(program), `bent program ${seed}`);
    }
  }, 120_000);

  it("[PROG21] 300 tiny towns of every type: what `evaluate` and `judgeRules` find best among every scope", async () => {
    let feasible = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const problem = tinyProblem(seed);
      const program = scopeProgram(problem);
      const best = bestScopeByTrying(problem, program.fixed.members ?? []);
      await compare(program, best?.reached ?? null, `town ${seed}`);
      const found = best === null ? null : await solved(program);
      if (best === null || found === null) continue;
      feasible += 1;
      const evaluation = evaluate(problem.context, problem.plan, testScenario(choiceMembers(problem, program, found.choice)));
      expect(Math.abs(evaluation.needReached.value - found.objective), `town ${seed}`).toBeLessThanOrEqual(1e-6 * Math.max(1, best.reached));
      expect(evaluation.rules.filter(({ state }) => state === "broken"), `town ${seed}`).toEqual([]);
    }
    expect(feasible).toBeGreaterThan(150);
  }, 120_000);
});
