import type { PlanningContext } from "byfokus/browser";
import { useEffect, useState } from "react";
import type { FiguresRequest, FiguresResults } from "../worker/figures-messages.ts";
import { runFigures } from "../worker/run-figures.ts";

export interface Figures<Result> {
  /** The last result, which stays while the next one is worked out. */
  readonly result: Result | null;
  readonly status: "running" | "ready" | "failed";
}

/** Figures from the worker for this town and this request; a request is told by what it asks, not by which object asks. */
export function useFigures<Request extends FiguresRequest>(context: PlanningContext, request: Request): Figures<FiguresResults[Request["kind"]]> {
  const key = JSON.stringify(request);
  const [figures, setFigures] = useState<Figures<FiguresResults[Request["kind"]]>>({ result: null, status: "running" });
  useEffect(() => {
    let isWanted = true;
    setFigures((now) => ({ ...now, status: "running" }));
    runFigures(context, JSON.parse(key) as Request).then(
      (result) => isWanted && setFigures({ result, status: "ready" }),
      () => isWanted && setFigures((now) => ({ ...now, status: "failed" })),
    );
    return () => {
      isWanted = false;
    };
  }, [context, key]);
  return figures;
}
