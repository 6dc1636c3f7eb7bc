import { readFileSync } from "node:fs";
import fc from "fast-check";
import loadHighs from "highs";
import { afterAll, describe, expect, it } from "vitest";
import type { MilpModel, MilpOptions, MilpResult } from "@byfokus/planning";
import { hardKnapsack, modelOf, weingartner1, type ModelByHand } from "../test-support/model-of.ts";
import type { HighsAnswer, HighsJob } from "./highs-messages.ts";
import { createHighsSolver, highsName } from "./highs-solver.ts";
import { runModel } from "./run-model.ts";

const solver = createHighsSolver();
afterAll(() => solver.close());

const solve = (model: ModelByHand, options: Partial<MilpOptions> = {}): Promise<MilpResult> => solver.solve(modelOf(model), { gap: 0, ...options });

/** Two products in three plants (Hillier and Lieberman, "Introduction to Operations Research", the Wyndor Glass Co.): 2 and 6 batches, prices 0, 3/2 and 1. */
const wyndor: ModelByHand = { maximise: [3, 5], rows: [{ of: [1, 0], most: 4 }, { of: [0, 2], most: 12 }, { of: [3, 2], most: 18 }] };

/** What each row of a model adds up to. */
function rowSums(model: MilpModel, values: Float64Array): number[] {
  const sums = Array.from({ length: model.rows }, () => 0);
  for (let column = 0; column < model.columns; column += 1) {
    for (let at = model.starts[column] ?? 0; at < (model.starts[column + 1] ?? 0); at += 1) {
      const row = model.rowOf[at] ?? 0;
      sums[row] = (sums[row] ?? 0) + (model.values[at] ?? 0) * (values[column] ?? 0);
    }
  }
  return sums;
}

describe("known best solutions", () => {
  it("[HIGHS1] a knapsack worked by hand: 3 and 4 fill 7 of 7 and are worth 9", async () => {
    expect(await solve({ maximise: [1, 4, 5, 7], rows: [{ of: [1, 3, 4, 5], most: 7 }], most: 1, whole: true })).toEqual({
      status: "optimal", values: Float64Array.of(0, 1, 1, 0), objective: 9, bound: 9, rowPrices: null,
    });
  });

  it("[HIGHS1] four workers and four tasks: the cheapest assignment costs 2 + 6 + 1 + 4", async () => {
    const cost = [[9, 2, 7, 8], [6, 4, 3, 7], [5, 8, 1, 8], [7, 6, 9, 4]];
    const once = (is: (worker: number, task: number) => boolean) => ({ of: cost.flatMap((row, worker) => row.map((_, task) => Number(is(worker, task)))), least: 1, most: 1 });
    const { values, objective } = await solve({
      maximise: cost.flat().map((kr) => -kr), most: 1, whole: true,
      rows: [0, 1, 2, 3].flatMap((at) => [once((worker) => worker === at), once((_, task) => task === at)]),
    });
    expect(objective).toBe(-13);
    expect([...(values ?? [])]).toEqual([0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
  });

  it("[HIGHS1] Weingartner and Ness (1967), first case: 141,278", async () => {
    const { status, objective, bound, values } = await solver.solve(weingartner1, { gap: 0 });
    expect([status, objective, bound]).toEqual(["optimal", 141_278, 141_278]);
    expect([...(values ?? [])].every((value) => value === 0 || value === 1)).toBe(true);
    for (const sum of rowSums(weingartner1, values ?? new Float64Array(28))) expect(sum).toBeLessThanOrEqual(600);
  });

  it("[HIGHS1] small random models: no choice is better than the best, by trying them all", async () => {
    const small = fc.record({ maximise: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 }), rows: fc.array(fc.record({ of: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 }), least: fc.integer({ min: -20, max: 4 }), most: fc.integer({ min: 0, max: 20 }) }), { minLength: 1, maxLength: 4 }), offset: fc.integer({ min: -5, max: 5 }) });
    await fc.assert(fc.asyncProperty(small, async (model) => {
      const byHand = { ...model, most: 2, whole: true };
      const { status, objective, values } = await solve(byHand);
      const best = bestByTrying(byHand);
      expect([status, objective]).toEqual(best === null ? ["infeasible", null] : ["optimal", best]);
      if (values !== null) expect(worth(byHand, [...values])).toBe(best);
    }), { seed: 20261122, numRuns: 200 });
  });

  it("[HIGHS1] a limit missed by less than a millionth is missed", async () => {
    expect(await solve({ maximise: [1], rows: [{ of: [1], most: 1 - 1e-7 }], whole: true })).toMatchObject({ objective: 0, bound: 0 });
    expect(await solve({ maximise: [5, 4], rows: [{ of: [0.7, 0.3], most: 1 - 1e-7 }], most: 1, whole: true })).toMatchObject({ objective: 5 });
  });

  it("[HIGHS2] the offset counts in objective and bound", async () => {
    expect(await solve({ ...wyndor, offset: 100 })).toMatchObject({ objective: 136, bound: 136 });
  });
});

