import { useEffect, useState } from "react";

export interface Answered<Answer> {
  /** The last answer, which stays while the next one is on its way. */
  readonly answer: Answer | null;
  readonly status: "running" | "ready" | "failed";
}

/** Asks once for every new `ask` (keep it with `useCallback`); an answer to an earlier one is dropped. */
export function useAnswer<Answer>(ask: () => Promise<Answer>): Answered<Answer> {
  const [last, setLast] = useState<{ readonly ask: () => Promise<Answer>; readonly answer: Answer | null; readonly hasFailed: boolean } | null>(null);
  useEffect(() => {
    let isWanted = true;
    ask().then(
      (answer) => isWanted && setLast({ ask, answer, hasFailed: false }),
      () => isWanted && setLast((before) => ({ ask, answer: before?.answer ?? null, hasFailed: true })),
    );
    return () => {
      isWanted = false;
    };
  }, [ask]);
  const status = last?.ask !== ask ? "running" : last.hasFailed ? "failed" : "ready";
  return { answer: last?.answer ?? null, status };
}
