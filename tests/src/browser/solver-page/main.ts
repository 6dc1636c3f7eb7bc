import { createHighsSolver } from "../../../../packages/solver/src/index.ts";
import { hardKnapsack, weingartner1 } from "../../../../packages/solver/src/test-support/model-of.ts";

/** What the page found, in a form that can be told outside it. */
export interface SolvedInPage {
  readonly status: string;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly cancelledWith: string;
  readonly valuesAfter: readonly number[];
}

/** A known model; a hard one that is cancelled while it runs; the hard one again, to a gap. */
async function solveInPage(): Promise<SolvedInPage> {
  const solver = createHighsSolver();
  const { status, objective, bound } = await solver.solve(weingartner1, { gap: 0 });
  const stop = new AbortController();
  const cancelledWith = await solver.solve(hardKnapsack(), { gap: 0, signal: stop.signal, onProgress: () => stop.abort() }).then(() => "nothing", (error: Error) => error.name);
  const { values } = await solver.solve(hardKnapsack(), { gap: 0.02 });
  solver.close();
  return { status, objective, bound, cancelledWith, valuesAfter: [...(values ?? [])] };
}

Object.assign(globalThis, { solveInPage });
