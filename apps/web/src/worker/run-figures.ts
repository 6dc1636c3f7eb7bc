import type { PlanningContext } from "byfokus/browser";
import type { FiguresAnswer, FiguresMessage, FiguresRequest, FiguresResults } from "./figures-messages.ts";

let worker: Worker | null = null;
/** The town the worker has. */
let sent: PlanningContext | null = null;
let lastNumber = 0;
const waiting = new Map<number, { readonly resolve: (result: FiguresResults[keyof FiguresResults]) => void; readonly reject: (error: Error) => void }>();

/** Asks the worker for figures of a town; the town itself is sent only when it is another one than before. */
export function runFigures<Request extends FiguresRequest>(context: PlanningContext, request: Request): Promise<FiguresResults[Request["kind"]]> {
  const running = worker ?? startWorker();
  const post = (message: FiguresMessage) => running.postMessage(message);
  if (sent !== context) post({ context });
  sent = context;
  const number = ++lastNumber;
  post({ number, request });
  // The worker answers each kind of request with its own kind of result.
  return new Promise((resolve, reject) => waiting.set(number, { resolve: resolve as (result: FiguresResults[keyof FiguresResults]) => void, reject }));
}

function startWorker(): Worker {
  const started = new Worker(new URL("./figures-worker.ts", import.meta.url), { type: "module" });
  worker = started;
  sent = null;
  started.onmessage = ({ data }: MessageEvent<FiguresAnswer>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ("failed" in data) asked?.reject(new Error(data.failed));
    else asked?.resolve(data.result);
  };
  started.onerror = (event) => {
    started.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  return started;
}
