import type { Pot } from "@byfokus/model";
import type { PaperMatter } from "./paper-input.ts";

/** The last day of the National Building Fund's frame 2019-26. Source: https://www.lbf.dk/boligsociale-indsatser/ */
export const fundFrameEnds = "2026-12-31";

/** Whether the chosen scenario is paid for by the fund: then the end of its frame is part of the decision. */
export function paidByFund({ chosen, context }: Pick<PaperMatter, "chosen" | "context">): boolean {
  return chosen.evaluation.pots.some((use) => use.usedKr > 0 && context.frame.pots.some((pot) => pot.id === use.id && isFund(pot)));
}

function isFund(pot: Pot): boolean {
  return /lbf|landsbyggefond/i.test(`${pot.id} ${pot.name}`);
}
