import type { LawBook, LawRegime } from "@byfokus/model";

/** Each row under the rules its list was made under. */
export const datedRules = "dated";

/** A list as the book writes it: a year alone is that year's last list; what the book does not have is left as it is. */
export function listInBook(book: LawBook, list: string): string {
  const lists = allLists(book);
  return lists.includes(list) ? list : (lists.findLast((known) => list.length < known.length && known.startsWith(list)) ?? list);
}

/** Every list of the book in order of time, the next one too. */
export function allLists({ regimes }: LawBook): readonly string[] {
  return regimes.flatMap(({ lists, nextList }) => [...lists, ...(nextList === undefined ? [] : [nextList])]).toSorted();
}

/** The rules a list was made under; lists after the last known one are made under the rules in force. */
export function regimeOfList(book: LawBook, list: string): LawRegime | null {
  const known = listInBook(book, list);
  const named = book.regimes.find(({ lists, nextList }) => lists.includes(known) || nextList === known);
  if (named !== undefined) return named;
  const inForce = book.regimes.find(({ status }) => status === "inForce");
  return inForce !== undefined && known > (inForce.lists.at(-1) ?? "") ? inForce : null;
}

/** @throws where the book has no such rules */
export function regimeById(book: LawBook, regimeId: string): LawRegime {
  const found = book.regimes.find(({ id }) => id === regimeId);
  if (found === undefined) throw new Error(`Expected one of the rules ${book.regimes.map(({ id }) => id).join(", ")} or "${datedRules}", got "${regimeId}".`);
  return found;
}
