import { setImmediate } from "node:timers/promises";
import type { CancelSignal } from "@byfokus/model";

/**
 * Lets the event loop turn, so that Ctrl+C and a closed connection are seen, and stops work that was cancelled.
 * Long work calls it about every 20 ms.
 *
 * @throws an error named "AbortError", as `fetch` does
 */
export type Pause = () => Promise<void>;

export function createPause(signal: CancelSignal | undefined): Pause {
  return async () => {
    await setImmediate();
    if (signal?.aborted === true) throw new DOMException("The reading was cancelled.", "AbortError");
  };
}

/** Whether an error is the one of a cancelled reading. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
