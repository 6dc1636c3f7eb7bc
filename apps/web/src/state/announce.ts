import { createStore } from "./create-store.ts";

/** The one line that screen readers are told, politely. */
export const announcement = createStore<{ readonly text: string }>({ text: "" });

/** Least time between two lines, ms: figures that change at every stroke must not talk over each other. */
const pause = 1500;
let lastAt = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says a line now, or after the pause; a newer line replaces one that waits. */
export function announce(text: string): void {
  clearTimeout(waiting);
  const say = () => {
    lastAt = Date.now();
    announcement.set({ text });
  };
  const wait = lastAt + pause - Date.now();
  if (wait <= 0) say();
  else waiting = setTimeout(say, wait);
}
