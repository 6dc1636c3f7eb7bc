import { priceBound, programModel, solveProgram, type ProgramStage } from "@byfokus/planning";
import { afterAll, describe, expect, it } from "vitest";
import { bestByTrying, plainReached } from "../../planning/src/optimise/test-support/every-choice.ts";
import { randomProgram } from "../../planning/src/optimise/test-support/random-program.ts";
import { createHighsSolver } from "./highs/highs-solver.ts";

const milp = createHighsSolver();
afterAll(() => milp.close());

describe("a program solved in stages", () => {
  it("[BOUN8] is the best of all by trying every one; every stage's choice keeps the rules and lies at or below its bound", async () => {
    for (let seed = 1; seed <= 120; seed++) {
      const program = randomProgram(seed, { areas: 2, offers: 5 });
      const best = bestByTrying(program);
      let last: ProgramStage | undefined;
      for await (const stage of solveProgram(program, milp, { gap: 0 })) {
        if (best !== null) expect(stage.bound, `seed ${seed}, ${stage.stage}`).toBeGreaterThanOrEqual(best - 1e-6);
        if (stage.choice !== null) expect(plainReached(program, stage.choice), `seed ${seed}, ${stage.stage}`).not.toBeNull();
        last = stage;
      }
      expect(last?.choice === null, `seed ${seed}`).toBe(best === null);
      if (best !== null) expect(last?.reached, `seed ${seed}`).toBeCloseTo(best, 5);
      if (best === null) expect(last?.bound).toBe(Number.NEGATIVE_INFINITY);
    }
  });

  it("[BOUN9] the bound at the best prices is as low as the relaxed model's, within 0.1 %", async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const program = randomProgram(seed, { areas: 2, offers: 5 });
      const { layout: _, ...model } = programModel(program);
      const relaxed = await milp.solve(model, { gap: 0, relaxed: true });
      const steps = solveProgram(program, milp, { gap: "quick" });
      const { value } = await steps.next();
      if (relaxed.objective === null || value === undefined || value.bound < 0) continue;
      expect(priceBound(program, value.prices).bound, `seed ${seed}`).toBeLessThanOrEqual(relaxed.objective * 1.001);
    }
  });

  it("[BOUN8] is stopped between two bounds, and gives the same stages again", async () => {
    const program = randomProgram(3);
    const stopped = solveProgram(program, milp, { gap: 0, signal: { aborted: true } });
    await expect(stopped.next()).rejects.toMatchObject({ name: "AbortError" });
    const run = async (): Promise<ProgramStage[]> => {
      const stages: ProgramStage[] = [];
      for await (const stage of solveProgram(program, milp, { gap: 0 })) stages.push(stage);
      return stages;
    };
    expect(await run()).toEqual(await run());
  });
});
