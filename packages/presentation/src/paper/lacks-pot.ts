import type { Evaluation } from "@byfokus/planning";
import { potView } from "../views/pot-rows.ts";

/** Whether part of the cost has no pot, judged as the economy section does. */
export function lacksPot(evaluation: Evaluation): boolean {
  return potView(evaluation, "da").unfunded !== "";
}
