import type { FillAnswer, FillRequest } from "./fill-messages.ts";

let idle: Worker | null = null;

/** One job in the worker; `cancel` stops it at once by ending the worker. */
export interface FillJob {
  readonly done: Promise<FillAnswer>;
  readonly cancel: () => void;
}

export function runFill(request: FillRequest, onProgress: (share: number) => void): FillJob {
  const worker = idle ?? new Worker(new URL("./fill-worker.ts", import.meta.url), { type: "module" });
  idle = null;
  let stop = () => worker.terminate();
  const done = new Promise<FillAnswer>((resolve) => {
    stop = () => {
      worker.terminate();
      resolve({ kind: "failed", reason: "cancelled" });
    };
    worker.onmessage = (event: MessageEvent<FillAnswer>) => {
      if (event.data.kind === "progress") return onProgress(event.data.share);
      idle = worker;
      resolve(event.data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      resolve({ kind: "failed", reason: event.message });
    };
  });
  worker.postMessage(request);
  return { done, cancel: stop };
}
