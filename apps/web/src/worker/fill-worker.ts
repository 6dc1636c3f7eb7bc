import { fillFourTypes, greedySolver } from "byfokus/browser";
import type { FillAnswer, FillRequest } from "./fill-messages.ts";

/** Fills scopes beside the page, so that typing and painting never wait for it. */
const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<FillRequest>) => void) | null;
  postMessage(answer: FillAnswer): void;
};

port.onmessage = (event) => {
  void answer(event.data).catch((error: unknown) => port.postMessage({ kind: "failed", reason: String(error) }));
};

async function answer(request: FillRequest): Promise<void> {
  const onProgress = (share: number) => port.postMessage({ kind: "progress", share });
  if (request.kind === "fourTypes") {
    const scenarios = await fillFourTypes(request.context, request.plan, greedySolver, { onProgress, titles: request.titles });
    return port.postMessage({ kind: "scenarios", scenarios });
  }
  const { context, plan, type, keep } = request;
  const solution = await greedySolver.solve({ context, plan, type, keep }, { onProgress });
  port.postMessage({ kind: "solution", solution });
}