/** The objective where every row holds, else `null`. */
function worth({ maximise, rows, offset = 0 }: ModelByHand, values: readonly number[]): number | null {
  const sum = (of: readonly number[]) => of.reduce((total, coefficient, at) => total + coefficient * (values[at] ?? 0), 0);
  return rows.every(({ of, least = -Infinity, most = Infinity }) => sum(of) >= least && sum(of) <= most) ? sum(maximise) + offset : null;
}

/** Every choice of 0, 1 or 2 per column. */
function bestByTrying(model: ModelByHand): number | null {
  const columns = model.maximise.length;
  let best: number | null = null;
  for (let choice = 0; choice < 3 ** columns; choice += 1) {
    const value = worth(model, Array.from({ length: columns }, (_, at) => Math.floor(choice / 3 ** at) % 3));
    if (value !== null && (best === null || value > best)) best = value;
  }
  return best;
}

describe("prices", () => {
  it("[HIGHS3] three plants: what one hour more is worth in each", async () => {
    expect(await solve(wyndor)).toEqual({ status: "optimal", values: Float64Array.of(2, 6), objective: 36, bound: 36, rowPrices: Float64Array.of(0, 1.5, 1) });
  });

  it("[HIGHS3] a price is what the objective gains when the row's limit rises by one", async () => {
    const raised = await solve({ ...wyndor, rows: wyndor.rows.map((row, at) => (at === 1 ? { ...row, most: 13 } : row)) });
    expect(raised.objective).toBeCloseTo(36 + 1.5, 9);
  });

  it("[HIGHS3] a minimum has a price of zero or below", async () => {
    expect((await solve({ maximise: [-2, -3], rows: [{ of: [1, 1], least: 4 }] })).rowPrices).toEqual(Float64Array.of(-2));
  });

  it("[HIGHS3] Beale's degenerate model (1955), on which the textbook simplex method turns in circles: 1/20, prices 0, 3/2 and 1/20", async () => {
    const { objective, values, rowPrices } = await solve({
      maximise: [0.75, -150, 0.02, -6],
      rows: [{ of: [0.25, -60, -0.04, 9], most: 0 }, { of: [0.5, -90, -0.02, 3], most: 0 }, { of: [0, 0, 1, 0], most: 1 }],
    });
    expect(objective).toBeCloseTo(0.05, 12);
    for (const [at, value] of [0.04, 0, 1, 0].entries()) expect(values?.[at]).toBeCloseTo(value, 12);
    for (const [at, price] of [0, 1.5, 0.05].entries()) expect(rowPrices?.[at]).toBeCloseTo(price, 12);
  });

  it("[HIGHS3] relaxed drops the whole-number demand: prices come, and by them alone the objective bounds the whole one", async () => {
    const { objective, rowPrices } = await solver.solve(weingartner1, { gap: 0, relaxed: true });
    expect(objective).toBeGreaterThan(141_278);
    const { starts, rowOf, values } = weingartner1;
    const costOf = (thing: number) => values.slice(starts[thing], starts[thing + 1]).reduce((sum, value, at) => sum + value * (rowPrices?.[rowOf[(starts[thing] ?? 0) + at] ?? 0] ?? NaN), 0);
    const surplus = weingartner1.objective.reduce((sum, worth, thing) => sum + Math.max(0, worth - costOf(thing)), 0);
    const [first = NaN, second = NaN] = rowPrices ?? [];
    expect(Math.min(first, second)).toBeGreaterThanOrEqual(0);
    expect(600 * (first + second) + surplus).toBeCloseTo(objective ?? NaN, 6);
    expect((await solver.solve(weingartner1, { gap: 0 })).rowPrices).toBeNull();
  });
});

