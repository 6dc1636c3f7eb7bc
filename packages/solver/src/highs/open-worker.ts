import type { HighsAnswer, HighsJob } from "./highs-messages.ts";

export interface OpenedWorker {
  readonly post: (job: HighsJob) => void;
  /** Ends the worker at once, whatever it is doing; nothing is heard of it afterwards. */
  readonly end: () => void;
}

/** What a Web Worker and a worker of Node share, and how each is listened to. */
type AnyWorker = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage?: ((event: { readonly data: HighsAnswer }) => void) | null;
  onerror?: ((event: { readonly message?: string }) => void) | null;
  readonly on?: (name: string, hear: (what: HighsAnswer & Error) => void) => void;
  readonly unref?: () => void;
};

type WorkerClass = new (url: URL, options: { readonly type: "module" }) => AnyWorker;

/** Node's threads; `undefined` in a browser. Asked for at run time, so that no bundle for the browser holds a Node module. */
const threads = globalThis.process?.getBuiltinModule?.("node:worker_threads");

/**
 * Starts the worker: a Web Worker in a browser, a thread in Node.
 *
 * @param hear gets every answer
 * @param fail is called once if the worker cannot start or dies
 */
export function openWorker(hear: (answer: HighsAnswer) => void, fail: (reason: string) => void): OpenedWorker {
  const Worker = (threads?.Worker ?? globalThis.Worker) as WorkerClass;
  // Bundlers know a worker by exactly this form of the call.
  const worker = new Worker(new URL("./highs-worker.ts", import.meta.url), { type: "module" });
  let isOpen = true;
  const whileOpen = <What>(then: (what: What) => void) => (what: What) => void (isOpen && then(what));
  if (worker.on === undefined) {
    worker.onmessage = whileOpen(({ data }) => hear(data));
    worker.onerror = whileOpen(({ message }) => fail(message ?? "its file could not be loaded"));
  } else {
    worker.on("message", whileOpen(hear));
    worker.on("error", whileOpen(({ message }) => fail(message)));
    worker.on("exit", whileOpen(() => fail("it stopped by itself")));
    // An idle worker does not keep the process from ending; a solve in progress does, by its timer.
    worker.unref?.();
  }
  return {
    post: (job) => worker.postMessage(job),
    end: () => {
      isOpen = false;
      void worker.terminate();
    },
  };
}
