import type { CancelSignal } from "@byfokus/model";

/** Stops work that was cancelled, the way `fetch` does: by an error named "AbortError". */
export function stopIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted === true) throw new DOMException("The import was cancelled; the earlier edition is still current.", "AbortError");
}
