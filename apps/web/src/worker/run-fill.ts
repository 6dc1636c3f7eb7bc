import type { FillAnswer, FillRequest } from "./fill-messages.ts";

let idle: Worker | null = null;

/** One job in the worker; `cancel` stops it at once by ending the worker. */
export interface FillJob {
  /** The last answer. */
  readonly done: Promise<FillAnswer>;
  readonly cancel: () => void;
}

/** @param hear gets progress and every answer before the last */
export function runFill(request: FillRequest, hear: (answer: FillAnswer) => void): FillJob {
  const worker = idle ?? new Worker(new URL("./fill-worker.ts", import.meta.url), { type: "module" });
  idle = null;
  let stop = () => worker.terminate();
  const done = new Promise<FillAnswer>((resolve) => {
    let isOpen = true;
    const end = (answer: FillAnswer) => {
      isOpen = false;
      resolve(answer);
    };
    stop = () => {
      // A worker that has given its last answer may be at work on the next job.
      if (!isOpen) return;
      worker.terminate();
      end({ kind: "failed", reason: "cancelled" });
    };
    worker.onmessage = ({ data }: MessageEvent<FillAnswer>) => {
      if (data.kind === "progress" || (data.kind !== "failed" && !data.isLast)) return hear(data);
      idle = worker;
      end(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      end({ kind: "failed", reason: event.message });
    };
  });
  worker.postMessage(request);
  return { done, cancel: stop };
}
