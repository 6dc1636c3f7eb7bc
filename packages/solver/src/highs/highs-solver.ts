import type { MilpModel, MilpOptions, MilpResult, MilpSolver } from "@byfokus/planning";
import { checkModel } from "./check-model.ts";
import type { HighsAnswer, HighsFound } from "./highs-messages.ts";
import { openWorker, type OpenedWorker } from "./open-worker.ts";

/** How often signals and deadlines are looked at, ms. */
const watchMs = 20;
/** What HiGHS gets beyond its time limit to stop by itself before its worker is ended, s. */
const graceSeconds = 0.5;
/** WebAssembly never gives memory back: a worker that has grown beyond this is ended after its solve, bytes. */
const mostMemoryBytes = 512 * 2 ** 20;

/** A solve that waits or runs. */
interface Solve {
  readonly model: MilpModel;
  readonly options: MilpOptions;
  readonly resolve: (result: MilpResult) => void;
  readonly reject: (error: unknown) => void;
  best: HighsFound;
  /** By `performance.now()`. */
  deadline: number;
}

/**
 * HiGHS (npm `highs`, WebAssembly) in a worker of its own, in a browser and in Node. The first solve starts the
 * worker; solves asked for at the same time queue. The same model and options give the same result, byte for byte,
 * unless a time limit ends the solve. A cancelled solve ends the worker, so it ends however deep HiGHS is; the next one
 * starts another. A time limit is kept the same way, half a second late at most, with the best found so far.
 *
 * @param start starts a worker; another one than HiGHS's only in tests
 */
export function createHighsSolver(start: typeof openWorker = openWorker): MilpSolver {
  const waiting: Solve[] = [];
  let running: Solve | null = null;
  let worker: OpenedWorker | null = null;
  let watch: ReturnType<typeof setInterval> | undefined;

  /** Takes the next solve in, or stops watching when there is none. */
  const proceed = (): void => {
    if (running !== null) return;
    running = waiting.shift() ?? null;
    if (running === null) {
      clearInterval(watch);
      watch = undefined;
      return;
    }
    const { model, options: { gap, start: from = null, seconds = null, relaxed = false } } = running;
    try {
      worker ??= start(hear, (reason) => settle((solve) => solve.reject(new Error(`HiGHS's worker ended: ${reason}.`)), true));
      worker.post({ model, gap, start: from, seconds, relaxed });
    } catch (cause) {
      settle((solve) => solve.reject(new Error("HiGHS's worker could not be started.", { cause })), true);
    }
  };

  /** Ends the running solve with what `how` does to it. */
  const settle = (how: (solve: Solve) => void, endWorker: boolean): void => {
    const solve = running;
    running = null;
    if (endWorker) {
      worker?.end();
      worker = null;
    }
    if (solve !== null) how(solve);
    proceed();
  };

  const hear = (answer: HighsAnswer): void => {
    if (running === null) return;
    switch (answer.kind) {
      case "started": running.deadline = performance.now() + 1000 * ((running.options.seconds ?? Infinity) + graceSeconds); break;
      case "found": try {
        report(running, answer);
      } catch (error) {
        settle((solve) => solve.reject(error), true);
      } break;
      case "done": settle((solve) => solve.resolve(answer.result), answer.memoryBytes > mostMemoryBytes); break;
      case "failed": settle((solve) => solve.reject(new Error(`HiGHS failed: ${answer.reason}`)), true); break;
    }
  };

  const look = (): void => {
    for (const solve of waiting.filter(({ options }) => options.signal?.aborted === true)) {
      waiting.splice(waiting.indexOf(solve), 1);
      solve.reject(stopped());
    }
    if (running?.options.signal?.aborted === true) settle((solve) => solve.reject(stopped()), true);
    else if (running !== null && performance.now() > running.deadline) settle((solve) => solve.resolve(bestOf(solve)), true);
  };

  return {
    name: highsName,
    async solve(model, options) {
      checkModel(model, options);
      if (options.signal?.aborted === true) throw stopped();
      return new Promise((resolve, reject) => {
        waiting.push({ model, options, resolve, reject, best: { objective: null, values: null, bound: Infinity }, deadline: Infinity });
        watch ??= setInterval(look, watchMs);
        proceed();
      });
    },
    close() {
      for (const solve of waiting.splice(0)) solve.reject(stopped());
      settle((solve) => solve.reject(stopped()), true);
    },
  };
}

/** The pinned version and the HiGHS it was built from. */
export const highsName = "HiGHS 1.15.1 (npm highs 1.15.3)";

/** Keeps the best, and tells of it once there is a bound. */
function report(solve: Solve, found: HighsFound): void {
  const { best, options } = solve;
  const isBetter = found.objective !== null && (best.objective === null || found.objective > best.objective);
  solve.best = { objective: isBetter ? found.objective : best.objective, values: isBetter ? found.values : best.values, bound: Math.min(best.bound, found.bound) };
  if (Number.isFinite(solve.best.bound)) options.onProgress?.({ objective: solve.best.objective, bound: solve.best.bound });
}

/** What is known of a solve whose time ran out. */
function bestOf({ best: { objective, values, bound } }: Solve): MilpResult {
  return { status: "stopped", values, objective, bound: Number.isFinite(bound) ? bound : null, rowPrices: null };
}

/** As `fetch` is stopped: an error named "AbortError". */
function stopped(): DOMException {
  return new DOMException("The solve was stopped.", "AbortError");
}