describe("no answer, and mistakes", () => {
  const none = { values: null, objective: null, bound: null, rowPrices: null };
  const anyway = [{ whole: false }, { whole: true }];

  it.each(anyway)("[HIGHS4] rules that cannot all hold are infeasible: $whole", async ({ whole }) => {
    expect(await solve({ maximise: [1, 1], rows: [{ of: [1, 1], least: 3 }, { of: [1, 1], most: 2 }], whole })).toEqual({ status: "infeasible", ...none });
    expect(await solve({ maximise: [1], rows: [], least: 3, most: 2, whole })).toEqual({ status: "infeasible", ...none });
    expect(await solve({ maximise: [1], rows: [{ of: [1], least: 3, most: 2 }], whole })).toEqual({ status: "infeasible", ...none });
  });

  it("[HIGHS4] no whole number between 0.2 and 0.8, beside a column without an end", async () => {
    expect(await solve({ maximise: [0, 1], rows: [{ of: [1, 0], least: 0.2, most: 0.8 }], whole: true })).toEqual({ status: "infeasible", ...none });
  });

  it.each(anyway)("[HIGHS4] a model without an end is unbounded: $whole", async ({ whole }) => {
    expect(await solve({ maximise: [1, 1], rows: [{ of: [1, -1], most: 1 }], whole })).toEqual({ status: "unbounded", ...none });
  });

  it("[HIGHS5] nothing to choose: the offset, or infeasible where a row must be more than nothing", async () => {
    expect(await solve({ maximise: [], rows: [{ of: [], most: 4 }], offset: 7 })).toEqual({ status: "optimal", values: new Float64Array(0), objective: 7, bound: 7, rowPrices: Float64Array.of(0) });
    expect(await solve({ maximise: [], rows: [{ of: [], least: 1 }] })).toEqual({ status: "infeasible", ...none });
  });

  it("[HIGHS5] no rules: every column at its better bound", async () => {
    expect(await solve({ maximise: [2, -1], rows: [], most: 3.5, whole: true })).toMatchObject({ status: "optimal", values: Float64Array.of(3, 0), objective: 6 });
  });

  const good = modelOf(wyndor);
  const wrong: readonly [string, Partial<MilpModel>, string][] = [
    ["NaN in the objective", { objective: Float64Array.of(3, NaN) }, "Expected objective coefficients below 100000000000000000000 in size, got NaN for column 1."],
    ["an infinite objective", { objective: Float64Array.of(Infinity, 5) }, "got Infinity for column 0."],
    ["an infinite matrix entry", { values: Float64Array.of(1, 3, 2, -Infinity) }, "Expected matrix entries below 1000000000000000 in size, got -Infinity for entry 3."],
    ["an entry far out of scale", { values: Float64Array.of(1, 3, 2, 1e15) }, "got 1000000000000000 for entry 3."],
    ["NaN as a bound", { rowUpper: Float64Array.of(4, NaN, 18) }, "got -Infinity to NaN for row 1."],
    ["a bound infinite inwards", { columnLower: Float64Array.of(0, Infinity) }, "got Infinity to Infinity for column 1."],
    ["an offset that is no number", { offset: NaN }, "Expected a finite offset, got NaN."],
    ["a bound too few", { columnUpper: Float64Array.of(1) }, "Expected columnUpper to have 2 entries, got 1."],
    ["a row that is not there", { rowOf: Int32Array.of(0, 2, 1, 3) }, "Expected a row from 0 to 2, got 3 in column 1."],
    ["an entry twice", { rowOf: Int32Array.of(0, 0, 1, 2) }, "Expected row 0 once in column 0, got it twice."],
    ["starts that fall", { starts: Int32Array.of(0, 5, 4) }, "Expected starts to rise, got 0 and 5 for column 0."],
    ["starts that end early", { starts: Int32Array.of(0, 2, 3) }, "Expected starts from 0 to 4, got 0 to 3."],
    ["whole as 2", { whole: Uint8Array.of(0, 2) }, "Expected whole to be 0 or 1 for column 1, got 2."],
    ["half a column", { columns: 1.5 }, "Expected a whole number of columns, got 1.5."],
  ];
  it.each(wrong)("[HIGHS6] %s is refused in words", async (_, change, message) => {
    await expect(solver.solve({ ...good, ...change }, { gap: 0 })).rejects.toThrow(message);
  });

  it.each([[{ gap: NaN }, "Expected a gap of 0 or more, got NaN."], [{ gap: 0, seconds: -1 }, "Expected 0 seconds or more, got -1."], [{ gap: 0, start: Float64Array.of(1) }, "Expected a start for 2 columns, got 1."], [{ gap: 0, start: Float64Array.of(1, NaN) }, "got NaN for column 1."]] as const)("[HIGHS6] options are held to the same: %j", async (options, message) => {
    await expect(solver.solve(good, options)).rejects.toThrow(message);
  });

  it("[HIGHS6] costs nine powers of ten apart are solved all the same", async () => {
    expect((await solve({ maximise: [1e-3, 1e6], rows: [{ of: [1e-3, 1e6], most: 3e6 }], most: 2, whole: true })).objective).toBe(2_000_000.002);
  });
});

