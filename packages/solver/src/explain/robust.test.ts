import { afterAll, describe, expect, it } from "vitest";
import { bestChoice, choiceMembers, chosenOften, evaluate, gammaRobust, needDraws, scopeOf, scopeProgram, type PlanningContext, type ScopeProblem } from "@byfokus/planning";
import { fitWithinPrecision, sfc32 } from "../../../analysis/src/index.ts";
import { randomTown, seeded } from "../../../planning/src/evaluate/random-town.ts";
import { testPlan, testTown, type TestBlock } from "../../../planning/src/evaluate/test-town.ts";
import { createHighsSolver } from "../highs/highs-solver.ts";

const highs = createHighsSolver();
afterAll(() => highs.close());

const town = (seed: number): ScopeProblem => ({ context: randomTown(seed, { areas: 5, blocksPerArea: 3, outside: 5 }), plan: testPlan(4), type: "areasPlus", keep: [] });
const referralOut = { member: { kind: "referral", id: "referral" }, state: "out", by: "bestyrelsen", why: "aftale" } as const;

/** Blocks of 20 homes outside every area; staff for `count` offers. */
function blocksOnly(blocks: readonly { readonly need: number; readonly variance: number }[], count: number): ScopeProblem {
  return {
    context: testTown({ blocks: blocks.map(({ need, variance }, at) => ({ id: `block${at}`, dwellings: 20, need, variance })) }),
    plan: testPlan(0.06 * count, { locks: [referralOut] }),
    type: "areasPlus",
    keep: [],
  };
}

describe("needDraws", () => {
  it("[ROBU1] draws have the table's mean and variance, stay within the households, and come again with the seed", () => {
    const problem = blocksOnly([{ need: 10, variance: 4 }, { need: 2, variance: 1 }, { need: 5, variance: 0 }], 1);
    const draws = [...needDraws(problem, { draws: 4000, seed: 7 })].map(({ context }) => context.table.needHouseholds);
    const of = (unit: number): number[] => draws.map((need) => need[unit] ?? Number.NaN);
    for (const [unit, mean, variance] of [[0, 10, 4], [1, 2, 1]] as const) {
      const average = of(unit).reduce((sum, need) => sum + need, 0) / draws.length;
      expect(Math.abs(average - mean)).toBeLessThan(0.1);
      expect(of(unit).reduce((sum, need) => sum + (need - average) ** 2, 0) / draws.length).toBeCloseTo(variance, 0);
      expect(Math.min(...of(unit))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...of(unit))).toBeLessThanOrEqual(20);
    }
    expect(new Set(of(2))).toEqual(new Set([5]));
    expect([...needDraws(problem, { draws: 3, seed: 7 })].map(({ context }) => [...context.table.needHouseholds])).toEqual(draws.slice(0, 3).map((need) => [...need]));
  });
});

describe("chosenOften", () => {
  it("[ROBU2] by hand: one block is sure, two are as good as each other, one has no chance", async () => {
    const problem = blocksOnly([{ need: 18, variance: 0.2 }, { need: 10, variance: 1 }, { need: 10, variance: 1 }, { need: 3, variance: 0.2 }], 2);
    const { places, unsolved } = await chosenOften(problem, highs, { draws: 100, seed: 1, plans: [[{ kind: "block", id: "block3" }]] });
    expect(unsolved).toBe(0);
    expect(places[0]).toEqual({ kind: "block", id: "block0", share: 1, class: "always" });
    expect(places.slice(1, 3).map((place) => place.class)).toEqual(["contested", "contested"]);
    expect(places.slice(1, 3).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(places[3]).toEqual({ kind: "block", id: "block3", share: 0, class: "never" });
  });

  it("[ROBU2] the same seed gives the same answer, another seed another", async () => {
    const doubtful = blocksOnly([10, 10, 9, 9, 8, 8].map((need) => ({ need, variance: 4 })), 3);
    const ask = (seed: number) => chosenOften(doubtful, highs, { draws: 40, seed });
    const first = await ask(5);
    expect(await ask(5)).toEqual(first);
    expect((await ask(6)).places).not.toEqual(first.places);
  });

  it("[ROBU3] regret: the best plan of the expected figures loses little, a poor one much; never less than nothing", async () => {
    const problem = town(4);
    const program = scopeProgram(problem);
    const best = await bestChoice(program, highs);
    if (best === null) throw new Error("Expected a scope.");
    const { plans } = await chosenOften(problem, highs, { draws: 30, gap: 0, plans: [choiceMembers(problem, program, best.choice), []] });
    expect(plans[0]?.mean).toBeGreaterThanOrEqual(-1e-6);
    expect(plans[0]?.mean).toBeLessThan(0.1 * best.reached);
    expect(plans[1]?.withinOnePercent).toBe(0);
    expect(plans[1]?.worst).toBeGreaterThanOrEqual(plans[1]?.mean ?? Number.NaN);
    expect(plans[1]?.mean).toBeGreaterThan(0.7 * best.reached);
  });

  it("[ROBU3] draws without a scope are counted, not hidden", async () => {
    const problem = blocksOnly([{ need: 10, variance: 9 }, { need: 9, variance: 9 }], 1);
    const locks = [...problem.plan.locks, { member: { kind: "block", id: "block0" }, state: "in", by: "bestyrelsen", why: "aftale" } as const];
    const { unsolved } = await chosenOften({ ...problem, plan: { ...problem.plan, locks, rules: { minPrecision: 0.5 } } }, highs, { draws: 40 });
    expect(unsolved).toBeGreaterThan(5);
    expect(unsolved).toBeLessThan(35);
  });
});

describe("gammaRobust", () => {
  it("[ROBU4] by hand: one wrong figure makes the sure block better than the large doubtful one", async () => {
    // An offer reaches half: 6 households, or 2 fewer if the need is 2 standard deviations (4) lower; the sure one 5.
    const problem = blocksOnly([{ need: 12, variance: 4 }, { need: 10, variance: 0 }], 1);
    expect(await gammaRobust(problem, highs, { wrong: 0, deviations: 2 })).toEqual({ members: [{ kind: "block", id: "block0" }], reached: 6, guaranteed: 6 });
    expect(await gammaRobust(problem, highs, { wrong: 1, deviations: 2 })).toEqual({ members: [{ kind: "block", id: "block1" }], reached: 5, guaranteed: 5 });
  });

  it("[ROBU4] random blocks: no other choice guarantees more, tried one by one", async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = seeded(seed);
      const blocks = Array.from({ length: 7 }, () => ({ need: 4 + 12 * random(), variance: 6 * random() }));
      const wrong = seed % 4;
      const found = await gammaRobust(blocksOnly(blocks, 3), highs, { wrong, deviations: 1 });
      let most = 0;
      for (let mask = 0; mask < 2 ** 7; mask++) {
        const taken = blocks.filter((_, at) => (mask >> at) % 2 === 1);
        if (taken.length > 3) continue;
        const lost = taken.map(({ need, variance }) => Math.min(need, Math.sqrt(variance)) / 2).sort((a, b) => b - a).slice(0, wrong);
        most = Math.max(most, taken.reduce((sum, { need }) => sum + need / 2, 0) - lost.reduce((sum, one) => sum + one, 0));
      }
      expect(found?.guaranteed, `seed ${seed}`).toBeCloseTo(most, 4);
    }
  });
});

