import { fillSteps, type ScopeProblem, type ScopeSolution, type ScopeSolver, type SolveOptions } from "@byfokus/planning";

/** Longest stretch of work between two chances for the page or server to do something else, ms: one frame at 60 Hz. */
export const breathMs = 12;

/**
 * The plain rule of planning/fill behind the port: quick, the same on every machine, without a bound. It works in
 * stretches of `breathMs` and lets other work run between them, so it can be stopped in a browser and in Node without
 * a worker.
 *
 * @param pause waits until other work has had its turn
 * @param now milliseconds on any clock that only runs forwards
 */
export function createGreedySolver(pause: () => Promise<void>, now: () => number): ScopeSolver {
  return {
    async solve(problem: ScopeProblem, { signal, onProgress }: SolveOptions = {}): Promise<ScopeSolution> {
      const steps = fillSteps(problem);
      let breath = now();
      for (;;) {
        if (signal?.aborted === true) throw stopped();
        const step = steps.next();
        if (step.done === true) {
          onProgress?.(1);
          return step.value;
        }
        if (now() - breath < breathMs) continue;
        onProgress?.(step.value.share);
        await pause();
        breath = now();
      }
    },
  };
}

/** The greedy solver on this machine's own timer and clock. */
export const greedySolver: ScopeSolver = createGreedySolver(
  () => new Promise((resolve) => setTimeout(resolve, 0)),
  () => performance.now(),
);

/** As `fetch` is stopped: an error named "AbortError". */
function stopped(): DOMException {
  return new DOMException("The filling was stopped; the scope is as it was.", "AbortError");
}
