import loadHighs from "highs";
import type { HighsAnswer, HighsJob } from "./highs-messages.ts";
import { runModel } from "./run-model.ts";

/** The worker's end of the line: a Web Worker's own scope, or in Node its parent's port. Both speak `onmessage`. */
interface Line {
  onmessage: ((event: { readonly data: HighsJob }) => void) | null;
  postMessage(answer: HighsAnswer): void;
}

const line = (globalThis.process?.getBuiltinModule?.("node:worker_threads").parentPort ?? globalThis) as unknown as Line;
// The package's types describe its CommonJS form, where the loader is a property; what is loaded here is its ES module.
const highs = (loadHighs as unknown as typeof loadHighs.default)();
// Said in the answer to each job, not as an unhandled failure before there is one.
highs.catch(() => undefined);

line.onmessage = ({ data }) => {
  void answer(data).catch((error: unknown) => line.postMessage({ kind: "failed", reason: String(error) }));
};

async function answer(job: HighsJob): Promise<void> {
  const loaded = await highs;
  line.postMessage({ kind: "started" });
  const result = runModel(loaded, job, (found) => line.postMessage({ kind: "found", ...found }));
  line.postMessage({ kind: "done", result, memoryBytes: loaded.memoryBytes });
}
