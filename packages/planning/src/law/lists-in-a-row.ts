import type { LawInARow } from "@byfokus/model";

/** Whether an area was on a list; `null` = not known. */
export type OnList = (list: string) => boolean | null;

/**
 * Lists in a row up to and with one list. `low` stops at the first list not known to have the area, `high` at the first
 * known not to, or where the known lists begin. One missed list begins again from nothing.
 *
 * @param lists every list there was, in order of time
 */
export function listsInARow(lists: readonly string[], until: string, onList: OnList): { readonly low: number; readonly high: number } {
  const back = lists.slice(0, lists.indexOf(until) + 1).reverse();
  const answers = back.map(onList);
  return { low: runOf(answers, (answer) => answer === true), high: runOf(answers, (answer) => answer !== false) };
}

/** How many lists in a row the class takes on this list. */
export function listsNeeded(inARow: LawInARow, list: string): number {
  return inARow.exceptions?.[list] ?? inARow.lists;
}

function runOf(answers: readonly (boolean | null)[], goesOn: (answer: boolean | null) => boolean): number {
  const end = answers.findIndex((answer) => !goesOn(answer));
  return end < 0 ? answers.length : end;
}