describe("how a solve runs", () => {
  const hard = hardKnapsack();

  it("[HIGHS7] a gap ends the search early, and the bound holds", async () => {
    const { objective, bound } = await solver.solve(weingartner1, { gap: 0.05 });
    expect(bound).toBeGreaterThanOrEqual(141_278);
    expect(((bound ?? NaN) - (objective ?? NaN)) / (objective ?? NaN)).toBeLessThanOrEqual(0.05);
  });

  it("[HIGHS8] the same again, byte for byte, whatever was solved between and in a new worker", async () => {
    const again = async (with_: ReturnType<typeof createHighsSolver>) => (await with_.solve(hard, { gap: 0.02 })).values;
    const first = await again(solver);
    await solve(wyndor);
    expect(await again(solver)).toEqual(first);
    const other = createHighsSolver();
    expect(await again(other)).toEqual(first);
    other.close();
  });

  it("[HIGHS9] a cancelled solve rejects with an AbortError however deep it is, and the next one runs", async () => {
    const stop = new AbortController();
    const deep = solver.solve(hard, { gap: 0, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(deep).rejects.toMatchObject({ name: "AbortError" });
    expect((await solve(wyndor)).objective).toBe(36);
    await expect(solver.solve(hard, { gap: 0, signal: { aborted: true } })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("[HIGHS10] a time limit gives the best so far and a bound that holds it", async () => {
    const { status, objective, bound, values } = await solver.solve(hard, { gap: 0, seconds: 0.5 });
    expect(status).toBe("stopped");
    expect(objective).toBeGreaterThan(0);
    expect(bound).toBeGreaterThan(objective ?? Infinity);
    for (const [row, sum] of rowSums(hard, values ?? new Float64Array(100)).entries()) expect(sum).toBeLessThanOrEqual(hard.rowUpper[row] ?? NaN);
  });

  it("[HIGHS11] progress: the objective only rises, the bound only falls, and never crosses it", async () => {
    const heard: { objective: number | null; bound: number }[] = [];
    await solver.solve(hard, { gap: 0.01, onProgress: (found) => heard.push(found) });
    expect(heard.length).toBeGreaterThan(1);
    for (const [at, { objective, bound }] of heard.entries()) {
      expect(bound).toBeGreaterThanOrEqual(objective ?? -Infinity);
      expect(bound).toBeLessThanOrEqual(heard[at - 1]?.bound ?? Infinity);
      expect(objective ?? 0).toBeGreaterThanOrEqual(heard[at - 1]?.objective ?? 0);
    }
  });

  it("[HIGHS11] what a listener throws ends the solve with it", async () => {
    const listen = () => { throw new Error("The page is gone."); };
    await expect(solver.solve(hard, { gap: 0, onProgress: listen })).rejects.toThrow("The page is gone.");
  });

  it("[HIGHS12] a start is the least the answer is worth, and one that breaks a rule is left aside", async () => {
    const best = await solver.solve(hard, { gap: 0.01 });
    const from = await solver.solve(hard, { gap: 0.5, ...(best.values === null ? {} : { start: best.values }) });
    expect(from.objective).toBeGreaterThanOrEqual(best.objective ?? NaN);
    expect((await solver.solve(weingartner1, { gap: 0, start: new Float64Array(28).fill(1) })).objective).toBe(141_278);
  });

  it("[HIGHS13] solves asked for at once queue, and each gets its own answer", async () => {
    const stop = new AbortController();
    const [first, cancelled, third] = [solve(wyndor), solver.solve(hard, { gap: 0, signal: stop.signal }), solve({ ...wyndor, offset: 1 })];
    stop.abort();
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
    expect([(await first).objective, (await third).objective]).toEqual([36, 37]);
  });

  it("[HIGHS14] closing stops what runs and waits; a later solve starts again", async () => {
    const closed = createHighsSolver();
    const both = [closed.solve(hard, { gap: 0 }), closed.solve(hard, { gap: 0 })];
    closed.close();
    for (const solveOf of both) await expect(solveOf).rejects.toMatchObject({ name: "AbortError" });
    expect((await closed.solve(modelOf(wyndor), { gap: 0 })).objective).toBe(36);
    closed.close();
  });

  it("[HIGHS15] memory does not grow from model to model", async () => {
    const highs = await (loadHighs as unknown as typeof loadHighs.default)();
    const job: HighsJob = { model: hard, gap: 0.05, start: null, seconds: null, relaxed: false };
    runModel(highs, job, () => undefined);
    const held = highs.memoryBytes;
    for (let round = 0; round < 20; round += 1) runModel(highs, { ...job, relaxed: round % 2 === 0 }, () => undefined);
    expect(highs.memoryBytes).toBe(held);
  });
});

describe("a worker that misbehaves", () => {
  /** A solver on workers that answer as told; the number of workers started and ended. */
  function onWorkers(answer: (hear: (answer: HighsAnswer) => void, fail: (reason: string) => void) => void) {
    const count = { started: 0, ended: 0 };
    const made = createHighsSolver((hear, fail) => {
      count.started += 1;
      return { post: () => queueMicrotask(() => answer(hear, fail)), end: () => void (count.ended += 1) };
    });
    return { made, count };
  }
  const done: MilpResult = { status: "optimal", values: new Float64Array(2), objective: 0, bound: 0, rowPrices: null };
  const model = modelOf(wyndor);

  it("[HIGHS16] that cannot start, or dies, gives its reason; the next solve gets a new one", async () => {
    const dead = onWorkers((_, fail) => fail("out of memory"));
    await expect(dead.made.solve(model, { gap: 0 })).rejects.toThrow("HiGHS's worker ended: out of memory.");
    await expect(dead.made.solve(model, { gap: 0 })).rejects.toThrow("HiGHS's worker ended: out of memory.");
    expect(dead.count).toEqual({ started: 2, ended: 2 });
    const refused = createHighsSolver(() => { throw new Error("no workers here"); });
    await expect(refused.solve(model, { gap: 0 })).rejects.toThrow("HiGHS's worker could not be started.");
  });

  it("[HIGHS16] that fails inside HiGHS is not used again", async () => {
    const broken = onWorkers((hear) => hear({ kind: "failed", reason: "RuntimeError: unreachable" }));
    await expect(broken.made.solve(model, { gap: 0 })).rejects.toThrow("HiGHS failed: RuntimeError: unreachable");
    expect(broken.count).toEqual({ started: 1, ended: 1 });
  });

  it("[HIGHS10] what a worker tells on the way is a solution like its answer", async () => {
    const highs = await (loadHighs as unknown as typeof loadHighs.default)();
    const found: (Float64Array | null)[] = [];
    const { values } = runModel(highs, { model: weingartner1, gap: 0, start: null, seconds: null, relaxed: false }, (told) => found.push(told.values));
    const told = found.filter((one) => one !== null);
    expect(told.at(-1)).toEqual(values);
    for (const one of told) {
      expect([...one].every((value) => value === 0 || value === 1)).toBe(true);
      for (const sum of rowSums(weingartner1, one)) expect(sum).toBeLessThanOrEqual(600);
    }
  });

  it("[HIGHS10] that goes on past its time is ended, and the best it told of is the answer", async () => {
    const deaf = onWorkers((hear) => {
      hear({ kind: "started" });
      hear({ kind: "found", objective: 30, values: Float64Array.of(0, 6), bound: Infinity });
      hear({ kind: "found", objective: null, values: null, bound: 40 });
    });
    expect(await deaf.made.solve(model, { gap: 0, seconds: 0 })).toEqual({ status: "stopped", values: Float64Array.of(0, 6), objective: 30, bound: 40, rowPrices: null });
    expect(deaf.count).toEqual({ started: 1, ended: 1 });
  });

  it("[HIGHS15] that has grown beyond 512 MiB is ended after its solve", async () => {
    const large = onWorkers((hear) => hear({ kind: "done", result: done, memoryBytes: 512 * 2 ** 20 + 1 }));
    expect(await large.made.solve(model, { gap: 0 })).toBe(done);
    expect(large.count).toEqual({ started: 1, ended: 1 });
  });
});

it("[HIGHS17] the name is the pinned package's, and the HiGHS inside it", async () => {
  const { dependencies } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { dependencies: { highs: string } };
  const { version } = await (loadHighs as unknown as typeof loadHighs.default)();
  expect(highsName).toBe(`HiGHS ${version.string} (npm highs ${dependencies.highs})`);
  expect(solver.name).toBe(highsName);
});