describe("planning on raw shares (the optimiser's curse)", () => {
  /** 60 blocks of 20 to 40 homes in ten places of different level; a sample of 12 households in each block is seen. */
  function observedTown(seed: number): Record<"truth" | "raw" | "shrunk", PlanningContext> {
    const random = sfc32(seed);
    const levels = Array.from({ length: 10 }, () => 0.05 + 0.35 * random());
    const blocks = Array.from({ length: 60 }, (_, at) => {
      const share = (levels[at % 10] ?? 0) * (0.75 + 0.5 * random());
      let found = 0;
      for (let household = 0; household < 12; household++) if (random() < share) found += 1;
      return { id: `block${at}`, place: at % 10, dwellings: 20 + Math.floor(20 * random()), share, found };
    });
    const means = levels.map((_, place) => blocks.reduce((sum, block) => sum + (block.place === place ? block.found : 0), 0) / (6 * 12));
    const meanOf = ({ place }: { readonly place: number }): number => means[place] ?? 0;
    const precision = fitWithinPrecision(blocks.map(({ found }) => found), blocks.map(() => 12), blocks.map(meanOf)) ?? 16;
    const townOf = (shareOf: (block: (typeof blocks)[number]) => number): PlanningContext => testTown({ blocks: blocks.map((block): TestBlock => ({ id: block.id, dwellings: block.dwellings, need: block.dwellings * shareOf(block) })) });
    return { truth: townOf(({ share }) => share), raw: townOf(({ found }) => found / 12), shrunk: townOf((block) => (block.found + meanOf(block) * precision) / (12 + precision)) };
  }

  it("[ROBU5] 25 simulated towns: plans on shrunk figures reach more of the true need, and promise what they keep", async () => {
    const plan = testPlan(1.5, { locks: [referralOut] });
    const sums = { best: 0, raw: 0, shrunk: 0, rawPromise: 0, shrunkPromise: 0 };
    for (let seed = 1; seed <= 25; seed++) {
      const towns = observedTown(seed);
      const answer = async (context: PlanningContext): Promise<{ promised: number; kept: number }> => {
        const problem: ScopeProblem = { context, plan, type: "areasPlus", keep: [] };
        const program = scopeProgram(problem);
        const best = await bestChoice(program, highs);
        const members = best === null ? [] : choiceMembers(problem, program, best.choice);
        return { promised: best?.reached ?? 0, kept: evaluate(towns.truth, plan, { id: "x", title: "", scope: scopeOf(problem, members) }).needReached.value };
      };
      const [truth, raw, shrunk] = [await answer(towns.truth), await answer(towns.raw), await answer(towns.shrunk)];
      sums.best += truth.kept;
      sums.raw += raw.kept;
      sums.shrunk += shrunk.kept;
      sums.rawPromise += raw.promised;
      sums.shrunkPromise += shrunk.promised;
    }
    // Measured: raw 0.88 of the best, shrunk 0.93; promised above what is kept: raw 33 %, shrunk 7 %.
    expect(sums.raw / sums.best).toBeLessThan(0.92);
    expect(sums.shrunk / sums.best).toBeGreaterThan(sums.raw / sums.best + 0.04);
    expect(sums.rawPromise / sums.raw).toBeGreaterThan(1.2);
    expect(Math.abs(sums.shrunkPromise / sums.shrunk - 1)).toBeLessThan(0.1);
  }, 60_000);
});
