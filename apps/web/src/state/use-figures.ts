import type { PlanningContext } from "byfokus/browser";
import { useCallback } from "react";
import type { FiguresRequest, FiguresResults } from "../worker/figures-messages.ts";
import { runFigures } from "../worker/run-figures.ts";
import { useAnswer } from "./use-answer.ts";
import type { Answered } from "./use-answer.ts";

export interface Figures<Request extends FiguresRequest> {
  /** The last result; `asked` is what it answers, which may be the request before this one. */
  readonly result: FiguresResults[Request["kind"]] | null;
  readonly asked: Request;
  readonly status: Answered<unknown>["status"];
}

/** Figures from the worker for this town and this request; a request is told by what it asks, not by which object asks. */
export function useFigures<Request extends FiguresRequest>(context: PlanningContext, request: Request): Figures<Request> {
  const key = JSON.stringify(request);
  const ask = useCallback(async () => {
    const asked = JSON.parse(key) as Request;
    return { asked, result: await runFigures(context, asked) };
  }, [context, key]);
  const { answer, status } = useAnswer(ask);
  return { result: answer?.result ?? null, asked: answer?.asked ?? request, status };
}
