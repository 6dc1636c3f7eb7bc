import { fillFourTypes, greedySolver } from "byfokus/browser";
import type { FillAnswer, FillRequest } from "./fill-messages.ts";

/** Fills scopes beside the page, so that typing and painting never wait for it. */
const say = (message: FillAnswer): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<FillRequest>) => {
  void answer(data).catch((error: unknown) => say({ kind: "failed", reason: String(error) }));
};

async function answer(request: FillRequest): Promise<void> {
  const onProgress = (share: number) => say({ kind: "progress", share });
  if (request.kind === "fourTypes") {
    const scenarios = await fillFourTypes(request.context, request.plan, greedySolver, { onProgress, titles: request.titles });
    return say({ kind: "scenarios", scenarios });
  }
  const { context, plan, type, keep } = request;
  const solution = await greedySolver.solve({ context, plan, type, keep }, { onProgress });
  say({ kind: "solution", solution });
}
